import AssayTestSupport
import Foundation
import Testing

/// Mappings on the command line and in settings.
@Suite struct MappingTests {
  private let scratch: ScratchFolder

  init() throws {
    scratch = try ScratchFolder()
    try Sample.write(to: scratch)
    let mapping = """
      mapping: doors
      resources:
        - type: Test.House/doors
          id: door
          fields: { name: door, properties.open: isOpen }
      """
    try scratch.file("maps/doors.yaml", mapping)
    try scratch.file("bad.yaml", mapping.replacingOccurrences(of: "fields", with: "feilds"))
    try scratch.file("doors.json", #"[{"door":"a","isOpen":false}]"#)
  }

  private func run(_ arguments: String) throws -> AssayProgram.Outcome {
    try AssayProgram.run(arguments.split(separator: " ").map(String.init), in: scratch.url)
  }

  @Test(arguments: ["text", "json", "sarif"]) func everyReportNamesTheMapping(_ format: String)
    throws
  {
    let outcome = try run(
      "check doors.json --rules pack --map maps/doors.yaml --format \(format)")
    #expect(outcome.output.contains("maps/doors.yaml"))
    #expect(!outcome.output.contains("missing-type"))
  }

  @Test func settingsNameMappingsSeenFromThem() throws {
    try scratch.file("ci/assay.yaml", "rules: [../pack]\nmappings: [../maps/doors.yaml]\n")
    let outcome = try run("check doors.json --settings ci/assay.yaml")
    #expect(outcome.output.contains("mapping: doors, ci/../maps/doors.yaml"))
    try scratch.file("assay.yaml", "rules: [pack]\nmappings: [bad.yaml]\n")
    #expect(try run("check doors.json").status == 3)
    #expect(try run("check doors.json --map maps/doors.yaml").status != 3)
    #expect(try run("lint").errors.isEmpty)
    #expect(try run("lint").status == 3)
  }

  /// A report can't take the place of a mapping that is read.
  @Test func guardsTheMapping() throws {
    let outcome = try run(
      "check doors.json --rules pack --map maps/doors.yaml --output maps/doors.yaml")
    #expect(outcome.status == 3)
    #expect(scratch.text("maps/doors.yaml")?.hasPrefix("mapping: doors") == true)
  }

  @Test func lintTellsMistakesInMappings() throws {
    let outcome = try run("lint pack --map maps/doors.yaml --map bad.yaml --map none.yaml")
    #expect(outcome.status == 3)
    #expect(outcome.output.contains("did you mean 'fields'?"))
    #expect(outcome.output.contains("unreadable-mapping"))
    let sound = try run("lint pack --map maps/doors.yaml")
    #expect(sound.status == 0)
    #expect(sound.output.contains("in 1 pack and 1 mapping: "))
  }
}

import AssayTestSupport
import Foundation
import Testing

/// `assay test --mutate --coverage`: what the examples and tests would notice, and what they show.
@Suite struct MutationCommandTests {
  private let scratch: ScratchFolder

  init() throws {
    scratch = try ScratchFolder()
    try Sample.write(to: scratch)
    try scratch.file(
      "weak/pack.yaml", "pack: weak\nversion: 1.0.0\ntitle: Doors that are wide\n")
    try scratch.file(
      "weak/wide.yaml",
      Sample.rule.replacing(
        "field: properties.state\n  equals: open",
        with: """
          field: properties.width
            greaterOrEquals: 80
          """
      ).replacing("state: open", with: "width: 90").replacing("state: shut", with: "width: 10"))
  }

  private func test(_ arguments: String) throws -> AssayProgram.Outcome {
    let words = ["test"] + arguments.split(separator: " ").map(String.init)
    return try AssayProgram.run(words, in: scratch.url)
  }

  @Test(arguments: [
    ("pack --mutate", 0), ("pack --mutate --minimum-score 100", 0), ("weak", 0),
    ("weak --mutate", 0), ("weak --mutate --minimum-score 30", 0),
    ("weak --mutate --minimum-score 90", 1), ("weak --minimum-score 90", 3),
    ("weak --mutate --minimum-score 900", 3), ("weak --coverage", 0),
    ("weak --mutate --minimum-score 90 --output /dev/full", 4),
  ])
  func endsWithTheStatusOfTheScore(_ arguments: String, _ status: Int32) throws {
    let outcome = try test(arguments)
    #expect(outcome.status == status, "\(outcome.output)\(outcome.errors)")
  }

  @Test func showsWhatNothingNoticesAndWhatIsNotCovered() throws {
    let outcome = try test("weak --mutate --coverage --minimum-score 90")
    try expectGolden(outcome.output, "weak.test.golden")
  }

  /// The lines that a survivor shows are the rule's, and the rule is as it was.
  @Test func changesNoFile() throws {
    let file = scratch.url.appending(path: "weak/wide.yaml")
    let before = try Data(contentsOf: file)
    _ = try test("weak --mutate")
    #expect(try Data(contentsOf: file) == before)
  }
}

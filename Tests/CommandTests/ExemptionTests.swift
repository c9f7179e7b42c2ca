import AssayReporting
import AssayTestSupport
import Foundation
import Testing

/// Exemptions on the command line and in settings.
@Suite struct ExemptionTests {
  private let scratch: ScratchFolder
  init() throws {
    scratch = try ScratchFolder()
    try Sample.write(to: scratch)
    let exemption = """
      exemptions:
        - rule: pack.open
          resource: "*"
          reason: The house is empty.
          owner: Jo
          expires: 2026-06-30
      """
    try scratch.file("ex/doors.yaml", exemption)
    try scratch.file("bad.yaml", exemption.replacingOccurrences(of: "reason", with: "raeson"))
  }

  private func run(_ arguments: String, environment: [String: String] = [:]) throws
    -> AssayProgram.Outcome
  {
    try AssayProgram.run(
      arguments.split(separator: " ").map(String.init), in: scratch.url, environment: environment)
  }

  private static let before = "--now 2026-06-30T23:59:59Z"
  private static let after = "--now 2026-07-01T00:00:00Z"
  private static let check = "check bad.json --rules pack --exemptions ex/doors.yaml"

  @Test func lastsToTheEndOfItsDay() throws {
    #expect(try run("\(Self.check) \(Self.before)").status == 0)
    #expect(try run("\(Self.check) \(Self.after)").status == 1)
  }

  /// The moment is what '--now' says, or SOURCE_DATE_EPOCH, or the clock, which is past the end.
  @Test func takesItsMomentFromTheEnvironment() throws {
    func status(_ epoch: String, _ now: String = "") throws -> Int32 {
      try run("\(Self.check) \(now)", environment: ["SOURCE_DATE_EPOCH": epoch]).status
    }
    #expect(try status("1782863999") == 0)
    #expect(try status("1782864000") == 1)
    #expect(try status("1782863999", Self.after) == 1)
    for text in ["tomorrow", "-1", "+1", "1e9", " 1", "99999999999999999999", "253402300800"] {
      #expect(try status(text) == 3)
    }
    #expect(try status("") == 1)
  }

  /// Builds set the variable, and nobody thinks of exemptions then.
  @Test(arguments: ReportFormat.allCases)
  func tellsThatTheMomentIsTheEnvironments(_ format: ReportFormat) throws {
    let variables = ["SOURCE_DATE_EPOCH": "1782863999"]
    let words = "--format \(format.rawValue)"
    let borrowed = try run("\(Self.check) \(words)", environment: variables).output
    #expect(borrowed.contains("2026-06-30T23:59:59Z"))
    #expect(borrowed.contains("SOURCE_DATE_EPOCH"))
    let asked = try run("\(Self.check) \(words) \(Self.before)", environment: variables).output
    #expect(!asked.contains("SOURCE_DATE_EPOCH"))
  }

  @Test func jsonTellsWhatSaidWhichMomentItIs() throws {
    func json(_ options: String, _ epoch: String = "") throws -> String {
      try run(
        "\(Self.check) --format json \(options)", environment: ["SOURCE_DATE_EPOCH": epoch]
      ).output
    }
    #expect(try json(Self.before).contains(#""clock": "option""#))
    #expect(try json("", "1782863999").contains(#""clock": "environment""#))
    #expect(try json("").contains(#""clock": "system""#))
    let none = try run("check bad.json --rules pack --format json").output
    #expect(none.contains(#""clock": null"#))
  }

  /// A trace amounts to what a check of its rule and resource does.
  @Test func holdsForATrace() throws {
    let traced = "\(Self.check) --trace pack.open c"
    let exempt = try run("\(traced) \(Self.before)")
    #expect(exempt.status == 0)
    #expect(exempt.output.contains("RESULT: NONCOMPLIANT, exempt; exit status 0"))
    #expect(exempt.output.contains("The house is empty."))
    #expect(try run("\(traced) \(Self.after)").status == 1)
    let json = try run("\(traced) \(Self.before) --format json").output
    #expect(json.contains(#""status": "exempt""#))
    _ = try run("check bad.json --rules pack --format json --output last.json")
    let known = try run("check bad.json --rules pack --baseline last.json --trace pack.open c")
    #expect(known.status == 0)
    #expect(known.output.contains("RESULT: NONCOMPLIANT, known; exit status 0"))
  }

  @Test func settingsMayNameNone() throws {
    try scratch.file("assay.yaml", "rules: [pack]\nexemptions: []\nmappings: []\n")
    #expect(try run("check bad.json").status == 1)
  }

  @Test(arguments: [
    "text", "json", "ndjson", "sarif", "markdown", "csv", "junit",
  ]) func isShown(_ format: String) throws {
    let outcome = try run("\(Self.check) \(Self.before) --format \(format)")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("The house is empty"))
    #expect(outcome.output.contains("Jo"))
  }

  @Test(arguments: ["sarif-github", "gitlab", "github", "azure-devops", "rdjson"])
  func isLeftOut(_ format: String) throws {
    let outcome = try run("\(Self.check) \(Self.before) --format \(format)")
    #expect(outcome.status == 0)
    #expect(!outcome.output.contains("c is shut"))
    if !["gitlab", "rdjson"].contains(format) { #expect(outcome.output.contains("1 exempt")) }
  }

  @Test func settingsNameFilesSeenFromThem() throws {
    _ = try run("check bad.json --rules pack --format json --output ci/last.json")
    try FileManager.default.createDirectory(
      at: scratch.url.appending(path: "ci"), withIntermediateDirectories: true)
    try scratch.file("ci/assay.yaml", "rules: [../pack]\nexemptions: [../ex/doors.yaml]\n")
    let exempt = try run("check bad.json --settings ci/assay.yaml \(Self.before)")
    #expect(exempt.status == 0)
    #expect(exempt.output.contains("exemptions: ci/../ex/doors.yaml, 1 exemption, 1 used"))
    _ = try run("check bad.json --rules pack --format json --output ci/last.json")
    try scratch.file("ci/assay.yaml", "rules: [../pack]\nbaseline: last.json\n")
    let known = try run("check bad.json --settings ci/assay.yaml")
    #expect(known.status == 0)
    #expect(known.output.contains("baseline: ci/last.json"))
    try scratch.file("assay.yaml", "rules: [pack]\nexemptions: [bad.yaml]\n")
    #expect(try run("check bad.json").status == 3)
    #expect(try run("check bad.json --exemptions ex/doors.yaml \(Self.before)").status == 0)
  }

  @Test func aMistakeChecksNothing() throws {
    for file in ["bad.yaml", "none.yaml", "pack", "good.json"] {
      let outcome = try run("check good.json --rules pack --exemptions \(file)")
      #expect(outcome.status == 3)
      #expect(outcome.output.isEmpty)
      #expect(outcome.errors.contains(file))
    }
  }

  /// A report can't take the place of a file that is read.
  @Test func guardsTheFile() throws {
    let outcome = try run("\(Self.check) --output ex/doors.yaml")
    #expect(outcome.status == 3)
    #expect(scratch.text("ex/doors.yaml")?.hasPrefix("exemptions:") == true)
  }

  @Test func lintTellsMistakesAndDoubts() throws {
    let bad = try run("lint pack --exemptions bad.yaml --exemptions none.yaml")
    #expect(bad.status == 3)
    #expect(bad.output.contains("bad.yaml:4:5"))
    #expect(bad.output.contains("unreadable-exemptions"))
    let over = try run("lint pack --exemptions ex/doors.yaml \(Self.after)")
    #expect(over.status == 0)
    #expect(over.output.contains("ex/doors.yaml:6:14"))
    #expect(over.output.contains("in 1 pack and 1 file of exemptions: "))
    let early = try run("lint pack --exemptions ex/doors.yaml --now 2024-01-01T00:00:00Z --strict")
    #expect(early.status == 3)
    #expect(early.output.contains("distant-expiry"))
    let sound = try run("lint pack --exemptions ex/doors.yaml \(Self.before)").output
    #expect(!sound.contains("-exemption") && !sound.contains("distant"))
  }

  @Test func isLaidOut() throws {
    try scratch.file(
      "ex/x.yaml",
      "exemptions:\n- expires: 2027-01-01\n  rule:   a.b\n  owner: o\n  reason: r\n  resource: x\n")
    #expect(try run("format ex/x.yaml").status == 0)
    let keys = scratch.text("ex/x.yaml")?.components(separatedBy: "\n").dropFirst()
      .compactMap { $0.split(separator: ":").first?.split(separator: " ").last.map(String.init) }
    #expect(keys == ["rule", "resource", "reason", "owner", "expires"])
  }

  /// The sample's exemptions have every fate that one can have there.
  @Test func theHarbourHasExemptions() throws {
    let arguments =
      "check samples/harbour/after --previous samples/harbour/before --exemptions "
      + "samples/harbour/exemptions.yaml --now 2026-11-20T00:00:00Z"
    let outcome = try AssayProgram.run(arguments.split(separator: " ").map(String.init))
    #expect(
      outcome.output.contains(
        "6 exemptions, 3 used, 1 expired, 1 of another value, 1 unused"))
    #expect(outcome.output.contains("noncompliant (4 exempt), "))
  }
}

import AssayTestSupport
import Foundation
import Testing

/// What `assay lint` says, and the status that it ends with.
@Suite struct LintTests {
  private let scratch: ScratchFolder

  init() throws {
    scratch = try ScratchFolder()
    try Sample.write(to: scratch)
    for (pack, change) in [("wrong", ("severity: medium", "severity: medum")), ("odd", odd)] {
      for name in ["pack.yaml", "open.yaml"] {
        let text = scratch.text("pack/\(name)") ?? ""
        try scratch.file(
          "\(pack)/\(name)", text.replacingOccurrences(of: change.0, with: change.1))
      }
    }
    try scratch.file("unread/open.yaml", Sample.rule)
    try scratch.file("elsewhere/notes.txt", "")
  }

  /// A type that differs by one letter from the rule's own.
  private let odd = (
    "title: Doors",
    """
    title: Doors
    relations:
      house:
        from: Test.House/dooors
        to: Test.House/houses
        cardinality: one
        match: [ { from: properties.house, to: id } ]
    """
  )

  struct Case: CustomTestStringConvertible {
    var arguments: String
    var status: Int32
    /// The ids of the diagnostics, in order.
    var ids: [String]
    var testDescription: String { arguments }

    init(_ arguments: String, _ status: Int32, _ ids: String...) {
      self.arguments = arguments
      self.status = status
      self.ids = ids
    }
  }

  @Test(arguments: [
    Case("", 0),
    Case("pack", 0),
    Case("pack --strict", 0),
    Case("wrong", 3, "unknown-severity"),
    Case("wrong pack", 3, "duplicate-pack", "unknown-severity"),
    Case("unread", 3, "missing-pack-file"),
    Case("elsewhere", 3, "not-a-pack"),
    Case("none", 3, "unreadable-pack"),
    Case("none wrong", 3, "unreadable-pack", "unknown-severity"),
  ])
  func says(_ row: Case) throws {
    let outcome = try lint(row.arguments + " --format json")
    #expect(outcome.status == row.status, "\(outcome.errors)")
    let report = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    let diagnostics = try #require(report["diagnostics"] as? [[String: Any]])
    #expect(diagnostics.compactMap { $0["id"] as? String } == row.ids)
    #expect(report["exitStatus"] as? Int == Int(row.status))
  }

  @Test func anExampleThatFailsShowsTheValueThatDecided() throws {
    let text = Sample.rule.replacingOccurrences(of: "state: shut", with: "state: ajar")
      .replacingOccurrences(of: "state: open } } ] } ]", with: "state: shut } } ] } ]")
    try scratch.file("amiss/pack.yaml", scratch.text("pack/pack.yaml") ?? "")
    try scratch.file("amiss/open.yaml", text)
    let outcome = try lint("amiss")
    #expect(outcome.status == 3)
    #expect(
      outcome.output.contains("what decided it: properties.state is \"shut\""), "\(outcome.output)")
    #expect(!outcome.output.contains("'assay test' shows"), "\(outcome.output)")
  }

  @Test func aWarningIsNoMistakeUnlessAsked() throws {
    let lenient = try lint("odd")
    #expect(lenient.status == 0, "\(lenient.output)")
    #expect(lenient.output.contains("warning[suspicious-type]"), "\(lenient.output)")
    #expect(try lint("odd --strict").status == 3)
  }

  @Test func leavesOutWhatIsBeyondTheLimitAndCountsIt() throws {
    let outcome = try lint("wrong pack none --limit 1")
    #expect(outcome.status == 3)
    #expect(outcome.output.contains("note: 2 more diagnostics left out"), "\(outcome.output)")
    #expect(outcome.output.contains("RESULT: INVALID: 3 errors, 0 warnings in 3 packs"))
    #expect(try lint("pack --limit 0").status == 3)
  }

  @Test func showsThePlaceOfAMistake() throws {
    let place = " --> wrong/open.yaml:2:11\n  |\n2 | severity: medum\n  |           ^^^^^\n"
    #expect(try lint("wrong").output.contains(place))
  }

  @Test func refusesAReportInThePackItself() throws {
    #expect(try lint("pack --output pack/report.txt").status == 3)
  }

  private func lint(_ arguments: String) throws -> AssayProgram.Outcome {
    try AssayProgram.run(
      ["lint"] + arguments.split(separator: " ").map(String.init), in: scratch.url)
  }
}

import AssayKit
import AssayModel
import AssayReporting
import AssayTestSupport
import Foundation
import Testing

@Suite struct BaselineTests {
  private static let pack = [
    "pack.yaml": "pack: house\nversion: 1.0.0\ntitle: Houses\n",
    "open.yaml": """
    title: Doors are open
    severity: high
    resource: Test.House/doors
    assert: { field: properties.state, equals: open }
    message: "{name} is {properties.state}"
    remediation: Open it.
    examples:
      pass: [ { resources: [ { id: a, name: a, type: Test.House/doors, properties: { state: open } } ] } ]
      fail: [ { resources: [ { id: a, type: Test.House/doors, properties: { state: shut } } ] } ]
      unknown: [ { resources: [ { id: /a, type: Test.House/doors } ] } ]
    """,
  ]

  private static func door(_ id: String, _ state: String?) -> String {
    let properties = state.map { #", "properties": {"state": "\#($0)"}"# } ?? ""
    return #"{"id": "\#(id)", "type": "Test.House/doors", "name": "n"\#(properties)}"#
  }

  /// The report on an inventory of several files.
  private static func report(
    _ files: [String], since earlier: String? = nil
  ) throws -> Report {
    let scratch = try ScratchFolder()
    for (name, text) in pack { try scratch.file("house/\(name)", text) }
    for (index, text) in files.enumerated() { try scratch.file("exports/\(index)", text) }
    var check = try ComplianceCheck([RulePack(at: scratch.url.appending(path: "house").path)])
    if let earlier {
      check.baseline = try BaselineFile(at: try scratch.file("earlier", earlier).path)
    }
    let inventories = InventorySelection([scratch.url.appending(path: "exports").path])
    return check.run(on: inventories, now: Moment(secondsSince1970: 1_790_000_000))
  }

  private static func statuses(_ report: Report) -> [String] {
    report.results.flatMap { $0.findings }.map { finding in
      let status = finding.status.isKnown ? "known" : "new"
      return "\(finding.resource.id) \(finding.outcome.rawValue) \(status)"
    }
  }

  private static let before = [
    "[\(door("/a", "shut")), \(door("/b", "open")), \(door("/C", "shut")), \(door("/d", nil))]"
  ]

  @Test(arguments: [ReportFormat.json, .sarif])
  func knowsFindingsOfAnEarlierReport(_ format: ReportFormat) throws {
    let earlier = try Self.report(Self.before).written(as: format)
    let same = try Self.report(Self.before, since: earlier)
    #expect(
      Self.statuses(same) == ["/a noncompliant known", "/C noncompliant known", "/d unknown known"])
    #expect(same.exitStatus == .cannotVouch)
    #expect(same.baseline?.past == [])
  }

  /// The order, the layout and the files of an inventory, and the case of ids, make no difference.
  @Test(arguments: [ReportFormat.json, .sarif])
  func knowsThemWhereverTheyStand(_ format: ReportFormat) throws {
    let earlier = try Self.report(Self.before).written(as: format)
    let moved = [
      Self.door("/c", "shut").replacing(" ", with: "") + "\n" + Self.door("/e", "shut"),
      "value:\n- id: /b\n  type: Test.House/doors\n  properties: {state: open}\n- id: /a\n"
        + "  type: Test.House/doors\n  properties:\n    state: ajar\n",
    ]
    let report = try Self.report(moved, since: earlier)
    #expect(
      Self.statuses(report) == [
        "/a noncompliant known", "/c noncompliant known", "/e noncompliant new",
      ])
    #expect(report.exitStatus == .noncompliant)
  }

  @Test func tellsWhatBecameOfThem() throws {
    let earlier = try Self.report(Self.before).written(as: .json)
    let report = try Self.report(
      ["[\(Self.door("/a", "open")), \(Self.door("/d", "shut"))]"], since: earlier)
    // What could not be judged then isn't known to break the rule.
    #expect(Self.statuses(report) == ["/d noncompliant new"])
    let past = try #require(report.baseline?.past)
    #expect(
      past.map { "\($0.resource) \($0.fate.rawValue)" } == ["/C not-in-inventory", "/a fixed"])
  }

  @Test func knownFindingsDoNotFail() throws {
    let files = ["[\(Self.door("/a", "shut"))]"]
    let first = try Self.report(files)
    #expect(first.exitStatus == .noncompliant)
    let second = try Self.report(files, since: first.written(as: .json))
    #expect(second.exitStatus == .compliant)
    let exempt = first.written(as: .json).exempted
    #expect(try Self.report(files, since: exempt).exitStatus == .noncompliant)
  }

  /// What might be exempt is never taken for known.
  @Test func refusesStatusesThatItDoesNotKnow() throws {
    let files = ["[\(Self.door("/a", "shut"))]"]
    let report = try Self.report(files)
    for text in [
      report.written(as: .json).replacing(#""status": "new""#, with: #""status": "Exempt""#),
      report.written(as: .sarif).replacing(
        #""kind": "fail""#, with: #""kind": "fail", "suppressions": {}"#),
    ] {
      let error = #expect(throws: InvalidCheck.self) { try Self.report(files, since: text) }
      #expect(error?.diagnostics.map(\.id) == ["invalid-baseline"])
    }
  }

  /// A report that was edited is refused where it contradicts itself.
  @Test(arguments: [
    (#""id": "/a""#, #""id": "/x""#),
    (#""rule": "house.open","#, #""rule": "house.shut","#),
    (#""fingerprint": ""#, #""fingerprint": "0"#), (#""fingerprint""#, #""fingerprint2""#),
    (#""schemaVersion": "1."#, #""schemaVersion": "1.9foo"#),
    (#""schemaVersion": "1."#, #""schemaVersion": "1.-"#),
    (#""now": null"#, #""now": "yesterday""#), (#""since": null"#, #""since": "2026-01-01""#),
  ])
  func refusesWhatContradictsItself(_ old: String, _ new: String) throws {
    let files = ["[\(Self.door("/a", "shut"))]"]
    let report = try Self.report(files).written(as: .json)
    let edited = report.replacing(old, with: new)
    try #require(edited != report)
    let error = #expect(throws: InvalidCheck.self) { try Self.report(files, since: edited) }
    #expect(error?.diagnostics.map(\.id) == ["invalid-baseline"])
  }

  @Test func refusesALogWithForeignFingerprints() throws {
    let files = ["[\(Self.door("/a", "shut"))]"]
    let edited = try Self.report(files).written(as: .sarif)
      .replacing(#""resourceRule/v1": ""#, with: #""resourceRule/v1": "0"#)
    let error = #expect(throws: InvalidCheck.self) { try Self.report(files, since: edited) }
    #expect(error?.diagnostics.map(\.id) == ["invalid-baseline"])
  }

  @Test func refusesAFindingThatIsThereTwice() throws {
    let files = ["[\(Self.door("/a", "shut")), \(Self.door("/b", "shut"))]"]
    let report = try Self.report(files).written(as: .json)
    let fingerprints = report.matches(of: /"fingerprint": "([0-9a-f]+)"/).map { String($0.1) }
    try #require(fingerprints.count == 2)
    let edited = report.replacing(#""id": "/b""#, with: #""id": "/a""#)
      .replacing(fingerprints[1], with: fingerprints[0])
    let error = #expect(throws: InvalidCheck.self) { try Self.report(files, since: edited) }
    #expect(error?.diagnostics.map(\.message).joined().contains("two findings") == true)
  }

  @Test func aReportIsJSON() throws {
    let error = #expect(throws: InvalidCheck.self) { try Self.report([], since: "{nothing}") }
    #expect(error?.diagnostics.first?.message.hasPrefix("the file is not valid JSON") == true)
  }

  @Test func theAgeIsHandedOn() throws {
    let files = ["[\(Self.door("/a", "shut"))]"]
    let text = try Self.report(files).written(as: .json)
      .replacing(#""now": null"#, with: #""now": "2026-01-01T00:00:00Z""#)
    let second = try Self.report(files, since: text)
    #expect(second.results[0].findings[0].status == .known(since: "2026-01-01T00:00:00Z"))
    for format in [ReportFormat.json, .sarif] {
      let third = try Self.report(files, since: second.written(as: format))
      #expect(third.results[0].findings[0].status == .known(since: "2026-01-01T00:00:00Z"))
    }
  }

  @Test(arguments: [
    ("", "unexpected-end"), ("[]", "invalid-baseline"), ("{}", "invalid-baseline"),
    ("{\"tool\": {\"name\": \"assay\"}, \"findings\": []}", "invalid-baseline"),
    (
      "{\"schemaVersion\": \"2.0\", \"tool\": {\"name\": \"assay\"}, \"findings\": []}",
      "invalid-baseline"
    ),
    (
      "{\"schemaVersion\": \"1.0\", \"tool\": {\"name\": \"assay\"}, \"findings\": [{}]}",
      "invalid-baseline"
    ),
    (
      "{\"schemaVersion\": \"1.0\", \"tool\": {\"name\": \"assay\"}, \"findings\": {}}",
      "invalid-baseline"
    ),
    ("{\"schemaVersion\": \"1.0\", \"tool\": {\"name\": \"other\"}}", "invalid-baseline"),
    ("{\"runs\": []}", "invalid-baseline"),
    ("{\"runs\": [{\"tool\": {\"driver\": {\"name\": \"other\"}}}]}", "invalid-baseline"),
    ("{\"runs\": [{\"tool\": {\"driver\": {\"name\": \"assay\"}}}]}", "invalid-baseline"),
    ("{\"findings\": [", "unexpected-end"),
  ])
  func refusesWhatIsNoReport(_ text: String, _ id: String) throws {
    let error = #expect(throws: InvalidCheck.self) { try Self.report(Self.before, since: text) }
    #expect(error?.diagnostics.map(\.id) == [id])
  }

  @Test func refusesAMissingFile() {
    let error = #expect(throws: InvalidCheck.self) { try BaselineFile(at: "/nowhere/at/all") }
    #expect(error?.diagnostics.map(\.id) == ["unreadable-baseline"])
  }
}

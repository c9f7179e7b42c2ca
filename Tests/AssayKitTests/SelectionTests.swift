import AssayKit
import AssayModel
import AssayReporting
import AssayTestSupport
import Foundation
import Testing

/// Which findings are listed, and that nothing else depends on it.
@Suite struct SelectionTests {
  private static func rule(_ name: String, _ severity: String) -> String {
    """
    title: The \(name) is open
    severity: \(severity)
    resource: Test.House/doors
    when: { field: properties.\(name), notEquals: none }
    assert: { field: properties.\(name), equals: open }
    message: "{name} has a {properties.\(name)} \(name)"
    remediation: Open it.
    examples:
      pass: [ { resources: [ { id: a, name: a, type: Test.House/doors, properties: { \(name): open } } ] } ]
      fail: [ { resources: [ { id: a, type: Test.House/doors, properties: { \(name): shut } } ] } ]
      unknown: [ { resources: [ { id: a, type: Test.House/doors } ] } ]
    """
  }

  private static let files = [
    "house/pack.yaml": "pack: house\nversion: 1.0.0\ntitle: Houses\n",
    "house/lock.yaml": rule("lock", "critical"), "house/bolt.yaml": rule("bolt", "high"),
    "house/flap.yaml": rule("flap", "low"),
    "doors.json": """
    [ { "id": "/Doors/A,1", "name": "front", "type": "Test.House/doors",
        "properties": { "lock": "open", "bolt": "shut", "flap": "shut" } },
      { "id": "/doors/b", "name": "Back", "type": "Test.House/doors",
        "properties": { "lock": "shut", "bolt": "open", "flap": "none" } },
      { "id": "/doors/c", "type": "Test.House/doors" } ]
    """,
  ]

  private static func report(
    _ filters: [String], since earlier: String? = nil, locking lock: String = "open"
  ) throws -> Report {
    let scratch = try ScratchFolder()
    for (path, text) in files {
      try scratch.file(path, text.replacing(#""lock": "open""#, with: #""lock": "\#(lock)""#))
    }
    var check = try ComplianceCheck([RulePack(at: scratch.url.appending(path: "house").path)])
    if let earlier {
      check.baseline = try BaselineFile(at: try scratch.file("earlier", earlier).path)
    }
    try check.show(filters, over: nil)
    let inventories = InventorySelection([scratch.url.appending(path: "doors.json").path])
    return check.run(on: inventories, now: Moment(secondsSince1970: 1_790_000_000))
  }

  /// The findings listed, such as `bolt A- u?`: the rule, the resource, the outcome.
  private static func listed(_ report: Report) -> String {
    report.results.flatMap { result in
      result.findings.map { finding in
        let sign =
          switch finding.outcome {
          case .compliant: "+"
          case .noncompliant: "-"
          case .unknown: "?"
          case .notApplicable: "~"
          }
        let resource = finding.resource.id.lowercased().dropFirst("/doors/".count).prefix(1)
        return "\(result.rule.id.rule) \(resource)\(sign)"
      }
    }.joined(separator: ", ")
  }

  private static let all = "bolt a-, bolt c?, flap a-, flap c?, lock b-, lock c?"

  struct Case: CustomTestStringConvertible {
    var filters: [String]
    var listed: String
    var matches: [Int]
    var testDescription: String { filters.joined(separator: " ") }

    init(_ filters: String, _ listed: String, _ matches: [Int]) {
      self.filters = filters.split(separator: " ").map(String.init)
      self.listed = listed
      self.matches = matches
    }
  }

  static let table = [
    Case("", all, []),
    Case("outcome=noncompliant,unknown", all, [3, 3]),
    Case("outcome=noncompliant", "bolt a-, flap a-, lock b-", [3]),
    Case("outcome=compliant", "bolt b+, lock a+", [2]),
    Case("outcome=notApplicable", "flap b~", [1]),
    Case(
      "outcome=all",
      "bolt a-, bolt c?, bolt b+, flap a-, flap c?, flap b~, lock b-, lock c?, lock a+",
      [2, 3, 1, 3]),
    Case("severity=info", all, [6]),
    Case("severity=high", "bolt a-, bolt c?, lock b-, lock c?", [4]),
    Case("severity=critical outcome=unknown", "lock c?", [3, 2]),
    Case("rule=house.flap", "flap a-, flap c?", [2]),
    Case("rule=house.flap,*.LO*", "flap a-, flap c?, lock b-, lock c?", [2, 2]),
    Case("resource=/doors/a,1", "bolt a-, flap a-", [2]),
    Case("resource=FRONT", "bolt a-, flap a-", [2]),
    Case("resource=back resource=*/c", "bolt c?, flap c?, lock b-, lock c?", [3, 1]),
    Case("resource=*a*k*", "lock b-", [1]),
    Case("resource=none", "", [0]),
    Case("resource=none rule=*", "", [6, 0]),
    Case("status=new", all, [6]),
    Case("status=known,exempt", "", [0, 0]),
  ]

  @Test(arguments: table)
  func lists(_ row: Case) throws {
    let report = try Self.report(row.filters)
    #expect(Self.listed(report) == row.listed)
    #expect((report.shown?.filters ?? []).map(\.matches) == row.matches)
    var count = Tally()
    for result in report.results { for finding in result.findings { count[finding.outcome] += 1 } }
    #expect((report.shown?.tally ?? count) == count)
  }

  /// The numbers of a report, in whatever format: all of them but those of what is listed.
  @Test(arguments: table)
  func nothingElseDependsOnIt(_ row: Case) throws {
    let whole = try Self.report([])
    let report = try Self.report(row.filters)
    #expect(report.exitStatus == whole.exitStatus)
    #expect(report.isComplete == whole.isComplete)
    #expect(report.results.map(\.tally) == whole.results.map(\.tally))
    #expect(report.results.map(\.known) == whole.results.map(\.known))
    #expect(report.results.map(\.exempt) == whole.results.map(\.exempt))
    #expect(report.diagnostics.map(\.id) == whole.diagnostics.map(\.id))
    for format in ReportFormat.allCases {
      #expect(
        try Self.counts(report.written(as: format), format)
          == Self.counts(whole.written(as: format), format), "\(format)")
    }
  }

  /// What a format says of the whole run.
  private static func counts(_ text: String, _ format: ReportFormat) throws -> [String] {
    switch format {
    case .text, .github, .azureDevOps:
      let lines = text.split(separator: "\n")
      let table = lines.filter { $0.contains("  house.") || $0.hasPrefix("total") }
      let result = try #require(lines.last)
      #expect(result.hasPrefix("RESULT: NONCOMPLIANT, INCOMPLETE: 3 noncompliant, 3 unknown, 2 "))
      #expect(result.contains("; exit status 1: "))
      return table.map(String.init)
    case .json:
      let json = try object(text)
      let rules = json["rules"] as? [[String: Any]] ?? []
      return ["\(json["exitStatus"] ?? "")", sorted(json["tally"])]
        + rules.map { sorted($0["tally"]) }
    case .sarif, .sarifGitHub:
      let run = try #require((try object(text)["runs"] as? [[String: Any]])?.first)
      let invocation = (run["invocations"] as? [[String: Any]])?.first
      return [
        "\(invocation?["exitCode"] ?? "")", sorted((run["properties"] as? [String: Any])?["tally"]),
      ]
    case .markdown:
      #expect(text.contains("**3 noncompliant**, **3 unknown**, 2 compliant, 1 not applicable. "))
      #expect(text.contains("Exit status 1: "))
      return text.split(separator: "\n").filter { $0.hasPrefix("| `house.") }.map(String.init)
    case .html:
      #expect(text.contains("3 findings break"))
      #expect(text.contains(" a rule, 3 could not be judged, 2 comply. "))
      return []
    case .ndjson, .junit, .csv, .gitlab, .rdjson: return []
    }
  }

  private static func object(_ text: String) throws -> [String: Any] {
    let json = try JSONSerialization.jsonObject(with: Data(text.utf8))
    return try #require(json as? [String: Any])
  }

  private static func sorted(_ tally: Any?) -> String {
    (tally as? [String: Int] ?? [:]).sorted { $0.key < $1.key }.description
  }

  @Test func whatIsNotListedIsSaid() throws {
    let report = try Self.report(["severity=critical", "resource=none"])
    #expect(report.written(as: .text).contains("0 of 6 findings shown"))
    #expect(
      report.written(as: .text).contains("shown: resource=none, which matches nothing\n"))
    #expect(report.written(as: .markdown).contains("0 of 6 findings shown"))
    #expect(report.written(as: .html).contains("<strong>0 of 6 findings shown</strong>, by "))
    #expect(report.written(as: .junit).contains("2 findings not shown"))
    #expect(report.written(as: .sarif).contains(#""id": "not-shown""#))
    #expect(report.written(as: .sarifGitHub).contains(#""id": "not-shown""#))
    let whole = try Self.report(["severity=info"])
    #expect(!whole.written(as: .sarif).contains(#""id": "not-shown""#))
  }

  @Test(arguments: [ReportFormat.json, .sarif])
  func aPartOfAReportIsNoBaseline(_ format: ReportFormat) throws {
    let part = try Self.report(["severity=high"]).written(as: format)
    let error = #expect(throws: InvalidCheck.self) { try Self.report([], since: part) }
    #expect(error?.diagnostics.map(\.id) == ["partial-report"])
    #expect(error?.diagnostics.first?.message.hasSuffix("lists 4 of 6 findings") == true)
    // One that lists more than usual is whole.
    let more = try Self.report(["outcome=all"]).written(as: format)
    let known = try Self.report([], since: more)
    #expect(known.exitStatus == .cannotVouch)
    #expect(known.results.allSatisfy { $0.findings.allSatisfy(\.status.isKnown) })
    #expect(known.baseline?.past == [])
  }

  @Test func knownFindingsAreListedApart() throws {
    let whole = try Self.report([]).written(as: .json)
    let known = try Self.report(["status=known", "rule=*.lock", "outcome=all"], since: whole)
    #expect(Self.listed(known) == "lock b-, lock c?")
    #expect(known.results.reduce(0) { $0 + $1.known.noncompliant } == 3)
    #expect(Self.listed(try Self.report(["status=new"], since: whole)) == "")
  }

  /// A resource that is compliant now was fixed, listed or not.
  @Test(arguments: [[], ["outcome=all"]])
  func whatIsFixedIsTold(_ filters: [String]) throws {
    let broken = try Self.report([], locking: "shut").written(as: .json)
    let report = try Self.report(filters, since: broken)
    #expect(report.baseline?.past.map { "\($0.resource) \($0.fate)" } == ["/Doors/A,1 fixed"])
  }

  @Test(arguments: [
    ("compliant", "malformed-filter"), ("outcome=", "malformed-filter"), ("=x", "unknown-filter"),
    ("outcom=compliant", "unknown-filter"), ("outcome=complaint", "unknown-filter"),
    ("outcome=compliant,", "unknown-filter"), ("status=old", "unknown-filter"),
    ("severity=hihg", "unknown-filter"), ("severity=high,low", "repeated-severity"),
    ("rule=house.lok", "unknown-rule"), ("rule=*.none", "unknown-rule"),
  ])
  func refuses(_ filter: String, _ id: String) {
    let error = #expect(throws: InvalidCheck.self) { try Self.report([filter]) }
    #expect(error?.diagnostics.map(\.id) == [id])
  }

  @Test func helpsWithSlips() {
    let error = #expect(throws: InvalidCheck.self) {
      try Self.report(["sevrity=high", "severity=hihg", "rule=house.lok"])
    }
    #expect(
      Set((error?.diagnostics ?? []).map(\.help)) == [
        "did you mean 'severity'?", "did you mean 'high'?", "did you mean 'house.lock'?",
      ])
  }
}

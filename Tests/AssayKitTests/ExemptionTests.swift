import AssayKit
import AssayModel
import AssayReporting
import AssayTestSupport
import Foundation
import Testing

/// What exemptions do in a run.
@Suite struct ExemptionTests {
  private static let pack = [
    "pack.yaml": "pack: house\nversion: 1.0.0\ntitle: Houses\n",
    "open.yaml": """
    title: Doors are open
    severity: high
    resource: Test.House/doors
    assert:
      allOf:
        - { field: properties.state, equals: open }
        - { field: properties.width, greaterOrEquals: 90 }
    message: "{name} is {properties.state}"
    remediation: Open it.
    examples:
      pass: [ { resources: [ { id: a, name: a, type: Test.House/doors, properties: { state: open, width: 90 } } ] } ]
      fail: [ { resources: [ { id: a, type: Test.House/doors, properties: { state: shut, width: 90 } } ] } ]
      unknown: [ { resources: [ { id: /a, type: Test.House/doors } ] } ]
    """,
  ]

  private static func door(_ id: String, _ state: String?, _ more: String = "") -> String {
    let properties = state.map { #", "properties": {"state": \#($0), "width": 90}"# } ?? ""
    return #"{"id": "\#(id)", "type": "Test.House/doors", "name": "n"\#(properties)\#(more)}"#
  }

  /// Two doors of one group that are shut, one that isn't, one that nobody knows of, one of
  /// another tenant, and one whose id is no ARM id.
  private static let doors = [
    door("/subscriptions/S/resourceGroups/g/providers/Test.House/doors/a", #""shut""#),
    door("/subscriptions/S/resourceGroups/g/providers/Test.House/doors/b", "null"),
    door("/subscriptions/S/resourceGroups/g/providers/Test.House/doors/c", #""open""#),
    door("/subscriptions/S/resourceGroups/gg/providers/Test.House/doors/d", nil),
    door(
      "/subscriptions/T/resourceGroups/g/providers/Test.House/doors/e", #""shut""#,
      #", "tenantId": "AAAAAAAA-1111-4111-8111-AAAAAAAAAAAA""#),
    door("Front", #""shut""#),
  ]

  private static func terms(_ expires: String = "2026-09-21") -> String {
    ", reason: why, owner: Jo, expires: \(expires)}"
  }

  private static func file(_ entries: String...) -> String {
    "exemptions:\n"
      + entries.map { "- {\($0)" + ($0.contains("expires") ? "}\n" : terms() + "\n") }
      .joined()
  }

  /// 2026-09-21T14:13:20Z.
  private static let now = Moment(secondsSince1970: 1_790_000_000)

  static func report(
    _ files: [String], on doors: [String] = doors, since baseline: Report? = nil,
    tolerance: Tolerance = Tolerance(), now: Moment = now, in folder: ScratchFolder? = nil
  ) throws -> Report {
    let scratch = try folder ?? ScratchFolder()
    for (name, text) in pack { try scratch.file("house/\(name)", text) }
    try scratch.file("doors.json", "[\(doors.joined(separator: ",\n"))]")
    var check = try ComplianceCheck(
      [RulePack(at: scratch.url.appending(path: "house").path)], tolerance: tolerance)
    check.exemptions = try files.enumerated().map { index, text in
      try ExemptionFile(Array(text.utf8), path: "\(index).yaml")
    }
    if let baseline {
      let earlier = try scratch.file("earlier.json", baseline.written(as: .json))
      check.baseline = try BaselineFile(at: earlier.path)
    }
    return check.run(
      on: InventorySelection([scratch.url.appending(path: "doors.json").path]), now: now)
  }

  /// The last letters of the ids of findings that are exempt.
  private static func exempt(_ report: Report) -> String {
    report.results.flatMap { $0.findings }.filter(\.status.isExempt)
      .map { String($0.resource.id.suffix(1)) }.sorted().joined()
  }

  private static func fates(_ report: Report) -> [String] {
    report.exemptions.flatMap(\.entries).map { "\($0.fate.rawValue) \($0.findings)" }
  }

  private static let group = "/subscriptions/s/resourceGroups/G"

  static let table: [(entry: String, exempt: String, fate: String)] = [
    ("rule: house.open, resource: \(group)/PROVIDERS/test.house/doors/A", "a", "used 1"),
    ("rule: house.open, resource: Front", "t", "used 1"),
    ("rule: house.open, resource: front", "", "not-in-inventory 0"),
    ("rule: house.open, resource: '\(group)/*'", "ab", "used 2"),
    ("rule: house.open, resource: '*/DOORS/?'", "", "unused 0"),
    ("rule: house.open, resource: '*'", "abet", "used 4"),
    ("rule: 'house.*', resource: '*front'", "", "unused 0"),
    ("rule: '*.open', resource: 'F*t'", "t", "used 1"),
    ("rule: [house.open, a.b], resource: [Front, /x]", "t", "used 1"),
    ("rule: house.open, scope: \(group)", "ab", "used 2"),
    ("rule: house.open, scope: /subscriptions/S/", "ab", "used 2"),
    ("rule: house.open, scope: [/subscriptions/t, /subscriptions/u]", "e", "used 1"),
    ("rule: '*', scope: /subscriptions/t", "e", "used 1"),
    ("rule: house.open, scope: /tenants/aaaaaaaa-1111-4111-8111-aaaaaaaaaaaa", "e", "used 1"),
    ("rule: house.open, scope: /tenants/bbbbbbbb-1111-4111-8111-aaaaaaaaaaaa", "", "unused 0"),
    ("rule: house.open, resource: '*/a', scope: /subscriptions/s", "a", "used 1"),
    ("rule: house.open, resource: '*/a', scope: /subscriptions/t", "", "unused 0"),
    ("rule: house.open, resource: \(group)/providers/test.house/doors/c", "", "unused 0"),
    ("rule: house.open, resource: '*/d'", "", "unused 0"),
    ("rule: house.open, resource: '*/d', outcome: unknown", "d", "used 1"),
    ("rule: house.open, resource: '*', outcome: unknown", "d", "used 1"),
    ("rule: house.open, resource: '*', outcome: [unknown, noncompliant]", "abdet", "used 5"),
    ("rule: house.open, resource: '*', observed: {properties.state: shut}", "aet", "used 3"),
    ("rule: house.open, resource: '*', observed: {properties.state: Shut}", "", "changed 4"),
    ("rule: house.open, resource: '*', observed: {properties.state: null}", "b", "used 1"),
    (
      "rule: house.open, resource: '*', observed: {properties.state: [shut, null]}", "abet",
      "used 4"
    ),
    ("rule: house.open, resource: '*/a', observed: {properties.state: ajar}", "", "changed 1"),
    ("rule: house.open, resource: '*/a', observed: {properties.stat: shut}", "", "changed 1"),
    (
      "rule: house.open, resource: '*/a', observed: {properties.state: shut, properties.colour: red}",
      "", "changed 1"
    ),
    ("rule: house.open, resource: '*/a', reason: r, owner: o, expires: 2026-09-21", "a", "used 1"),
    (
      "rule: house.open, resource: '*/a', reason: r, owner: o, expires: 2026-09-20", "", "expired 1"
    ),
    (
      "rule: house.open, resource: '*/a', reason: r, owner: o, expires: '2026-09-21T14:13:20Z'",
      "a",
      "used 1"
    ),
    (
      "rule: house.open, resource: '*/a', reason: r, owner: o, expires: '2026-09-21T16:13:19+02:00'",
      "", "expired 1"
    ),
    ("rule: house.opened, resource: '*/a'", "", "not-run 0"),
  ]

  @Test(arguments: table) func covers(_ row: (entry: String, exempt: String, fate: String)) throws {
    let report = try Self.report([Self.file(row.entry)])
    #expect(Self.exempt(report) == row.exempt)
    #expect(Self.fates(report) == [row.fate])
    #expect(report.tally == Tally(compliant: 1, noncompliant: 4, unknown: 1))
    #expect(report.now == "2026-09-21T14:13:20Z")
    #expect(!report.isComplete)
  }

  @Test func decidesTheStatus() throws {
    func status(_ entry: String, failOn: Severity = .info) throws -> AssayModel.ExitStatus {
      try Self.report([Self.file(entry)], tolerance: Tolerance(failOn: failOn)).exitStatus
    }
    #expect(try status("rule: house.open, scope: /subscriptions/s") == .noncompliant)
    #expect(try status("rule: house.open, resource: '*'") == .cannotVouch)
    let all = "rule: house.open, resource: '*', outcome: [noncompliant, unknown]"
    #expect(try status(all) == .compliant)
    #expect(try status("rule: house.open, resource: Front", failOn: .critical) == .cannotVouch)
  }

  @Test func warnsOfWhatDoesNotHold() throws {
    let report = try Self.report([
      Self.file(
        "rule: house.open, resource: '*/a', reason: r, owner: o, expires: 2026-01-01",
        "rule: house.open, resource: '*/b', observed: {properties.state: shut}",
        "rule: house.open, resource: nowhere", "rule: hose.open, resource: '*/e'",
        "rule: house.open, resource: '*/d'", "rule: 'garden.*', resource: '*'",
        "rule: house.open, resource: [Front]", "rule: house.open, scope: /subscriptions/t",
        "rule: '*', scope: /subscriptions/T")
    ])
    let warnings = report.diagnostics.filter { $0.file == "0.yaml" }
    #expect(warnings.allSatisfy { $0.severity == .warning && $0.span != nil && $0.help != nil })
    #expect(
      warnings.map { "\($0.span?.start.line ?? 0) \($0.id): \($0.message)" } == [
        "2 expired-exemption: an exemption of o expired with '2026-01-01': 1 finding counts again",
        "3 changed-value: 'properties.state' isn't what an exemption of Jo accepts: 1 finding counts",
        "4 unused-exemption: an exemption of Jo covers nothing: its resources are in no inventory",
        "5 unknown-exempted-rule: 'hose.open' is no rule in use",
        "6 unused-exemption: an exemption of Jo covers nothing: there are findings, but of an "
          + "outcome that it doesn't accept",
        "7 unused-exemption: an exemption of Jo covers nothing: none of its rules was run",
        "10 unused-exemption: an exemption of Jo covers nothing: another one covers the same",
      ])
    #expect(
      warnings.first { $0.id == "unknown-exempted-rule" }?.help == "did you mean 'house.open'?")
    #expect(report.exitStatus == .noncompliant)
  }

  /// Evidence is cut where many elements are at fault, and what was cut may be new.
  @Test(arguments: [
    ("'properties.panes[0].state': broken, 'properties.panes[8].state': broken", "used 1"),
    ("'properties.panes[8].state': [broken, bent]", "used 1"),
    ("'properties.panes[8].state': whole", "changed 1"),
    ("'properties.panes[9].state': broken", "changed 1"),
  ])
  func looksAtAllEvidence(_ accepted: String, fate: String) throws {
    let scratch = try ScratchFolder()
    for (name, text) in Self.windows { try scratch.file("house/\(name)", text) }
    let panes = Array(repeating: #"{"state": "broken"}"#, count: 9).joined(separator: ",")
    let inventory = try scratch.file(
      "windows.json",
      #"[{"id": "w", "type": "Test.House/windows", "properties": {"panes": [\#(panes)]}}]"#)
    var check = try ComplianceCheck([RulePack(at: scratch.url.appending(path: "house").path)])
    let file = Self.file("rule: house.whole, resource: w, observed: {\(accepted)}")
    check.exemptions = [try ExemptionFile(Array(file.utf8), path: "0.yaml")]
    let report = check.run(on: InventorySelection([inventory.path]), now: Self.now)
    #expect(Self.fates(report) == [fate])
  }

  private static let windows = [
    "pack.yaml": "pack: house\nversion: 1.0.0\ntitle: Houses\n",
    "whole.yaml": """
    title: Windows are whole
    severity: high
    resource: Test.House/windows
    assert: { none: { in: properties.panes, satisfy: { field: item.state, equals: broken } } }
    message: broken
    remediation: Mend it.
    examples:
      pass: [ { resources: [ { id: a, type: Test.House/windows, properties: { panes: [] } } ] } ]
      fail: [ { resources: [ { id: a, type: Test.House/windows, properties: { panes: [ { state: broken } ] } } ] } ]
      unknown: [ { resources: [ { id: /a, type: Test.House/windows } ] } ]
    """,
  ]

  /// An exemption that is over takes nothing from one that isn't.
  @Test func countsWhatAnotherCoversOnce() throws {
    let report = try Self.report([
      Self.file(
        "rule: house.open, resource: 'Fron*', reason: r, owner: o, expires: 2026-01-01",
        "rule: house.open, resource: '*ront', observed: {properties.state: open}",
        "rule: house.open, resource: Front")
    ])
    #expect(Self.fates(report) == ["expired 0", "repeated 1", "used 1"])
    #expect(report.diagnostics.contains { $0.message.contains("and covers nothing") })
  }

  /// Of two files that cover a finding the first is shown, and the other one told.
  @Test func theFirstHolds() throws {
    let report = try Self.report([
      Self.file("rule: house.open, resource: Front, reason: first, owner: o, expires: 2027-01-01"),
      Self.file("rule: house.open, resource: Front"),
    ])
    let finding = report.results.flatMap { $0.findings }.first { $0.status.isExempt }
    #expect(finding?.status.exemption?.reason == "first")
    #expect(finding?.status.exemption?.source?.file == "0.yaml")
    #expect(Self.fates(report) == ["used 1", "repeated 1"])
  }

  @Test func warnsOfWhatIsTooBroad() throws {
    func ids(_ count: Int, _ entry: String) throws -> [String] {
      let shut = (0..<count).map { Self.door("/subscriptions/s/\($0)", #""shut""#) }
      return try Self.report([Self.file(entry)], on: shut + Self.doors).diagnostics.map(\.id)
    }
    let scope = "rule: house.open, scope: /subscriptions/s"
    #expect(try ids(20, scope).contains("broad-exemption"))
    #expect(try ids(7, scope).contains("broad-exemption"))
    let few = try Self.report([Self.file(scope)], on: Array(Self.doors.prefix(2)))
    #expect(!few.diagnostics.contains { $0.id == "broad-exemption" })
    let list = (0..<20).map { "/subscriptions/s/\($0)" }.joined(separator: ", ")
    #expect(try !ids(20, "rule: house.open, resource: [\(list)]").contains("broad-exemption"))
  }

  /// What hardly leaves anything out is told however little there is.
  @Test(arguments: [
    ("rule: 'h*.*', resource: '*'", true), ("rule: house.*, resource: '*o*'", true),
    ("rule: house.*, resource: ['/subscriptions/*/resourceGroups/*', Front]", true),
    ("rule: house.*, resource: 'Fron*'", false), ("rule: house.open, resource: '*'", false),
    ("rule: house.*, resource: '*', scope: /subscriptions/s", false),
  ])
  func warnsOfWhatIsNearlyBoundless(_ entry: String, _ isBroad: Bool) throws {
    let door = #"{"id": "Front", "type": "Test.House/doors", "properties": {"state": "shut"}}"#
    let report = try Self.report([Self.file(entry)], on: [door])
    #expect(report.diagnostics.contains { $0.id == "broad-exemption" } == isBroad)
  }

  @Test func anIDMayEndWithASlash() throws {
    let id = "/subscriptions/s/resourceGroups/g/providers/Test.House/doors/d"
    let report = try Self.report(
      [Self.file("rule: house.open, resource: \(id)/")], on: [Self.door(id, #""shut""#)])
    #expect(Self.fates(report) == ["used 1"])
    #expect(report.exempt.noncompliant == 1)
  }

  /// Known and exempt is exempt; a report that has it is no baseline for it.
  @Test func standsBesideABaseline() throws {
    let file = Self.file("rule: house.open, resource: Front")
    let first = try Self.report([])
    let both = try Self.report([file], since: first)
    let finding = both.results.flatMap { $0.findings }.first { $0.status.isExempt }
    #expect(finding?.status.isKnown == true)
    #expect(both.exitStatus == .cannotVouch)
    let later = try Self.report([], since: both)
    let new = later.results.flatMap { $0.findings }.filter { $0.status == .new }
    #expect(new.map(\.resource.id) == ["Front"])
    #expect(later.exitStatus == .noncompliant)
    // What an older baseline holds stays known when the exemption is over.
    let over = Moment(secondsSince1970: Self.now.secondsSince1970 + 864_000)
    #expect(try Self.report([file], since: first, now: over).exitStatus == .cannotVouch)
  }

  @Test func isTheSameInEveryRun() throws {
    let files = [
      Self.file("rule: '*', scope: /subscriptions/s", "rule: 'house.*', resource: '*t'"),
      Self.file("rule: house.open, resource: Front"),
    ]
    let scratch = try ScratchFolder()
    let first = try Self.report(files, in: scratch)
    for format in ReportFormat.allCases {
      let again = try Self.report(files, in: scratch)
      #expect(again.written(as: format) == first.written(as: format))
    }
  }

  /// Files of a hundred thousand exemptions are looked up in, not walked through, and tell only the
  /// first of what they have too much of.
  @Test func takesAHundredThousand() throws {
    let many = (0..<100_000).map {
      "- {rule: house.open, resource: /subscriptions/x/\($0)" + Self.terms()
    }
    let report = try Self.report([
      "exemptions:\n" + many.joined(separator: "\n"),
      Self.file("rule: house.open, resource: Front"),
    ])
    #expect(Self.exempt(report) == "t")
    #expect(Set(Self.fates(report).dropLast()) == ["not-in-inventory 0"])
    let warnings = report.diagnostics.filter { $0.id == "unused-exemption" }
    #expect(warnings.count == 21)
    #expect(warnings.contains { $0.message.hasPrefix("99980 more") })
  }
}

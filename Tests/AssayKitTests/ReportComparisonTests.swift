import AssayKit
import AssayModel
import AssayReporting
import AssayTestSupport
import Foundation
import Testing

/// What two reports differ in, whichever formats they have.
@Suite struct ReportComparisonTests {
  /// What a run of the fixture is made of.
  struct Run {
    var doors = ["a": "shut", "b": "shut", "c": "open"]
    var severity = "high"
    var most = 2
    var hasFlap = true
    var filters: [String] = []

    init(_ change: (inout Run) -> Void = { _ in }) { change(&self) }

    private func rule(_ name: String, _ severity: String) -> String {
      """
      title: The \(name) is open
      severity: \(severity)
      resource: Test.House/doors
      assert: { field: properties.\(name), equals: open }
      message: "{name} has a {properties.\(name)} \(name)"
      remediation: Open it.
      examples:
        pass: [ { resources: [ { id: a, name: a, type: Test.House/doors, properties: { \(name): open } } ] } ]
        fail: [ { resources: [ { id: a, type: Test.House/doors, properties: { \(name): shut } } ] } ]
        unknown: [ { resources: [ { id: a, type: Test.House/doors } ] } ]
      """
    }

    func report() throws -> Report {
      let scratch = try ScratchFolder()
      try scratch.file(
        "house/pack.yaml",
        "pack: house\nversion: 1.0.0\ntitle: Houses\n"
          + "parameters: { most: { type: integer, default: 2 } }\n")
      try scratch.file("house/lock.yaml", rule("lock", severity))
      if hasFlap { try scratch.file("house/flap.yaml", rule("flap", "low")) }
      let objects = doors.sorted { $0.key < $1.key }.map { id, state in
        let properties =
          state == "?" ? "" : #", "properties": {"lock": "\#(state)", "flap": "open"}"#
        return #"{"id": "/\#(id)", "name": "\#(id)", "type": "Test.House/doors"\#(properties)}"#
      }
      try scratch.file("doors.json", "[\(objects.joined(separator: ", "))]")
      var check = try ComplianceCheck(
        [RulePack(at: scratch.url.appending(path: "house").path)],
        settings: ["house.most": "\(most)"])
      try check.show(filters, over: nil)
      return check.run(
        on: InventorySelection([scratch.url.appending(path: "doors.json").path]),
        now: Moment(secondsSince1970: 1_790_000_000))
    }
  }

  private static func difference(
    _ old: Run, _ new: Run, formats: (ReportFormat, ReportFormat) = (.json, .json),
    _ tolerate: (inout ReportComparison.Tolerance) -> Void = { _ in },
    edit: (String) -> String = { $0 }
  ) throws -> ReportDifference {
    let scratch = try ScratchFolder()
    let before = try scratch.file("old", old.report().written(as: formats.0))
    let after = try scratch.file("new", edit(new.report().written(as: formats.1)))
    var tolerance = ReportComparison.Tolerance()
    tolerate(&tolerance)
    return try ReportComparison(old: before.path, new: after.path)
      .difference(tolerating: tolerance)
  }

  /// Such as `appeared lock /a -`, with the signs of both outcomes.
  private static func words(_ difference: ReportDifference) -> [String] {
    difference.findings.map { change in
      let signs = [change.old, change.new].map { state in
        state.map { ($0.isExempt ? "(\($0.outcome.sign))" : $0.outcome.sign) } ?? ""
      }
      return "\(change.kind.rawValue) \(change.rule.dropFirst(6)) \(change.resource) "
        + signs.joined(separator: ">")
    }
  }

  struct Case: CustomTestStringConvertible {
    var testDescription: String
    var old = Run()
    var new: Run
    var changes: [String]
    var status: Int32

    init(
      _ name: String, old: Run = Run(), _ changes: [String], _ status: Int32,
      _ change: (inout Run) -> Void
    ) {
      testDescription = name
      self.old = old
      new = Run(change)
      self.changes = changes
      self.status = status
    }
  }

  static let table = [
    Case("the same", [], 0) { _ in },
    Case("broken", ["appeared lock /c >-"], 1) { $0.doors["c"] = "shut" },
    Case("added", ["appeared lock /d >-"], 1) { $0.doors["d"] = "shut" },
    Case("added and well", [], 0) { $0.doors["d"] = "open" },
    Case("fixed", ["disappeared lock /a ->"], 0) { $0.doors["a"] = "open" },
    Case("gone", ["disappeared lock /a ->"], 0) { $0.doors["a"] = nil },
    Case("another value", ["values lock /a ->-"], 0) { $0.doors["a"] = "ajar" },
    Case("unknown now", ["changed lock /a ->?", "appeared flap /a >?"], 2) {
      $0.doors["a"] = "?"
    },
    Case(
      "unknown before", old: Run { $0.doors["a"] = "?" },
      ["changed lock /a ?>-", "disappeared flap /a ?>"], 1
    ) { _ in },
    Case("one fixed, one broken", ["disappeared lock /a ->", "appeared lock /c >-"].sorted(), 1) {
      $0.doors["a"] = "open"
      $0.doors["c"] = "shut"
    },
    Case("a graver rule", ["changed lock /a ->-", "changed lock /b ->-"], 0) {
      $0.severity = "critical"
    },
    Case("a new rule", old: Run { $0.hasFlap = false }, [], 0) { _ in },
    Case("a rule less", [], 2) { $0.hasFlap = false },
  ]

  @Test(arguments: table)
  func tells(_ row: Case) throws {
    let difference = try Self.difference(row.old, row.new)
    #expect(Self.words(difference) == row.changes)
    #expect(difference.exitStatus.rawValue == row.status)
  }

  /// SARIF tells the same as JSON, but for the marks of its messages.
  @Test(arguments: table)
  func theFormatsMakeNoDifference(_ row: Case) throws {
    let wanted = try Self.difference(row.old, row.new)
    for formats in [(ReportFormat.json, ReportFormat.sarif), (.sarif, .json), (.sarif, .sarif)] {
      let difference = try Self.difference(row.old, row.new, formats: formats)
      #expect(Self.words(difference) == Self.words(wanted))
      #expect(difference.findings.map(\.values) == wanted.findings.map(\.values))
      #expect(difference.packs == wanted.packs)
      #expect(difference.rules == wanted.rules)
      #expect(difference.doubts == wanted.doubts)
      #expect(difference.exitStatus == wanted.exitStatus)
    }
  }

  @Test func aValueIsToldWithBothItsForms() throws {
    let difference = try Self.difference(Run(), Run { $0.doors["a"] = "ajar" })
    #expect(
      difference.findings.first?.values == [
        .init(path: "properties.lock", old: "\"shut\"", new: "\"ajar\"")
      ])
  }

  /// That a resource moves within its inventory makes no difference.
  @Test func placesMakeNoDifference() throws {
    let difference = try Self.difference(Run(), Run { $0.doors["0"] = "open" })
    #expect(Self.words(difference) == [])
  }

  @Test func aChangedPackIsTold() throws {
    let difference = try Self.difference(Run(), Run { $0.most = 3 })
    #expect(difference.packs.map(\.name) == ["house"])
    #expect(difference.packs.first?.new?.parameters == ["most = 3"])
    let graver = try Self.difference(Run(), Run { $0.severity = "critical" })
    #expect(graver.rules.map { "\($0.id) \($0.kind.rawValue)" } == ["house.lock severity"])
    #expect(graver.findings.allSatisfy { $0.ruleFate == .packChanged })
    let added = try Self.difference(
      Run { $0.hasFlap = false }, Run { $0.doors["a"] = "?" })
    #expect(added.findings.first { $0.rule == "house.flap" }?.ruleFate == .added)
  }

  /// A rule that weighs more fails a gate that it didn't fail before.
  @Test func severityIsThatOfTheLaterReport() throws {
    let graver = Run { $0.severity = "critical" }
    let difference = try Self.difference(Run(), graver) { $0.failOn = .critical }
    #expect(difference.exitStatus == .noncompliant)
    #expect(difference.loosenings == ["--fail-on critical"])
    let broken = try Self.difference(Run(), Run { $0.doors["c"] = "shut" }) {
      $0.failOn = .critical
    }
    #expect(broken.exitStatus == .compliant)
  }

  @Test func doubtsAreToleratedOneByOne() throws {
    let unknown = Run { $0.doors["a"] = "?" }
    #expect(try Self.difference(Run(), unknown).doubts == [.incomplete, .unknown(2)])
    for (allowsUnknown, allowsIncomplete, status) in [
      (true, false, 2), (false, true, 2), (true, true, 0),
    ] {
      let difference = try Self.difference(Run(), unknown) {
        $0.allowsUnknown = allowsUnknown
        $0.allowsIncomplete = allowsIncomplete
      }
      #expect(difference.exitStatus.rawValue == Int32(status))
    }
    let less = Run { $0.hasFlap = false }
    let difference = try Self.difference(Run(), less) { $0.allowsGone = ["house.flap"] }
    #expect(difference.exitStatus == .compliant)
    #expect(difference.doubts == [.goneRule("house.flap")])
    let error = #expect(throws: InvalidCheck.self) {
      try Self.difference(Run(), less) { $0.allowsGone = ["house.flip"] }
    }
    #expect(error?.diagnostics.map(\.help) == ["did you mean 'house.flap'?"])
  }

  @Test func anExemptionIsAChangeThatIsNotWorse() throws {
    let difference = try Self.difference(Run(), Run(), edit: \.exempted)
    #expect(Self.words(difference) == ["changed lock /a ->(-)", "changed lock /b ->(-)"])
    #expect(difference.exitStatus == .compliant)
  }

  /// What both list of compliant resources tells that one was fixed; what one lists, nothing.
  @Test func compliantResourcesAreNoFindings() throws {
    let all = Run { $0.filters = ["outcome=all"] }
    #expect(try Self.words(Self.difference(Run(), all)) == [])
    #expect(try Self.words(Self.difference(all, Run())) == [])
    let fixed = Run {
      $0.filters = ["outcome=all"]
      $0.doors["a"] = "open"
    }
    #expect(try Self.words(Self.difference(Run(), fixed)) == ["changed lock /a ->+"])
    #expect(try Self.words(Self.difference(fixed, Run())) == ["changed lock /a +>-"])
  }

  @Test(arguments: [
    ("[]", "invalid-report"), ("{\"findings\": [", "unexpected-end"),
    (
      #"{"schemaVersion": "2.0", "tool": {"name": "assay"}, "findings": []}"#, "invalid-report"
    ),
    (
      #"{"schemaVersion": "1.0", "tool": {"name": "assay"}, "findings": []}"#, "invalid-report"
    ),
  ])
  func refusesWhatIsNoReport(_ text: String, _ id: String) {
    let error = #expect(throws: InvalidCheck.self) {
      try Self.difference(Run(), Run(), edit: { _ in text })
    }
    #expect(error?.diagnostics.map(\.id) == [id])
  }

  @Test func refusesReportsThatArentWhole() {
    let edits: [(String, (String) -> String)] = [
      ("partial-report", { $0.replacing(#""noncompliant": 2"#, with: #""noncompliant": 3"#) }),
      ("invalid-report", { $0.replacing(#""exitStatus""#, with: #""status""#) }),
      ("invalid-report", { $0.replacing(#""severity""#, with: #""gravity""#) }),
      ("invalid-report", { $0.replacing(#""sha256""#, with: #""sha""#) }),
      ("invalid-report", { $0.replacing(#""id": "/a""#, with: #""id": "/B""#) }),
      ("invalid-report", { $0.replacing(#""outcome": "noncompliant""#, with: #""outcome": 1"#) }),
    ]
    for (id, edit) in edits {
      let error = #expect(throws: InvalidCheck.self) {
        try Self.difference(Run(), Run(), edit: edit)
      }
      #expect(error?.diagnostics.map(\.id) == [id])
    }
    let part = Run { $0.filters = ["severity=critical"] }
    let error = #expect(throws: InvalidCheck.self) { try Self.difference(part, Run()) }
    #expect(error?.diagnostics.map(\.id) == ["partial-report"])
  }
}

extension Outcome {
  fileprivate var sign: String {
    switch self {
    case .compliant: "+"
    case .noncompliant: "-"
    case .unknown: "?"
    case .notApplicable: "~"
    }
  }
}

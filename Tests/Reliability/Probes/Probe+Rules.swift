/// A rule of a probe, beside the sample's own.
struct ProbeRule {
  var resource = "Test.House/doors"
  var when: String?
  var assert: String
  /// The properties of doors that pass and fail.
  var pass: String
  var fail: String
  /// More keys of the rule, or more lines of its examples.
  var more = ""

  var text: String {
    let condition = when.map { "when: \($0)\n" } ?? ""
    return """
      title: Another requirement of doors
      severity: high
      resource: \(resource)
      \(condition)assert: \(assert)
      message: "{name} is wrong"
      remediation: put it right
      examples:
        pass: [ { resources: [ { id: a, name: a, type: \(resource), properties: \(pass) } ] } ]
        fail: [ { resources: [ { id: a, name: a, type: \(resource), properties: \(fail) } ] } ]
      \(more)
      """
  }
}

/// Rules that a slip, or a value of an unexpected kind, would take out of force.
extension Probe {
  /// Doors that are open, with more properties, judged by one more rule.
  private init(
    _ name: String, _ rule: ProbeRule, _ properties: String, status: Int32 = 2, says id: String?,
    isComplete: Bool = false
  ) {
    self.init(
      name,
      [
        ("pack/other.yaml", .text(rule.text)),
        (
          "i",
          .text(Probe.open.replacing(#""state":"open""#, with: "\"state\":\"open\"\(properties)"))
        ),
      ], status: status, says: id, isComplete: isComplete)
  }

  /// Large doors must be guarded.
  private static let guarded = ProbeRule(
    when: "{ field: properties.size, greater: 10 }",
    assert: "{ field: properties.guard, exists: true }",
    pass: "{ state: open, size: 11, guard: dog }", fail: "{ state: open, size: 11 }")

  private static let selectsMistyped = ProbeRule(
    when: "{ field: properties.kimd, equals: front }",
    assert: "{ field: properties.state, notEquals: open }",
    pass: "{ state: shut, kimd: front }", fail: "{ state: open, kimd: front }")

  static let rules = [
    Probe("a number in quotes where one is compared", guarded, #","size":"11""#, says: nil),
    Probe("nothing where a number is compared", guarded, "", says: nil),
    Probe("a key in other case where a number is compared", guarded, #","Size":11"#, says: nil),
    Probe("null where a number is compared", guarded, #","size":null"#, says: nil),
    Probe("a list where a number is compared", guarded, #","size":[11]"#, says: nil),
    Probe(
      "a number with a point where one without is compared",
      ProbeRule(
        when: "{ field: properties.size, equals: 10 }",
        assert: "{ field: properties.guard, exists: true }",
        pass: "{ state: open, size: 10, guard: dog }", fail: "{ state: open, size: 10 }"),
      #","size":10.0"#, status: 1, says: nil, isComplete: true),
    Probe(
      "a number with an exponent", guarded, #","size":1.1e1"#, status: 1, says: nil,
      isComplete: true),
    Probe(
      "a number beyond all doubles", guarded, #","size":1e400"#, status: 1, says: nil,
      isComplete: true),
    Probe(
      "numbers that are one as doubles",
      ProbeRule(
        assert: "{ field: properties.size, notEquals: 9007199254740993 }",
        pass: "{ state: open, size: 9007199254740992 }",
        fail: "{ state: open, size: 9007199254740993 }"),
      #","size":9007199254740993"#, status: 1, says: nil, isComplete: true),
    Probe(
      "a text that no duration is",
      ProbeRule(
        assert: "{ field: properties.age, less: P1D, as: duration }",
        pass: "{ state: open, age: PT1H }", fail: "{ state: open, age: P2D }"),
      #","age":"abc""#, says: nil),
    Probe(
      "all of a list that isn't there",
      ProbeRule(
        assert: "{ all: { in: properties.bolts, satisfy: { field: item, equals: shot } } }",
        pass: "{ state: open, bolts: [shot] }", fail: "{ state: open, bolts: [drawn] }"),
      "", says: nil),
    Probe(
      "none of a list that is a text",
      ProbeRule(
        assert: "{ none: { in: properties.bolts, satisfy: { field: item, equals: drawn } } }",
        pass: "{ state: open, bolts: [shot] }", fail: "{ state: open, bolts: [drawn] }"),
      #","bolts":"drawn""#, says: nil),
    Probe(
      "a rule that selects by a mistyped path", selectsMistyped, #","kind":"front""#,
      says: "vacuous-rule"),
    Probe(
      "a rule about a mistyped type",
      ProbeRule(
        resource: "Test.House/door", assert: "{ field: properties.state, equals: open }",
        pass: "{ state: open }", fail: "{ state: shut }"),
      "", says: "suspicious-type"),
    Probe(
      "a rule about a type in other case",
      ProbeRule(
        resource: "test.house/DOORS", assert: "{ field: properties.state, notEquals: open }",
        pass: "{ state: shut }", fail: "{ state: open }"),
      "", status: 1, says: nil, isComplete: true),
  ]

  /// What files after the first, or other options, must not hide.
  static let conditions = [
    Probe(
      "a good file behind a bad one", [], "bad.json good.json", status: 1, says: nil,
      isComplete: true),
    Probe(
      "a broken file behind a bad one", [], "bad.json broken.json", status: 1,
      says: "unexpected-end"),
    Probe(
      "a broken file before a bad one", [], "broken.json bad.json", status: 1,
      says: "unexpected-end"),
    Probe(
      "a bad file behind a thousand good resources",
      [
        (
          "i",
          .text(
            (0..<1_000).map { open.replacing(#""a""#, with: "\"g\($0)\"") + "\n" }.joined() + shut)
        )
      ],
      status: 1, says: nil, isComplete: true),
    Probe(
      "a finding that isn't listed", [], "bad.json --show outcome=compliant", status: 1, says: nil,
      isComplete: true),
    Probe(
      "doubt that isn't listed", [], "unsure.json --show outcome=noncompliant", says: nil),
    Probe("one inventory twice", [], "bad.json bad.json", status: 1, says: nil, isComplete: true),
    Probe(
      "lines that end in CR and LF", "\(open)\r\n\(shut)\r\n", status: 1, says: nil,
      isComplete: true),
    Probe("no line feed at the end", "\(open)\n\(shut)", status: 1, says: nil, isComplete: true),
    Probe(
      "a line separator of Unicode between records", "\(open)\u{2028}\(shut)",
      says: "unexpected-character"),
    Probe(
      "an unknown outcome, known by a baseline", [("b.json", .text(unsureReport))],
      "unsure.json --baseline b.json", says: nil),
    Probe(
      "a rule that may be unmatched, under another name", [],
      "other.json --allow-unmatched pack.opem", status: 3, says: "unknown-rule"),
    Probe(
      "an unknown outcome, and everything else allowed", [],
      "unsure.json --allow-empty --allow-incomplete --allow-unmatched pack.open", says: nil),
  ]

  /// A report in which what is unknown of `unsure.json` is known.
  private static let unsureReport = """
    {"schemaVersion": "1.12", "tool": {"name": "assay", "version": "1"},
     "complete": false, "exitStatus": 2, "result": "incomplete", "loosenings": [],
     "tally": {"compliant": 0, "noncompliant": 0, "unknown": 1, "notApplicable": 0},
     "exempt": {"noncompliant": 0, "unknown": 0},
     "inventories": [{"path": "unsure.json", "complete": true, "refused": 0}],
     "packs": [{"name": "pack", "version": "1.0.0", "sha256": "5612", "parameters": []}],
     "rules": [
      {"id": "pack.open", "severity": "medium",
       "tally": {"compliant": 0, "noncompliant": 0, "unknown": 1, "notApplicable": 0},
       "exempt": {"noncompliant": 0, "unknown": 0}, "notRun": null}],
     "findings": [
      {"rule": "pack.open", "severity": "medium", "outcome": "unknown", "status": "new",
       "since": null, "fingerprint": "bb256a9c8ebb5536",
       "resource": {"id": "d", "type": "Test.House/doors"}}]}
    """
}

import AssayReporting
import AssayTestSupport
import Foundation
import Reliability
import Testing

/// Secrets in inventories: none of them is in what the program writes, wherever it stood.
@Suite struct RedactionTests {
  private let scratch: ScratchFolder

  init() throws {
    scratch = try ScratchFolder()
    try CanarySample.write(to: scratch)
  }

  @Test(arguments: ReportFormat.allCases) func noFormatShowsASecret(_ format: ReportFormat) throws {
    for inventory in CanarySample.inventories {
      let outcome = try check("\(inventory) --format \(format.rawValue)")
      #expect(outcome.status == 1, "\(inventory) \(outcome.errors)")
      expectNoCanary(outcome, "\(inventory) \(format)")
    }
  }

  @Test func thereAreAThousand() throws {
    let all = try CanarySample.inventories.reduce(into: Set<Substring>()) { canaries, name in
      let text = try #require(scratch.text(name))
      canaries.formUnion(
        text.split { !$0.isLetter && !$0.isNumber }.filter { $0.hasPrefix("CANARY") })
    }
    #expect(all.count > 1000)
  }

  @Test func valuesAreShownOnRequest() throws {
    let outcome = try check("pretty.json --show-values")
    for use in [0, 1, 2, 3, 5, 6, 7, 9] {
      #expect(outcome.output.contains(CanarySample.canary(7, use)))
    }
  }

  @Test func whatIsHiddenChangesNothingElse() throws {
    for inventory in ["pretty.json", "block.yaml"] {
      let hidden = try findings(of: inventory, "")
      let shown = try findings(of: inventory, "--show-values")
      #expect(hidden == shown)
      #expect(!hidden.isEmpty)
      try check("\(inventory) --format json --output known.json --show-values")
      #expect(try check("\(inventory) --baseline known.json").status == 0)
      try check("\(inventory) --format sarif --output known.sarif")
      #expect(try check("\(inventory) --baseline known.sarif --show-values").status == 0)
    }
  }

  /// An accepted secret may be named itself or by its mark; the option changes nothing.
  @Test(arguments: ["opensesame", "‹redacted: 10 characters, sha256 d9fb92e3›", "shut"])
  func exemptionsAcceptSecretsShownOrNot(_ accepted: String) throws {
    try scratch.file(
      "one.json",
      #"[{"id":"/d","type":"Test.House/doors","properties":{"adminPassword":"opensesame"}}]"#)
    try scratch.file(
      "exemptions.yaml",
      """
      exemptions:
        - rule: pack.rule
          resource: /d
          reason: r
          owner: o
          expires: 2999-01-01
          observed: { properties.adminPassword: "\(accepted)" }
      """)
    let covered = try ["", "--show-values"].map { option in
      try check("one.json --exemptions exemptions.yaml --format json \(option)").output
        .contains(#""status": "exempt""#)
    }
    #expect(covered == [accepted != "shut", accepted != "shut"])
  }

  @Test func differencesShowNoSecret() throws {
    for (name, text) in [("old", "CANARY1"), ("new", "CANARY2")] {
      try scratch.file(
        "\(name).json",
        #"[{"id":"/d","type":"Test.House/doors","properties":{"adminPassword":"\#(text)"}}]"#)
      try check("\(name).json --format json --output \(name).report --show-values")
      try check("\(name).json --format json --output \(name).redacted")
    }
    let changed = try run("diff old.redacted new.redacted")
    #expect(changed.output.contains("‹redacted: 7 characters"), "\(changed)")
    expectNoCanary(changed, "diff")
  }

  /// The fields of findings that don't show values.
  private func findings(of inventory: String, _ option: String) throws -> [[String]] {
    let text = try check("\(inventory) --format json \(option)").output
    let whole = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    let findings = whole?["findings"] as? [[String: Any]] ?? []
    return findings.map { finding in
      ["rule", "outcome", "status", "fingerprint"].map { "\(finding[$0] ?? "")" }
    }
  }

  @Test(arguments: [
    #"[{"id": "a", "type": "Test.House/doors", "password": "CANARY1" "x": 1}]"#,
    #"[{"id": "a", "type": "Test.House/doors", "password": "CANARY2"#,
    #"[{"id": "a", "type": "Test.House/doors", "password": "CANARY3\q"}]"#,
    #"[{"id": "a", "type": "Test.House/doors", "clientSecret": "CANARY4", "tags": {"a": 1, "a": 2}}]"#,
    #"[{"apiKey": "CANARY5", "type": "", "id": "a"}, {"id": 7}]"#,
    #"[{"type": "AccountKey=CANARY6;x y", "id": "a"}]"#,
    #"{"value": [], "nextLink": "https://x/?$skipToken=CANARY7&sig=CANARY70123456789012345"}"#,
    "password: CANARY8\n\tx: 1\n",
    "-----BEGIN PRIVATE KEY-----\nCANARY9\n-----END PRIVATE KEY-----",
    "DB_PASSWORD=CANARY10\n", "- id: a\n  type: Test.House/doors\n  token: \"CANARY11\n",
    "- {id: a, type: Test.House/doors, token: CANARY12, token: CANARY13}\n",
    #"{"kid": "https://u:CANARY14@x", "kty": "RSA", "key": {"kid": "sig=CANARY1501234567890123"}}"#,
    #"{"error": {"code": "Password=CANARY16", "message": "x"}}"#,
    #"[{"id":"/s","type":"Test.House/doors","properties":{"adminPassword":"CANARY17"}},{"id":"/s","type":"Test.House/doors","properties":{"adminPassword":"CANARY18"}}]"#,
    "{\"a\": \"" + String(repeating: "x", count: 900) + "\", \"password\": \"CANARY19\" \"",
    "[{\"password\": \"" + String(repeating: "CANARY", count: 300) + "\" \"x\"}]",
    #"[{"id": "a", "type": "Test.House/doors", "password" "CANARY20"}]"#,
    #"[{"id": "a", "type": "Test.House/doors", "password", "CANARY21"}]"#,
    #"[{"id": "a", "type": "Test.House/doors", password "CANARY22"}]"#,
    "- id: a\n  password: *CANARY23\n", "- id: a\n  password: !CANARY24 x\n",
    "- id: a\n  password: |\n    x\n    CANARY25\n\tCANARY26\n",
    "- id: a\n  password: |\n    x\n   b: CANARY27\n c: d\n",
    #"{"format_version": "1.0", "values": {"root_module": {"resources": [{"a": "CANARY28"} "b"]}}}"#,
  ])
  func problemsShowNoSecret(_ inventory: String) throws {
    try scratch.file("bad", inventory)
    for format in ["text", "json", "sarif", "junit", "markdown", "github", "rdjson"] {
      let outcome = try check("bad --format \(format)")
      #expect([1, 2].contains(outcome.status))
      expectNoCanary(outcome, format)
    }
    for format in ["text", "json"] {
      expectNoCanary(try run("inspect bad --rules pack --format \(format)"), "inspect \(format)")
      expectNoCanary(try check("bad --trace pack.rule a --format \(format)"), "trace \(format)")
    }
  }

  /// What a list or an object is called stands far before what is shown of it.
  @Test(arguments: [
    #""secrets": [\#(many(#""CANARY§""#))]"#, #""secrets": {\#(many(#""n§": "CANARY§""#))}"#,
    #""protectedSettings": {"a": {"b": [\#(many(#"{"uri": "CANARY§"}"#))]}}"#,
  ])
  func piecesOfLinesShowNoSecret(_ secrets: String) throws {
    try scratch.file(
      "line.json",
      #"[{"id": "/d", "type": "Test.House/doors", "properties": {\#(secrets), "text": "shown"}, "location": "y"}]"#
    )
    for format in ["text", "json", "html"] {
      let outcome = try check("line.json --format \(format)")
      #expect(outcome.status == 1)
      #expect(outcome.output.contains("shown"))
      expectNoCanary(outcome, format)
    }
  }

  private static func many(_ element: String) -> String {
    (100_000..<100_400).map { element.replacing("§", with: "\($0)") }.joined(separator: ",")
  }

  @Test(arguments: ["text", "json"]) func tracesAndInspectionsShowNoSecret(_ format: String) throws
  {
    for inventory in CanarySample.inventories {
      expectNoCanary(
        try run("inspect \(inventory) --rules pack --format \(format)"), inventory)
    }
    let name = "/doors/3?sig=\(CanarySample.canary(3, 0))0123456789"
    let traced = try run([
      "check", "pretty.json", "--rules", "pack", "--format", format, "--trace", "pack.rule", name,
    ])
    #expect(traced.status == 1, "\(traced.errors)")
    expectNoCanary(traced, "trace")
    let block = try check("block.yaml --format \(format) --trace pack.rule y3")
    #expect(block.status == 1, "\(block.errors)")
    expectNoCanary(block, "trace of a block")
    let missed = try run([
      "check", "pretty.json", "--rules", "pack", "--trace", "pack.rule", String(name.dropLast()),
    ])
    #expect(!missed.errors.contains(CanarySample.canary(4, 0)))
  }

  private func expectNoCanary(_ outcome: AssayProgram.Outcome, _ words: String) {
    for text in [outcome.output, outcome.errors] {
      guard let found = text.firstRange(of: "CANARY") else { continue }
      Issue.record(
        "\(words): …\(text[..<found.lowerBound].suffix(150))\(text[found.lowerBound...].prefix(40))…"
      )
    }
  }

  @discardableResult
  private func check(_ arguments: String) throws -> AssayProgram.Outcome {
    try run("check \(arguments) --rules pack --no-settings")
  }

  private func run(_ arguments: String) throws -> AssayProgram.Outcome {
    try run(arguments.split(separator: " ").map(String.init))
  }

  private func run(_ arguments: [String]) throws -> AssayProgram.Outcome {
    try AssayProgram.run(arguments, in: scratch.url)
  }
}

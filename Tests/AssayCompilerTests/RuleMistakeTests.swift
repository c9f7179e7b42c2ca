internal import AssayEngine
internal import AssayTestSupport
import Testing

@testable import AssayCompiler

/// A rule of which one key has a mistaken value.
struct MistakenKey: Sendable, CustomTestStringConvertible {
  var key: String
  var mistake: MistakenText

  init(_ key: String, _ text: String, _ expected: Expected...) {
    self.key = key
    mistake = MistakenText(text)
    mistake.expected = expected
  }

  var testDescription: String { "\(key): \(mistake.testDescription)" }
}

@Suite("Mistakes in a rule's keys are reported at their place")
struct RuleMistakeTests {
  @Test(arguments: keys + examples)
  func reports(_ sample: MistakenKey) {
    let source = MarkedText(SamplePack.rule((sample.key, sample.mistake.text)))
    let compilation = SamplePack.compile(rule: source.text)
    expect(compilation.diagnostics, are: sample.mistake.expected, in: source)
    #expect(compilation.plan.rules.isEmpty)
  }

  static let keys = [
    MistakenKey(
      "severity", " 1️⃣7",
      Expected(
        "1️⃣", "wrong-type", at: "7", "'severity' must be text, not the number 7",
        help: "write one of: info, low, medium, high, critical")),
    MistakenKey(
      "severity", " 1️⃣hihg",
      Expected(
        "1️⃣", "unknown-severity", at: "hihg", "unknown severity 'hihg'",
        help: "did you mean 'high'?")),
    MistakenKey(
      "severity", " 1️⃣urgent",
      Expected(
        "1️⃣", "unknown-severity", at: "urgent", "unknown severity 'urgent'",
        help: "write one of: info, low, medium, high, critical")),
    MistakenKey(
      "resource", " 1️⃣vaults",
      Expected(
        "1️⃣", "invalid-resource-type", at: "vaults", "'vaults' is not a resource type",
        help: "write the provider and the type, such as 'Microsoft.KeyVault/vaults', "
          + "'AWS::EC2::Volume' or 'aws_ebs_volume'")),
    MistakenKey(
      "resource", " 1️⃣Test.House/dоors",
      Expected(
        "1️⃣", "invalid-resource-type", at: "Test.House/dоors",
        "'Test.House/dоors' is not a resource type",
        help: "write the provider and the type, such as 'Microsoft.KeyVault/vaults', "
          + "'AWS::EC2::Volume' or 'aws_ebs_volume'")),
    MistakenKey(
      "title", " 1️⃣7",
      Expected(
        "1️⃣", "wrong-type", at: "7", "'title' must be text, not the number 7",
        help: "put it in quotes: \"7\"")),
    MistakenKey(
      "remediation", " 1️⃣\"\"",
      Expected(
        "1️⃣", "empty-text", at: "\"\"", "'remediation' is empty", help: "write some text")),
    MistakenKey(
      "message", " 'on {name1️⃣ of} it'",
      Expected(
        "1️⃣", "invalid-path", at: " ", "this character can't stand in a path",
        help: "separate names with '.', and write other names in brackets: tags['cost-center']")),
    MistakenKey(
      "message", " 'on 1️⃣{name'",
      Expected(
        "1️⃣", "unbalanced-brace", at: "{", "the brace has no other half",
        help: "put a path in braces, as in {name}; for a brace itself write it twice")),
    MistakenKey(
      "message", " 'on {1️⃣nmae}'",
      Expected(
        "1️⃣", "unknown-field", at: "nmae", "resources have no field 'nmae'",
        help: "did you mean 'name'?")),
    MistakenKey(
      "message", " 'on {1️⃣item.name}'",
      Expected(
        "1️⃣", "item-outside-quantifier", at: "item",
        "'item' names the element of a quantifier, and there is none here",
        help: "use it inside 'any', 'all', 'none' or 'count'")),
    MistakenKey(
      "message", " >-\n  folded {name}\n  {1️⃣nmae}",
      Expected(
        "1️⃣", "unknown-field", at: "nmae", "resources have no field 'nmae'",
        help: "did you mean 'name'?")),
    MistakenKey(
      "references", " 1️⃣https://example.com",
      Expected(
        "1️⃣", "wrong-type", at: "https://example.com", "'references' must be a list, not text",
        help: "write [https://example.com]")),
    MistakenKey(
      "references", " [1️⃣example.com]",
      Expected(
        "1️⃣", "invalid-reference", at: "example.com", "'example.com' is not a web address",
        help: "write the whole address, beginning with 'https://'")),
    MistakenKey(
      "controls", " { nist: 1️⃣SC-12 }",
      Expected(
        "1️⃣", "wrong-type", at: "SC-12", "'nist' must be a list, not text", help: "write [SC-12]")),
    MistakenKey(
      "evidence", " [1️⃣acounts]",
      Expected(
        "1️⃣", "unknown-relation", at: "acounts",
        "unknown relation 'acounts' of 'Microsoft.Sample/accounts'",
        help: "write one of: vault, deployments, previous")),
    MistakenKey(
      "needs", " 1️⃣previous",
      Expected(
        "1️⃣", "needless-previous", at: "previous",
        "the rule needs a previous inventory and never reads it",
        help: "remove 'needs', or compare with a path that begins with 'previous.'")),
    MistakenKey(
      "needs", " 1️⃣previus",
      Expected(
        "1️⃣", "unknown-need", at: "previus", "unknown need 'previus'",
        help: "did you mean 'previous'?")),
  ]

  private static let account = "{ id: a, type: Microsoft.Sample/accounts }"

  static let examples = [
    MistakenKey(
      "examples", " { 1️⃣pass: [ { resources: [ \(account) ] } ] }",
      Expected(
        "1️⃣", "missing-key", at: "pass", "a rule's examples must have 'fail'",
        help: "add 'fail: …'")),
    MistakenKey(
      "examples", " { pass: 1️⃣[], fail: [ { resources: [ \(account) ] } ] }",
      Expected(
        "1️⃣", "empty-list", at: "[]", "'pass' is an empty list",
        help: "write at least one member")),
    MistakenKey(
      "examples",
      " { pass: [ { 1️⃣resource: [ \(account) ] } ], fail: [ { resources: [ \(account) ] } ] }",
      Expected(
        "1️⃣", "unknown-key", at: "resource", "unknown key 'resource' in an example",
        help: "did you mean 'resources'?")),
    MistakenKey(
      "examples",
      " { pass: [ { resources: [ 1️⃣a ] } ], fail: [ { resources: [ \(account) ] } ] }",
      Expected(
        "1️⃣", "wrong-type", at: "a", "a resource must be a mapping, not text",
        help: "write keys with values, such as { KEY: VALUE }")),
    MistakenKey(
      "examples",
      " { pass: [ { resources: [ \(account) ], 1️⃣finding: { message: a } } ],"
        + " fail: [ { resources: [ \(account) ] } ] }",
      Expected(
        "1️⃣", "finding-in-pass", at: "finding", "an example that passes has no finding",
        help: "remove 'finding', or move the example to 'fail' or 'unknown'")),
    MistakenKey(
      "examples",
      " { pass: [ { resources: [ \(account) ] } ], fail: [ { resources: [ \(account) ] } ],"
        + " unknown: [ { resources: [ \(account) ], finding: { cause: 1️⃣not-exportd } } ] }",
      Expected(
        "1️⃣", "unknown-cause", at: "not-exportd", "unknown cause 'not-exportd'",
        help: "did you mean 'not-exported'?")),
    MistakenKey(
      "examples",
      " { pass: [ { resources: [ \(account) ] } ],"
        + " fail: [ { resources: [ \(account) ], finding: { 1️⃣cause: absent } } ] }",
      Expected(
        "1️⃣", "cause-in-fail", at: "cause", "only an unknown outcome has a cause",
        help: "remove 'cause', or move the example to 'unknown'")),
    MistakenKey(
      "examples",
      " { pass: [ { resources: [ \(account) ], parameters: { 1️⃣minimun: 1 } } ],"
        + " fail: [ { resources: [ \(account) ] } ] }",
      Expected(
        "1️⃣", "unknown-parameter", at: "minimun", "unknown parameter 'minimun'",
        help: "did you mean 'minimum'?")),
    MistakenKey(
      "examples",
      " { pass: [ { resources: [ \(account) ], parameters: { minimum: 1️⃣many } } ],"
        + " fail: [ { resources: [ \(account) ] } ] }",
      Expected(
        "1️⃣", "wrong-parameter-type", at: "many", "'minimum' is not of the type 'integer'",
        help: "write a whole number, without quotes")),
  ]

  @Test("a key that is missing is reported once, at the rule's first key")
  func missingKey() {
    let source = MarkedText("1️⃣" + SamplePack.rule(("remediation", "")))
    expect(
      SamplePack.compile(rule: source.text).diagnostics,
      are: [
        Expected(
          "1️⃣", "missing-key", at: "title", "a rule must have 'remediation'",
          help: "add 'remediation: …'")
      ], in: source)
  }

  @Test("a mistyped key isn't also reported as missing")
  func mistypedKey() {
    let source = MarkedText(
      SamplePack.rule(("remediation", "")) + "1️⃣remedation: Put it right.\n")
    expect(
      SamplePack.compile(rule: source.text).diagnostics,
      are: [
        Expected(
          "1️⃣", "unknown-key", at: "remedation", "unknown key 'remedation' in a rule",
          help: "did you mean 'remediation'?")
      ], in: source)
  }

  @Test("a rule that follows a relation must have an unknown example")
  func unknownExample() {
    let source = MarkedText(
      SamplePack.rule(
        ("assert", " { related: vault, exists: true }"), ("examples", ""))
        + "1️⃣examples: { pass: [ { resources: [ \(Self.account) ] } ],"
        + " fail: [ { resources: [ \(Self.account) ] } ] }\n")
    expect(
      SamplePack.compile(rule: source.text).diagnostics,
      are: [
        Expected(
          "1️⃣", "missing-unknown-example", at: "examples",
          "a rule that follows a relation needs an 'unknown' example",
          help: "add one in which the related resource isn't in the inventory")
      ], in: source)
  }
}

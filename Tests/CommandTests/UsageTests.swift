import AssayTestSupport
import Testing

/// What the program says before it checks anything.
@Suite struct UsageTests {
  struct Case: CustomTestStringConvertible {
    var arguments: [String]
    /// What standard error names.
    var named: String
    var testDescription: String { arguments.joined(separator: " ") }

    init(_ arguments: String, _ named: String) {
      self.arguments = arguments.split(separator: " ").map(String.init)
      self.named = named
    }
  }

  @Test(arguments: [
    Case("", "Name a command"),
    Case("chek", "did you mean 'check'?"),
    Case("help chek", "did you mean 'check'?"),
    Case("bogus", "'assay --help' lists the commands"),
    Case("--chek", "Unknown option '--chek'"),
    Case("format", "nothing-to-format"),
    Case("check", "no-inventory"),
    Case("check --trace azure-ai-cmk.region-match a", "no-inventory"),
    Case("check a.json --trace azure-ai-cmk.region-match", "incomplete-trace"),
    Case(
      "check a.json --trace azure-ai-cmk.region-mach a", "did you mean 'azure-ai-cmk.region-match'"),
    Case("check a.json --trace azure-ai-cmk.region-match a --format sarif", "format-of-trace"),
    Case("check a.json --frmat json", "--frmat"),
    Case("check a.json --format yaml", "yaml"),
    Case("check a.json --format", "--format"),
    Case("check a.json --fail-on severe", "severe"),
    Case("check a.json --format json --format sarif", "unpaired-outputs"),
    Case("check a.json --format json --format sarif --output a", "unpaired-outputs"),
    Case("check a.json --format json --output a --output b", "unpaired-outputs"),
    Case("check a.json --format json --output - --format text --output -", "repeated-output"),
    Case("check a.json --route resource-grph", "did you mean 'resource-graph'?"),
    Case("check a.json --route elsewhere", "unknown-route"),
    Case("check - -", "repeated-standard-input"),
    Case("check - --previous -", "repeated-standard-input"),
    Case("check a.json --set judge=all", "malformed-setting"),
    Case("check a.json --set azure-ai-cmk.judge", "malformed-setting"),
    Case("check a.json --set a.b=1 --set a.b=2", "repeated-setting"),
    Case("check a.json --set azure-ai-cmk.juge=all", "juge"),
    Case("check a.json --now yesterday", "malformed-time"),
    Case("check a.json --baseline a --baseline=b", "'--baseline' is given more than once"),
    Case("check a.json --trace a.b c --trace d.e f", "repeated-option"),
    Case("check a.json --exemptions -", "'-' stands for an inventory"),
    Case("check a.json --baseline -", "'-' stands for an inventory"),
    Case("check a.json --settings -", "'-' stands for an inventory"),
    Case("diff - -", "repeated-standard-input"),
    Case("diff - b.json", "one whose name is '-'"),
    Case("check a.json --allow-unmatched azure-ai-cmk.none", "unknown-rule"),
    Case("check a.json --rules no/such/folder", "unreadable-pack"),
    Case("check a.json --rules Tests", "not-a-pack"),
    Case("rules --rules Tests", "not-a-pack"),
    Case("schema", "<kind>"),
    Case("schema rules", "rules"),
    Case("test no/such/folder", "unreadable-pack"),
    Case("test Tests", "not-a-pack"),
    Case("test --format sarif", "sarif"),
    Case("test --format json --format junit", "unpaired-outputs"),
    Case("test rules/azure-ai-cmk --output rules/azure-ai-cmk/a.xml", "output-is-input"),
  ])
  func refusesWithStatus3(_ row: Case) throws {
    let outcome = try AssayProgram.run(row.arguments)
    #expect(outcome.status == 3)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains(row.named), "\(outcome.errors)")
  }

  @Test(arguments: [
    ("--help", "assay"), ("-h", "assay"), ("help", "assay"), ("check --help", "check"),
    ("help check", "check"), ("diff --help", "diff"),
    ("rules --help", "rules"), ("schema --help", "schema"),
    ("init --help", "init"), ("format --help", "format"),
    ("test --help", "test"), ("inspect --help", "inspect"),
  ])
  func helps(_ arguments: String, _ subject: String) throws {
    let outcome = try AssayProgram.run(arguments.split(separator: " ").map(String.init))
    #expect(outcome.status == 0)
    #expect(outcome.errors.isEmpty)
    // How the text is asked for shows in nothing but blank lines at its end.
    let text = outcome.output.split(separator: "\n", omittingEmptySubsequences: false)
      .reversed().drop { $0.isEmpty }.reversed().joined(separator: "\n")
    try expectGolden(text + "\n", "\(subject).help.golden")
  }

  @Test func tellsItsVersion() throws {
    let outcome = try AssayProgram.run(["--version"])
    #expect(outcome.status == 0)
    #expect(outcome.output.wholeMatch(of: /assay \d+\.\d+\.\d+\n/) != nil)
  }

  @Test func listsTheShippedRules() throws {
    let outcome = try AssayProgram.run(["rules"])
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("azure-ai-cmk.region-match (high)"))
  }
}

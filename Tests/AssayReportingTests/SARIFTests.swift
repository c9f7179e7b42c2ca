import AssayModel
import Testing

@testable import AssayReporting

@Suite struct SARIFTests {
  @Test(arguments: [
    ("exports/estate.json", "exports/estate.json"),
    ("./estate.json", "estate.json"),
    ("key vaults: 100%.json", "key%20vaults%3A%20100%25.json"),
    ("café/日.json", "caf%C3%A9/%E6%97%A5.json"),
    ("a\\b#c?d", "a%5Cb%23c%3Fd"),
    ("../shared/x.json", "../shared/x.json"),
    ("/srv/last month.json", "file:///srv/last%20month.json"),
    ("-", "stdin"),
    ("", "."),
  ])
  func makesURIs(_ path: String, _ uri: String) {
    #expect(SARIFURI.reference(to: path) == uri)
  }

  @Test(arguments: [
    ("alpha is in x", "alpha is in x."),
    ("alpha is here.", "alpha is here."),
    ("", "."),
    ("\u{202E}[click](http://e.vil)", "\\\\u{202e}\\[click\\](http://e.vil)."),
    ("tags['x'] [1]", "tags['x'] [1]."),
  ])
  func makesSentencesWithoutLinks(_ text: String, _ sentence: String) {
    #expect(SARIFMessage.sentence(text) == sentence)
  }

  @Test func aFindingIsIdentifiedByRuleAndResourceAlone() {
    func digits(_ rule: String, _ id: String) -> String {
      Fingerprint(rule: rule, resource: ResourceReference(id: id, type: "t")).hexDigits
    }
    // 64-bit FNV-1a of "a", a zero byte and "/b", computed by another program.
    #expect(digits("a", "/b") == "ac2af7820e071ac9")
    #expect(digits("a", "/B") == digits("a", "/b"))
    #expect(digits("a", "B") != digits("a", "b"))
    #expect(digits("ab", "c") != digits("a", "bc"))
  }

  /// The marks of secrets, of values as well as in messages and in lines, once each.
  @Test func tellsTheMarksOfSecrets() {
    let resource = ResourceReference(id: "/a", type: "t")
    let (start, end) = (
      SourcePosition(offset: 0, line: 1, column: 1, utf8Column: 1),
      SourcePosition(offset: 1, line: 1, column: 2, utf8Column: 2)
    )
    let line = "x ‹redacted› ‹red ‹redacted: 3 characters, sha256 00000001›, ‹redacted"
    let evidence = [
      Evidence(
        resource: resource, path: "p", expected: "",
        observed: .redacted(Redaction(length: 14, sha256: "76880d60")),
        source: SourceSpan(
          file: "a", start: start, end: end,
          excerpt: Excerpt(text: line, isCutBefore: false, isCutAfter: false, marked: 0..<1)))
    ]
    func log(_ evidence: [Evidence]) -> String {
      Report(
        tool: .init(name: "assay", version: "1"), isComplete: true, exitStatus: .noncompliant,
        results: [
          RuleResult(
            rule: RuleDescriptor(
              id: .init(pack: "p", rule: "r"), title: "t", severity: .high, resourceType: "t",
              remediation: "m"),
            tally: Tally(noncompliant: 1),
            findings: [
              Finding(
                resource: resource, outcome: .noncompliant, message: "a", evidence: evidence)
            ])
        ]
      ).written(as: .sarif)
    }
    #expect(
      log(evidence).contains(
        """
              "redactionTokens": [
                "‹redacted: 14 characters, sha256 76880d60›",
                "‹redacted: 3 characters, sha256 00000001›",
                "‹redacted›"
              ],
        """))
    #expect(!log([]).contains("redactionTokens"))
  }

  @Test(arguments: [
    ([String](), true), (["utf-8-bom"], true), (["gzip"], false), (["utf-16le"], false),
  ])
  func givesByteOffsetsWhereTheFileHoldsTheText(_ encodings: [String], _ holds: Bool) {
    let artifacts = SARIFArtifacts([
      InventorySummary(
        path: "a", bytes: 1, format: "json", encodings: encodings, resources: 1, isComplete: true)
    ])
    #expect(artifacts.hasBytesOfText("a") == holds)
  }
}

internal import AssayModel

/// Writes a report about tests as JSON, for scripts.
///
/// Documentation.docc/TestingRules.md describes every field; the schema beside it,
/// `Resources/test-report-1.schema.json`, holds the layout to that. Every field is always there:
/// what is not known is `null`.
struct TestJSONWriter {
  /// Grows in its second part when a field is added, in its first when one changes or goes.
  static let schemaVersion = "1.3"

  func write(_ report: TestReport, to output: inout ReportBuffer) {
    JSONWriter.write(to: &output) { json in
      json.object { json in
        json.member("schemaVersion", Self.schemaVersion)
        json.object("tool", inline: true) {
          $0.member("name", report.tool.name)
          $0.member("version", report.tool.version)
        }
        json.member("exitStatus", Int(report.exitStatus.rawValue))
        json.member("result", report.verdict)
        json.member("examples", report.examples)
        json.member("tests", report.tests)
        json.writeSettings(report.settings)
        json.array("packs", report.packs) { $0.write($1) }
        json.array("rules", report.rules) { $0.write($1) }
        json.array("proofs", report.proofs) { $0.write($1) }
        json.write("mutation", report.mutation)
        json.write("coverage", report.coverage)
        json.array("diagnostics", report.diagnostics) { $0.write($1) }
      }
    }
  }
}

extension JSONWriter {
  fileprivate mutating func member(_ key: StaticString, _ count: ProofCount) {
    object(key, inline: true) {
      $0.member("passed", count.passed)
      $0.member("failed", count.failed)
    }
  }

  fileprivate mutating func write(_ rule: RuleProofs) {
    object { json in
      json.member("id", rule.rule.description)
      json.member("title", rule.title)
      json.member("passed", rule.holds)
      json.object("examples") { json in
        json.member("pass", rule.pass)
        json.member("fail", rule.fail)
        json.member("unknown", rule.unknown)
      }
      json.member("tests", rule.tests)
      json.array("unshown", rule.unshown) { json, fields in
        json.object {
          $0.member("resourceType", fields.resourceType)
          $0.strings("paths", fields.paths, inline: false)
        }
      }
    }
  }

  fileprivate mutating func write(_ proof: Proof) {
    object { json in
      switch proof.subject {
      case .example(_, let kind, let number):
        json.writeSubject("example", proof, kind: kind.rawValue, number: number, title: nil)
      case .test(_, let title):
        json.writeSubject("test", proof, kind: nil, number: nil, title: title)
      }
      json.strings("rules", proof.rules.map(\.description))
      json.member("passed", proof.holds)
      json.write(proof.place)
      json.array("mismatches", proof.mismatches) { $0.write($1) }
    }
  }

  private mutating func writeSubject(
    _ subject: String, _ proof: Proof, kind: String?, number: Int?, title: String?
  ) {
    member("subject", subject)
    member("pack", proof.subject.pack)
    member("example", kind)
    member("number", number)
    member("title", title)
  }

  fileprivate mutating func write(_ mismatch: Mismatch) {
    object { json in
      json.member("kind", mismatch.kind.rawValue)
      json.member("rule", mismatch.rule?.description)
      json.member("statement", mismatch.statement)
      json.member("expected", mismatch.expected)
      json.member("observed", mismatch.observed)
      json.write(mismatch.place)
      json.member("excerpt", mismatch.place.excerpt?.text)
      json.key("finding")
      if let finding = mismatch.finding { json.write(finding) } else { json.literal("null") }
    }
  }

  private mutating func write(_ finding: Finding) {
    object { json in
      json.member("outcome", finding.outcome.rawValue)
      json.member("cause", finding.cause?.rawValue)
      json.member("message", finding.message)
      json.writeResourceAndEvidence(of: finding)
    }
  }
}

internal import AssayModel

/// Writes a report as JUnit's XML, in the common ground of Ant's and Jenkins' schemas.
///
/// A rule is a suite, a finding a case: noncompliant ones have failed, unknown ones are errors,
/// those that somebody has answered for are skipped. One case stands for the resources that
/// comply. The time, the host and the clock, which the schemas demand, are constants: the same
/// report gives the same bytes.
struct JUnitReporter: Reporter {
  func write(_ report: Report, to output: inout ReportBuffer) {
    XMLWriter.write(to: &output) { xml in
      xml.element("testsuites") { xml in
        var run = report.junitProperties
        for (id, result) in report.worstFirst.enumerated() {
          xml.write(result, id: id, run)
          run = []
        }
        xml.write(report.problems, id: report.results.count, run)
      }
    }
  }
}

/// How many cases of a suite ended how.
private struct CaseCounts {
  var tests = 0
  var failures = 0
  var errors = 0
  var skipped = 0

  init(_ result: RuleResult) {
    let findings = result.findings
    failures = findings.count { $0 == .noncompliant && $1 == .new }
    errors = findings.count { $0 == .unknown && $1 == .new } + (result.isVacuous ? 1 : 0)
    skipped =
      findings.count { $1 != .new } + (result.notRun == nil ? 0 : 1) + (result.hidden > 0 ? 1 : 0)
    let other = findings.count { $0 != .noncompliant && $0 != .unknown && $1 == .new }
    tests = failures + errors + skipped + other + (result.tally.compliant > 0 ? 1 : 0)
  }

  init(_ diagnostics: [Diagnostic]) {
    tests = diagnostics.count
    errors = diagnostics.count { $0.severity == .error }
  }
}

extension XMLWriter {
  private mutating func suite(
    _ name: String, package: String, id: Int, _ counts: CaseCounts, _ properties: [RunProperty],
    _ cases: (inout XMLWriter) -> Void
  ) {
    element(
      "testsuite",
      [
        ("name", name), ("package", package), ("id", "\(id)"), ("hostname", "localhost"),
        ("timestamp", "1970-01-01T00:00:00"), ("tests", "\(counts.tests)"),
        ("failures", "\(counts.failures)"), ("errors", "\(counts.errors)"),
        ("skipped", "\(counts.skipped)"), ("time", "0"),
      ]
    ) { xml in
      xml.write(properties)
      cases(&xml)
      xml.element("system-out")
      xml.element("system-err")
    }
  }

  private mutating func write(_ properties: [RunProperty]) {
    guard !properties.isEmpty else { return element("properties") }
    element("properties") { xml in
      for property in properties {
        xml.element("property", [("name", property.name), ("value", property.value)])
      }
    }
  }

  fileprivate mutating func write(_ result: RuleResult, id: Int, _ properties: [RunProperty]) {
    let rule = result.rule.id.description
    suite(rule, package: result.rule.id.pack, id: id, CaseCounts(result), properties) { xml in
      let compliant = result.tally.compliant
      if compliant > 0 {
        let verb = compliant == 1 ? "complies" : "comply"
        xml.write(case: "\(counted(compliant, "resource")) \(verb)", of: rule)
      }
      if let reason = result.notRun {
        xml.write(case: "not run", of: rule) { $0.element("skipped", [("message", reason)]) }
      } else if result.isVacuous {
        xml.write(case: "no resource selected", of: rule) { xml in
          let words = "the rule selected no resource, so its silence proves nothing"
          xml.element("error", [("message", words), ("type", "vacuous")], text: words)
        }
      }
      for finding in result.findings { xml.write(finding, of: result.rule) }
      if result.hidden > 0 {
        let words = "\(counted(result.hidden, "finding")) not shown"
        xml.write(case: words, of: rule) { $0.element("skipped", [("message", words)]) }
      }
    }
  }

  private mutating func write(_ finding: Finding, of rule: RuleDescriptor) {
    let name = rule.id.description
    switch (finding.status, finding.outcome) {
    case (.exempt(let exemption, _), _):
      write(case: finding.resource.id, of: name) {
        $0.element("skipped", [("message", "exempt: \(exemption.account)")])
      }
    case (.known, _):
      write(case: finding.resource.id, of: name) {
        $0.element("skipped", [("message", "in the baseline")])
      }
    case (.new, .noncompliant): write("failure", finding, of: rule)
    case (.new, .unknown): write("error", finding, of: rule)
    case (.new, .compliant), (.new, .notApplicable): write(case: finding.resource.id, of: name)
    }
  }

  private mutating func write(
    _ element: String, _ finding: Finding, of rule: RuleDescriptor
  ) {
    var details = ReportBuffer()
    TextWriter.write(to: &details, style: .plain) { $0.write(finding, of: rule) }
    write(case: finding.resource.id, of: rule.id.description) {
      $0.element(
        element, [("message", finding.message), ("type", finding.outcome.rawValue)],
        text: details)
    }
  }

  fileprivate mutating func write(
    _ diagnostics: [Diagnostic], id: Int, _ properties: [RunProperty]
  ) {
    guard !diagnostics.isEmpty else { return }
    suite("problems", package: "assay", id: id, CaseCounts(diagnostics), properties) { xml in
      for diagnostic in diagnostics {
        let place = diagnostic.span.map { ":\($0.start.line):\($0.start.column)" } ?? ""
        let name = "\(diagnostic.id): \((diagnostic.file ?? "") + place)"
        guard diagnostic.severity == .error else {
          xml.write(case: "\(name): \(diagnostic.message)", of: "problems")
          continue
        }
        let help = diagnostic.help.map { "\n\($0)" } ?? ""
        xml.write(case: name, of: "problems") {
          $0.element(
            "error", [("message", diagnostic.message), ("type", diagnostic.id)],
            text: diagnostic.message + help)
        }
      }
    }
  }

  private mutating func write(
    case name: String, of suite: String, _ body: ((inout XMLWriter) -> Void)? = nil
  ) {
    let attributes = [("name", name), ("classname", suite), ("time", "0")]
    if let body {
      element("testcase", attributes, body)
    } else {
      element("testcase", attributes)
    }
  }
}

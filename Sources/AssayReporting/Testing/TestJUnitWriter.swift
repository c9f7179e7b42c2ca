internal import AssayModel

/// Writes a report about tests as JUnit's XML, in the common ground of Ant's and Jenkins' schemas.
///
/// A rule's examples are a suite, and so are a pack's tests. The time, the host and the clock, which
/// the schemas demand, are constants: the same report gives the same bytes.
struct TestJUnitWriter {
  func write(_ report: TestReport, to output: inout ReportBuffer) {
    XMLWriter.write(to: &output) { xml in
      xml.element("testsuites") { xml in
        for (id, suite) in Self.suites(of: report).enumerated() { xml.write(suite, id: id) }
      }
    }
  }

  private static func suites(of report: TestReport) -> [JUnitSuite] {
    var suites: [JUnitSuite] = []
    for proof in report.proofs {
      let name =
        switch proof.subject {
        case .example(let rule, _, _): rule.description
        case .test(let pack, _): "\(pack) tests"
        }
      if suites.last?.name != name {
        suites.append(JUnitSuite(package: proof.subject.pack, name: name))
      }
      suites[suites.count - 1].proofs.append(proof)
    }
    return suites
  }
}

/// Proofs that belong together.
private struct JUnitSuite {
  var package: String
  var name: String
  var proofs: [Proof] = []
}

extension XMLWriter {
  fileprivate mutating func write(_ suite: JUnitSuite, id: Int) {
    element(
      "testsuite",
      [
        ("name", suite.name), ("package", suite.package), ("id", "\(id)"),
        ("hostname", "localhost"), ("timestamp", "1970-01-01T00:00:00"),
        ("tests", "\(suite.proofs.count)"),
        ("failures", "\(suite.proofs.count { !$0.holds })"), ("errors", "0"), ("time", "0"),
      ]
    ) { xml in
      xml.element("properties")
      for proof in suite.proofs { xml.write(proof, in: suite) }
      xml.element("system-out")
      xml.element("system-err")
    }
  }

  private mutating func write(_ proof: Proof, in suite: JUnitSuite) {
    let name =
      switch proof.subject {
      case .example(_, let kind, let number): "\(kind.rawValue) example \(number)"
      case .test(_, let title): title
      }
    let attributes = [("name", name), ("classname", suite.name), ("time", "0")]
    guard let first = proof.mismatches.first else { return element("testcase", attributes) }
    element("testcase", attributes) { xml in
      var details = ReportBuffer()
      TextWriter.write(to: &details, style: .plain) { writer in
        for mismatch in proof.mismatches { writer.write(mismatch, of: proof) }
      }
      xml.element(
        "failure", [("message", first.statement), ("type", first.kind.rawValue)],
        text: details.text)
    }
  }
}

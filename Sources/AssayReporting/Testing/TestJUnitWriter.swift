internal import AssayModel

/// Writes a report about tests as JUnit's XML, in the common ground of Ant's and Jenkins' schemas.
///
/// A rule's examples are a suite, and so are a pack's tests and a rule's mutants. The time, the host and the clock, which
/// the schemas demand, are constants: the same report gives the same bytes.
struct TestJUnitWriter {
  func write(_ report: TestReport, to output: inout ReportBuffer) {
    XMLWriter.write(to: &output) { xml in
      xml.element("testsuites") { xml in
        let suites = Self.suites(of: report) + Self.mutants(of: report)
        for (id, suite) in suites.enumerated() { xml.write(suite, id: id) }
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
      suites[suites.count - 1].cases.append(JUnitCase(proof))
    }
    return suites
  }

  /// For each rule a case for the mutants that were noticed, and one for each that was not.
  private static func mutants(of report: TestReport) -> [JUnitSuite] {
    guard let mutation = report.mutation else { return [] }
    return mutation.results.map { result in
      let killed = JUnitCase(name: "\(counted(result.killed, "mutant")) killed")
      let survivors = result.survivors.map { mutant in
        mutation.isSufficient
          ? JUnitCase(name: "\(mutant.id) survived, which is tolerated") : JUnitCase(mutant)
      }
      return JUnitSuite(
        package: result.rule.pack, name: "\(result.rule) mutants", cases: [killed] + survivors)
    }
  }
}

/// Cases that belong together.
private struct JUnitSuite {
  var package: String
  var name: String
  var cases: [JUnitCase] = []
}

/// Something that was tested.
private struct JUnitCase {
  var name: String
  /// What went otherwise than it should.
  var failure: (message: String, type: String, details: String)?

  init(name: String) { self.name = name }

  init(_ proof: Proof) {
    name =
      switch proof.subject {
      case .example(_, let kind, let number): "\(kind.rawValue) example \(number)"
      case .test(_, let title): title
      }
    guard let first = proof.mismatches.first else { return }
    let details = Self.text { writer in
      for mismatch in proof.mismatches { writer.write(mismatch, of: proof) }
    }
    failure = (first.statement, first.kind.rawValue, details)
  }

  init(_ mutant: Mutant) {
    name = mutant.id
    let details = Self.text { $0.write(mutant, paint: .failure) }
    failure = ("nothing notices \(mutant.change)", "survivor", details)
  }

  private static func text(_ body: (inout TextWriter) -> Void) -> String {
    var buffer = ReportBuffer()
    TextWriter.write(to: &buffer, style: .plain, body)
    return buffer.text
  }
}

extension XMLWriter {
  fileprivate mutating func write(_ suite: JUnitSuite, id: Int) {
    element(
      "testsuite",
      [
        ("name", suite.name), ("package", suite.package), ("id", "\(id)"),
        ("hostname", "localhost"), ("timestamp", "1970-01-01T00:00:00"),
        ("tests", "\(suite.cases.count)"),
        ("failures", "\(suite.cases.count { $0.failure != nil })"), ("errors", "0"), ("time", "0"),
      ]
    ) { xml in
      xml.element("properties")
      for test in suite.cases { xml.write(test, in: suite) }
      xml.element("system-out")
      xml.element("system-err")
    }
  }

  private mutating func write(_ test: JUnitCase, in suite: JUnitSuite) {
    let attributes = [("name", test.name), ("classname", suite.name), ("time", "0")]
    guard let failure = test.failure else { return element("testcase", attributes) }
    element("testcase", attributes) { xml in
      xml.element(
        "failure", [("message", failure.message), ("type", failure.type)], text: failure.details)
    }
  }
}

internal import AssayCompiler
internal import AssayEngine
internal import AssayModel

/// Whether an example does what it says.
struct ExampleJudgement {
  /// What its rule made of an example.
  struct Result {
    var tally: Tally
    /// Each with its resource's id.
    var findings: [(resource: String, finding: EvaluatedFinding)]
  }

  private let example: RuleExample
  private let result: Result

  init(_ example: RuleExample, result: Result) {
    self.example = example
    self.result = result
  }

  /// What went otherwise than the example says; `nil` if nothing did.
  var failure: Diagnostic? {
    if let reason = outcomeMismatch { return diagnostic("example-outcome", reason) }
    guard let expected = example.finding,
      !result.findings.contains(where: { isExpected($0, expected) })
    else { return nil }
    return diagnostic("example-finding", "no finding is the one that it expects")
  }

  private var outcomeMismatch: String? {
    let tally = result.tally
    switch example.kind {
    case .pass:
      if tally.noncompliant + tally.unknown > 0 { return "not every resource passes" }
      return tally.compliant > 0 ? nil : "the rule selects nothing in it"
    case .fail:
      if tally.unknown > 0 { return "an outcome is unknown" }
      return tally.noncompliant > 0 ? nil : "nothing fails"
    case .unknown:
      if tally.noncompliant > 0 { return "a resource fails" }
      return tally.unknown > 0 ? nil : "no outcome is unknown"
    }
  }

  private func isExpected(
    _ entry: (resource: String, finding: EvaluatedFinding), _ expected: RuleExample.ExpectedFinding
  ) -> Bool {
    let id = ResourceReference.normalize(entry.resource)
    return expected.resource.map { ResourceReference.normalize($0) == id } ?? true
      && expected.message.map { $0 == entry.finding.message } ?? true
      && expected.cause.map { $0 == entry.finding.cause } ?? true
  }

  private func diagnostic(_ id: String, _ reason: String) -> Diagnostic {
    Diagnostic(
      id, subject: .rules,
      "\(example.kind) example \(example.index + 1) of rule '\(example.rule)': \(reason)",
      file: example.file, at: example.span, notes: notes)
  }

  private var notes: [Diagnostic.Note] {
    let counts = Outcome.allCases.map { "\(result.tally[$0]) \($0)" }.joined(separator: ", ")
    return [Diagnostic.Note(counts)]
      + result.findings.map { entry in
        let cause = entry.finding.cause.map { " (\($0.rawValue))" } ?? ""
        return Diagnostic.Note(
          "\(entry.finding.outcome)\(cause): \(entry.resource): \(entry.finding.message)")
      }
  }
}

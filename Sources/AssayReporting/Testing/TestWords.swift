package import AssayModel

extension Proof.Subject {
  /// What was run, such as `pass example 2 of azure-ai-cmk.region-match`.
  package var name: String {
    switch self {
    case .example(let rule, let kind, let number): "\(kind.rawValue) example \(number) of \(rule)"
    case .test(_, let title): "test '\(title)'"
    }
  }

  /// The pack that it belongs to.
  var pack: String {
    switch self {
    case .example(let rule, _, _): rule.pack
    case .test(let pack, _): pack
    }
  }
}

extension Mismatch {
  /// What was expected and what came, as one sentence.
  package var statement: String {
    let subject = finding.map { "'\($0.resource.title)'" } ?? "the resource"
    return switch kind {
    case .outcome: "\(subject) should be \(expected), and is \(observed)"
    case .cause:
      "\(subject) should be unknown for the cause \(expected), and the cause is \(observed)"
    case .message: "the message of \(subject) should be '\(expected)', and is '\(observed)'"
    case .unexpectedFinding: "\(subject) is \(observed), and expected is \(expected)"
    case .missingFinding: "expected is \(expected); found: \(observed)"
    case .inventory: "the inventory can't be judged: \(observed)"
    }
  }
}

extension TestReport {
  /// The result in one word.
  var verdict: String {
    switch exitStatus {
    case .compliant: "passed"
    case .noncompliant: "failed"
    case .cannotVouch, .invalid, .reportNotWritten: "untested"
    }
  }

  /// The rules without an example of a kind.
  func rules(without kind: ExampleKind) -> [RuleDescriptor.ID] {
    rules.filter { $0[kind].total == 0 }.map(\.rule)
  }
}

internal import AssayEngine
internal import AssayModel
internal import AssayReporting

/// What can be wrong with the examples of a rule, once they are run.
extension Diagnostic {
  static func unshownPath(
    _ path: UnshownReads.Path, of rule: RuleDescriptor.ID, at place: SourceSpan?
  ) -> Diagnostic {
    Diagnostic(
      "unshown-path", subject: .rules,
      "no example of '\(rule.rule)' shows '\(path.text)' of a '\(path.type)'", at: place,
      help: "check how the path is spelled; if it is right, let a resource of an example have it")
  }
}

extension Proof {
  /// An example that doesn't do what it says, as a mistake of its pack; `nil` if it holds.
  var mistake: Diagnostic? {
    guard let first = mismatches.first else { return nil }
    let isOutcome = mismatches.contains { $0.place == place }
    let others = mismatches.dropFirst().map { Diagnostic.Note($0.statement, at: $0.place) }
    let values = first.finding?.evidence ?? []
    return Diagnostic(
      isOutcome ? "example-outcome" : "example-finding", subject: .rules,
      "\(subject.name): \(first.statement)", at: first.place,
      help: values.count == 1 ? nil : "'assay test' shows the values that decided it",
      notes: values.prefix(1).map { Diagnostic.Note("what decided it: \($0.statement)") } + others)
  }
}

internal import AssayModel
internal import AssayReporting

extension Proof {
  /// An example that doesn't do what it says, as a mistake of its pack; `nil` if it holds.
  var mistake: Diagnostic? {
    guard let first = mismatches.first else { return nil }
    let isOutcome = mismatches.contains { $0.place == place }
    let others = mismatches.dropFirst().map { Diagnostic.Note($0.statement, at: $0.place) }
    return Diagnostic(
      isOutcome ? "example-outcome" : "example-finding", subject: .rules,
      "\(subject.name): \(first.statement)", at: first.place,
      help: "'assay test' shows the values that decided it", notes: others)
  }
}

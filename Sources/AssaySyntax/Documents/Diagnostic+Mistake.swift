package import AssayModel

extension Diagnostic {
  /// A mistake at a place in what a user wrote.
  package static func mistake(
    _ id: String, _ message: String, at place: Place, help: String? = nil, notes: [Note] = []
  ) -> Diagnostic {
    Diagnostic(id, subject: .rules, message, at: place.span, help: help, notes: notes)
  }

  /// What is sound but looks like a slip.
  package static func doubt(
    _ id: String, _ message: String, at place: Place, help: String? = nil, notes: [Note] = []
  ) -> Diagnostic {
    Diagnostic(
      id, severity: .warning, subject: .rules, message, at: place.span, help: help, notes: notes)
  }
}

extension Array where Element == Diagnostic {
  /// Sorted by place, each once.
  package func sortedOnce() -> [Diagnostic] {
    sorted().reduce(into: []) { list, diagnostic in
      if list.last != diagnostic { list.append(diagnostic) }
    }
  }
}

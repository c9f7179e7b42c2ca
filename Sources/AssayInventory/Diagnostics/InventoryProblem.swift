internal import AssayEngine
internal import AssayModel

/// A diagnostic whose places are still to be turned into lines and columns.
struct InventoryProblem {
  var diagnostic: Diagnostic
  var place: ValuePlace?
  var notes: [(message: String, place: ValuePlace)] = []
  /// Whether the text at the place is mistaken, so that what it means can't be told.
  var isMistakenText = false

  init(
    _ id: String, severity: Diagnostic.Severity = .error, _ message: String,
    file: String? = nil, at place: ValuePlace? = nil, help: String? = nil
  ) {
    diagnostic = Diagnostic(
      id, severity: severity, subject: .inventory, message, file: file, help: help)
    self.place = place
  }

  private var places: [ValuePlace] { (place.map { [$0] } ?? []) + notes.map(\.place) }

  /// The diagnostics of problems, sorted by place.
  static func resolve(
    _ problems: [InventoryProblem], with locator: SourceLocator
  ) -> [Diagnostic] {
    let mistaken = locator.spans(
      for: problems.filter(\.isMistakenText).flatMap(\.places), ofMistakenText: true)
    let others = locator.spans(for: problems.filter { !$0.isMistakenText }.flatMap(\.places))
    return problems.map { problem in
      let spans = problem.isMistakenText ? mistaken : others
      var diagnostic = problem.diagnostic
      diagnostic.message = locator.redactor.shown(diagnostic.message)
      if let place = problem.place { diagnostic.span = spans[place] }
      diagnostic.file =
        problem.place.map { locator.sources[Int($0.source)].name }
        ?? diagnostic.file
      diagnostic.notes += problem.notes.map { .init($0.message, at: spans[$0.place]) }
      return diagnostic
    }.sorted()
  }
}

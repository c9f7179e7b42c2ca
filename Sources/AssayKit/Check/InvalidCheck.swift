public import AssayModel

/// Why nothing can be checked: the mistakes in rules or in what was asked for.
public struct InvalidCheck: Error, Hashable, Sendable {
  /// Sorted by place; not empty.
  public let diagnostics: [Diagnostic]

  /// Sorts the diagnostics by place.
  public init(_ diagnostics: [Diagnostic]) { self.diagnostics = diagnostics.sorted() }
}

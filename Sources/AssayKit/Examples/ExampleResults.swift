public import AssayModel

/// How many examples ran, and which did not do what they say.
public struct ExampleResults: Hashable, Sendable {
  /// The number of examples that ran.
  public var count = 0
  /// One diagnostic for each example that failed, in the order of the rules.
  public var failures: [Diagnostic] = []
}

/// What an example inside a rule shows of the rule.
public enum ExampleKind: String, Hashable, Sendable, CaseIterable {
  /// That it passes what is right.
  case pass
  /// That it finds what is wrong.
  case fail
  /// That it takes nothing it can't see for a pass.
  case unknown
}

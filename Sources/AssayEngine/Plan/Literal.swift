/// A value written in a rule.
package indirect enum Literal: Hashable, Sendable {
  case null
  case boolean(Bool)
  /// The number as written; compared exactly.
  case number(String)
  case string(String)
  case list([Literal])
}

/// A test of one resource, in the form that authors think in.
///
/// The engine binds it to a flat program before it runs.
package indirect enum Condition: Hashable, Sendable {
  case allOf([Condition])
  case anyOf([Condition])
  case not(Condition)
  case compare(Comparison)
  /// Whether the value is there: neither absent nor `null`.
  case exists(Operand, Bool)
  /// Whether the value is an explicit `null`.
  case isNull(Operand, Bool)
  /// Whether a related resource, or the previous one, is there.
  case related(RelationPath, exists: Bool)
  case quantified(Quantifier)
  case count(Count)
}

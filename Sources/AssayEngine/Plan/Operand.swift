/// One side of a comparison.
package enum Operand: Hashable, Sendable {
  /// A field; `default` stands in for absent, never for unknown.
  case field(FieldReference, default: Literal?)
  case literal(Literal)
  /// A pack's parameter with the value in force.
  case parameter(name: String, Literal)
  /// A moment relative to the run's `--now`, in seconds, as the author wrote it: `{ now: -90d }`.
  case now(offset: Int64, text: String)
}

internal import AssayEngine

/// A condition in canonical form, the same in whatever order its parts are written.
indirect enum ConditionForm: Hashable {
  case test(Condition)
  case all(Set<ConditionForm>)
  case any(Set<ConditionForm>)

  init(_ condition: Condition) { self.init(canonical: condition.canonical) }

  private init(canonical condition: Condition) {
    switch condition {
    case .allOf(let parts): self = .all(Set(parts.map { ConditionForm(canonical: $0) }))
    case .anyOf(let parts): self = .any(Set(parts.map { ConditionForm(canonical: $0) }))
    case .not, .compare, .exists, .isNull, .related, .quantified, .count: self = .test(condition)
    }
  }

  /// What all has to hold for the condition to hold.
  var parts: Set<ConditionForm> {
    if case .all(let parts) = self { return parts }
    return [self]
  }
}

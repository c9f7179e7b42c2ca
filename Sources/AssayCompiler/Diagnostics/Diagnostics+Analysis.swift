internal import AssayModel
internal import AssaySyntax

/// Mistakes in what sound conditions amount to, and likely slips.
extension Diagnostic {
  static func impossibleWhen(at place: Place, notes: [Note]) -> Diagnostic {
    .mistake(
      "impossible-when", "'when' can't be true, so the rule selects nothing", at: place,
      help: "remove what contradicts the rest, or join the alternatives by 'anyOf'",
      notes: notes)
  }

  static func unfailingAssert(at place: Place, selectsAll: Bool) -> Diagnostic {
    .mistake(
      "unfailing-assert",
      selectsAll
        ? "'assert' can't be false, so the rule never fails"
        : "'assert' can't be false for what 'when' selects, so the rule never fails",
      at: place, help: "assert what a resource can break, and select by 'when'")
  }

  static func repeatedRule(_ rule: RuleSyntax, first: RuleSyntax) -> Diagnostic {
    .mistake(
      "repeated-rule", "the rule says the same as '\(first.id)'",
      at: rule.assert?.key ?? rule.place, help: "remove one of the two, or change what it asks",
      notes: first.note)
  }

  static func impliedRule(_ rule: RuleSyntax, by other: RuleSyntax) -> Diagnostic {
    .doubt(
      "implied-rule", "whatever breaks the rule breaks '\(other.id)' as well",
      at: rule.assert?.key ?? rule.place,
      help: "remove it, or take from the other rule what this one says", notes: other.note)
  }

  static func duplicateTitle(of rule: RuleSyntax, first: RuleSyntax) -> Diagnostic {
    .doubt(
      "duplicate-title", "'\(first.id)' has the same title", at: rule.place,
      help: "say in the title what sets the rules apart", notes: first.note)
  }

  static func unusedRelation(_ name: Located<String>) -> Diagnostic {
    .doubt(
      "unused-relation", "no rule follows the relation '\(name.value)'", at: name.place,
      help: "remove it, or follow it")
  }

  static func unusedParameter(_ name: Located<String>) -> Diagnostic {
    .doubt(
      "unused-parameter", "no rule reads the parameter '\(name.value)'", at: name.place,
      help: "remove it, or compare something with it")
  }
}

extension RuleSyntax {
  /// Where a rule stands that another one is compared with.
  fileprivate var note: [Diagnostic.Note] {
    [Diagnostic.Note("the other rule is here", at: (assert?.key ?? place).span)]
  }
}

internal import AssayEngine
internal import AssayModel
internal import AssaySyntax

/// Mistakes about how a condition is put together.
extension Diagnostic {
  static func notACondition(_ content: LocatedNode.Content, at place: Place) -> Diagnostic {
    let help =
      if case .sequence = content {
        "put 'allOf:' or 'anyOf:' before the list"
      } else {
        "write a mapping, such as { field: location, equals: westeurope }"
      }
    return .mistake("not-a-condition", "this is not a condition", at: place, help: help)
  }

  static func conditionWithoutSubject(at place: Place) -> Diagnostic {
    .mistake(
      "condition-without-subject", "the condition doesn't say what it tests", at: place,
      help: "begin it with 'field: PATH', 'allOf: […]' or another kind of condition")
  }

  static func mixedCondition(_ first: Located<String>, _ second: Located<String>) -> Diagnostic {
    .mistake(
      "mixed-condition", "'\(second.value)' stands in one condition with '\(first.value)'",
      at: second.place, help: "make them two conditions, joined by 'allOf' or 'anyOf'",
      notes: [Note("'\(first.value)' is here", at: first.place.span)])
  }

  static func keyBeside(_ key: Located<String>, subject: String) -> Diagnostic {
    if key.value == "as", ["any", "all", "none"].contains(subject) {
      return .mistake(
        "misplaced-as", "'as' stands beside '\(subject)'", at: key.place,
        help: "write the element's name inside the braces of '\(subject)'")
    }
    let isOperator = OperatorKey(key.value) != nil
    let help =
      switch subject {
      case "related": "a 'related' condition takes only 'exists'"
      case "any", "all", "none": "'\(subject)' is itself true or false: remove '\(key.value)'"
      default: "make it a condition of its own, as a member of 'allOf' or 'anyOf'"
      }
    return .mistake(
      isOperator ? "misplaced-operator" : "unknown-key",
      "'\(key.value)' can't stand beside '\(subject)'", at: key.place, help: help)
  }

  static func misplacedDefault(_ key: Located<String>) -> Diagnostic {
    .mistake(
      "misplaced-default", "'default' stands for an absent field, and there is no 'field' here",
      at: key.place, help: "remove it, or write it beside 'field'")
  }

  static func unknownOperator(_ key: Located<String>) -> Diagnostic {
    .mistake(
      "unknown-operator", "unknown operator '\(key.value)'", at: key.place,
      help: Suggestion.nearest(to: key.value, among: OperatorKey.names + ["as", "default"])
        .map { "did you mean '\($0)'?" }
        ?? Suggestion.help(for: key.value, among: OperatorKey.names))
  }

  static func missingOperator(for subject: Located<String>) -> Diagnostic {
    .mistake(
      "missing-operator", "the condition has no operator", at: subject.place,
      help: "say what is tested, such as 'exists: true' or 'equals: …'")
  }

  static func severalOperators(
    _ first: Located<String>, _ second: Located<String>
  ) -> Diagnostic {
    .mistake(
      "several-operators", "a second operator '\(second.value)' in one condition",
      at: second.place, help: "make them two conditions, joined by 'allOf' or 'anyOf'",
      notes: [Note("the first operator is here", at: first.place.span)])
  }

  static func operatorForCount(_ key: Located<String>) -> Diagnostic {
    .mistake(
      "operator-for-count", "'\(key.value)' can't test a count", at: key.place,
      help: "use an equality or an ordering, such as 'greaterOrEquals'")
  }

  static func normalizerForCount(_ key: Located<String>) -> Diagnostic {
    .mistake(
      "misplaced-as", "'as' stands beside 'count'", at: key.place,
      help: "write the element's name inside the braces of 'count'")
  }

  static func normalizerWithoutComparison(
    _ key: Located<String>, with name: String
  ) -> Diagnostic {
    .mistake(
      "misplaced-as", "'\(name)' compares nothing, so 'as' has nothing to normalise",
      at: key.place, help: "remove 'as'")
  }

  static func policyExpression(at place: Place) -> Diagnostic {
    .mistake(
      "policy-expression", "Azure Policy's expressions have no meaning here", at: place,
      help: "write { parameter: NAME }, { field: PATH } or { now: -90d }")
  }

  static func listForQuantifier(_ key: Located<String>) -> Diagnostic {
    let help =
      switch key.value {
      case "any": "to join conditions, write 'anyOf'"
      case "all": "to join conditions, write 'allOf'"
      default: "to join conditions, write { not: { anyOf: […] } }"
      }
    return .mistake(
      "list-for-quantifier", "'\(key.value)' tests the elements of a list in the inventory",
      at: key.place, help: help)
  }

  static func emptyReference(at place: Place) -> Diagnostic {
    .mistake(
      "empty-reference", "the braces name no value", at: place,
      help: "write { field: PATH }, { parameter: NAME } or { now: -90d }")
  }

  static func mixedReference(_ first: Located<String>, _ second: Located<String>) -> Diagnostic {
    .mistake(
      "mixed-reference", "'\(second.value)' stands in one reference with '\(first.value)'",
      at: second.place, help: "keep one of the two")
  }

  static func invalidMoment(at place: Place) -> Diagnostic {
    .mistake(
      "invalid-moment", "this is not a time before or after now", at: place,
      help: "write a number and a unit (s m h d w), such as { now: -90d }")
  }
}

extension PackFileReader {
  /// What to say of a key beside `field`, `value` or `count` that is no operator.
  func stranger(_ entry: LocatedNode.Entry, beside subject: LocatedNode.Entry) -> Diagnostic {
    entry.key == "default" ? .misplacedDefault(key(entry)) : .unknownOperator(key(entry))
  }
}

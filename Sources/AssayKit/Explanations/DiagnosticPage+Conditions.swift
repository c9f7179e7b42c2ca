internal import AssayModel

extension DiagnosticPage {
  static let conditions: [DiagnosticPage] = [
    DiagnosticPage(
      "not-a-condition", "a condition is wanted, and this is none",
      meaning: "A condition is a mapping. A list of conditions stands behind 'allOf' or 'anyOf'.",
      reason: "A bare list doesn't say whether all of it has to hold, or any of it.",
      subject: .rule,
      wrong:
        "assert:\n  - { field: location, equals: westeurope }\n  - { field: kind, equals: OpenAI }",
      right: "assert:\n  allOf:\n    - { field: location, equals: westeurope }\n"
        + "    - { field: kind, equals: OpenAI }"),
    DiagnosticPage(
      "condition-without-subject", "a condition doesn't say what it tests",
      meaning:
        "Beside the operator stands 'field', 'value', 'related' or 'count'; other conditions "
        + "begin with 'allOf', 'anyOf', 'not', 'any', 'all' or 'none'.",
      reason: "There is nothing to compare.",
      subject: .rule, wrong: "assert: { equals: westeurope }",
      right: "assert: { field: location, equals: westeurope }"),
    DiagnosticPage(
      "mixed-condition", "two kinds of condition stand in one mapping",
      meaning: "Make them two conditions, joined by 'allOf' or 'anyOf'.",
      reason: "The mapping doesn't say how the two are joined.",
      subject: .rule,
      wrong:
        "assert:\n  field: location\n  equals: westeurope\n  not: { field: kind, equals: Face }",
      right: "assert:\n  allOf:\n    - { field: location, equals: westeurope }\n"
        + "    - not: { field: kind, equals: Face }"),
    DiagnosticPage(
      "misplaced-as", "'as' stands where nothing is normalised",
      meaning: "Beside an operator that compares, 'as' says how both sides are read; inside the "
        + "braces of a quantifier or a count it names the element. It means nothing elsewhere.",
      reason: "The author expects a comparison that isn't made.",
      subject: .rule, wrong: "assert: { field: location, exists: true, as: region }",
      right: "assert: { field: location, equals: westeurope, as: region }"),
    DiagnosticPage(
      "misplaced-operator", "an operator stands beside what is itself true or false",
      meaning: "'allOf', 'anyOf', 'not', 'any', 'all', 'none' and 'related' take no operator; "
        + "'related' takes 'exists'.",
      reason: "The author expects a comparison that isn't made.",
      subject: .rule,
      wrong: "assert:\n  any:\n    in: properties.capabilities\n"
        + "    satisfy: { field: item.name, equals: CustomerManagedKey }\n  equals: true",
      right: "assert:\n  any:\n    in: properties.capabilities\n"
        + "    satisfy: { field: item.name, equals: CustomerManagedKey }"),
    DiagnosticPage(
      "misplaced-default", "'default' stands where there is no field",
      meaning: "A default stands in for an absent field, so it stands beside 'field' or in the "
        + "braces with it.",
      reason: "A parameter has a default of its own, and a literal needs none.",
      subject: .rule,
      wrong: "assert: { value: { parameter: judge, default: all }, equals: all }",
      right: "assert: { value: { parameter: judge }, equals: all }"),
    DiagnosticPage(
      "unknown-operator", "a key beside 'field' or 'value' is no operator",
      meaning: "The operators are those of Azure Policy, such as 'equals', 'in', 'like', 'exists' "
        + "and 'greaterOrEquals'.",
      reason: "A condition with an operator that isn't known can't be decided.",
      subject: .rule, wrong: "assert: { field: location, equal: westeurope }",
      right: "assert: { field: location, equals: westeurope }"),
    DiagnosticPage(
      "missing-operator", "a condition has no operator",
      meaning: "Say what is asked of the field, such as 'exists: true' or 'equals: …'.",
      reason: "A field alone is neither true nor false.",
      subject: .rule, wrong: "assert: { field: properties.disableLocalAuth }",
      right: "assert: { field: properties.disableLocalAuth, equals: true }"),
    DiagnosticPage(
      "several-operators", "a condition has two operators",
      meaning: "Make them two conditions, joined by 'allOf' or 'anyOf'.",
      reason: "The mapping doesn't say how the two are joined.",
      subject: .rule, wrong: "assert: { field: name, startsWith: ai-, endsWith: -prod }",
      right: "assert:\n  allOf:\n    - { field: name, startsWith: ai- }\n"
        + "    - { field: name, endsWith: -prod }"),
    DiagnosticPage(
      "operator-for-count", "an operator can't test a number of elements",
      meaning: "A count is compared by 'equals', 'notEquals', 'less', 'lessOrEquals', 'greater' or "
        + "'greaterOrEquals'.",
      reason: "A number of elements is neither text nor a list.",
      subject: .rule, wrong: "assert: { count: { in: properties.capabilities }, like: \"2*\" }",
      right: "assert: { count: { in: properties.capabilities }, greaterOrEquals: 2 }"),
    DiagnosticPage(
      "policy-expression", "a text is one of Azure Policy's template expressions",
      meaning: "Texts in brackets such as \"[parameters('x')]\" aren't evaluated. Write "
        + "{ parameter: NAME }, { field: PATH } or { now: -90d }.",
      reason: "The expression would be compared as text, and nothing equals it.",
      subject: .rule, wrong: "assert: { field: location, in: [\"[parameters('regions')]\"] }",
      right: "assert: { field: location, in: { parameter: regions } }"),
    DiagnosticPage(
      "list-for-quantifier", "'any', 'all' or 'none' has a list of conditions",
      meaning: "They test the elements of a list in the inventory. To join conditions, write "
        + "'anyOf', 'allOf' or { not: { anyOf: […] } }.",
      reason: "The two are easily mistaken for one another, and mean different things.",
      subject: .rule,
      wrong:
        "assert:\n  any:\n    - { field: kind, equals: OpenAI }\n    - { field: kind, equals: Face }",
      right: "assert:\n  anyOf:\n    - { field: kind, equals: OpenAI }\n"
        + "    - { field: kind, equals: Face }"),
    DiagnosticPage(
      "empty-reference", "braces stand for a value and name none",
      meaning: "In braces stands { field: PATH }, { parameter: NAME } or { now: -90d }.",
      reason: "There is nothing to compare with.",
      subject: .rule, wrong: "assert: { field: location, equals: {} }",
      right: "assert: { field: location, equals: { field: vault.location } }"),
    DiagnosticPage(
      "mixed-reference", "braces stand for two values",
      meaning: "Keep one of 'field', 'parameter' and 'now'.",
      reason: "A side of a comparison is one value.",
      subject: .rule,
      wrong: "assert: { field: location, equals: { field: vault.location, parameter: judge } }",
      right: "assert: { field: location, equals: { field: vault.location } }"),
    DiagnosticPage(
      "invalid-moment", "a text is no time before or after now",
      meaning: "A number and a unit: s, m, h, d or w for seconds, minutes, hours, days or weeks. "
        + "'-90d' is 90 days before the run's '--now'.",
      reason: "A time that can't be read can't be compared with.",
      subject: .rule,
      wrong: "assert: { field: properties.dateCreated, greater: { now: 90 days } }",
      right: "assert: { field: properties.dateCreated, greater: { now: -90d } }"),
    DiagnosticPage(
      "constant-condition", "a condition asks nothing of the inventory",
      meaning: "The outcome is the same for every resource. Compare with a field or a parameter.",
      reason: "A condition that is always true requires nothing, and one that never is selects "
        + "nothing.",
      subject: .rule, wrong: "assert: { value: location, equals: westeurope }",
      right: "assert: { field: location, equals: westeurope }"),
  ]
}

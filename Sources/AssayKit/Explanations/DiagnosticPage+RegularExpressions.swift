extension DiagnosticPage {
  static let regularExpressions: [DiagnosticPage] = [
    DiagnosticPage(
      "invalid-regular-expression", "a text is no regular expression",
      meaning: "A group or a class isn't closed, a repetition has nothing to repeat, or an escape "
        + "has no meaning. Characters that mean something are written with a backslash.",
      reason: "Other languages read such texts in different ways; none of them may be meant.",
      subject: .rule, wrong: "assert: { field: name, matches: '^kv-[a-z' }",
      right: "assert: { field: name, matches: '^kv-[a-z]+$' }"),
    DiagnosticPage(
      "unsupported-regular-expression", "a regular expression has what no linear time allows",
      meaning: "There are no backreferences, no looking ahead or back, no atomic groups and no "
        + "properties of Unicode's. What must not be there is a condition of its own, in 'not'.",
      reason: "A match takes time that goes with the text's length, whatever the expression.",
      subject: .rule, wrong: "assert: { field: name, matches: '^(?!test-)kv' }",
      right: "assert:\n  allOf:\n    - { field: name, matches: '^kv' }\n"
        + "    - not: { field: name, matches: '^test-' }"),
    DiagnosticPage(
      "large-regular-expression", "a regular expression needs too much",
      meaning: "The table that finds matches would need more than 10,000 states, or too much work. "
        + "Most often a repetition with a large number follows what the text can hold anywhere: "
        + "'^' at the start or a smaller number help.",
      reason: "It would be slow on some text; which one, the inventory's author decides.",
      subject: .rule, wrong: "assert: { field: name, matches: 'a.{99}b' }",
      right: "assert: { field: name, matches: '^a.{99}b' }"),
    DiagnosticPage(
      "regular-expression-from-field", "a regular expression comes from a field",
      meaning:
        "'matches' takes a text or a parameter. To look for one field's text in another, use "
        + "'contains', 'startsWith' or 'endsWith'.",
      reason: "Expressions are proved to be fast when the rule is read, before any inventory is.",
      subject: .rule, wrong: "assert: { field: name, matches: { field: kind } }",
      right: "assert: { field: name, contains: { field: kind } }"),
  ]
}

internal import AssayModel

extension DiagnosticPage {
  static let comparisons: [DiagnosticPage] = [
    DiagnosticPage(
      "list-wanted", "an operator needs a list on its right",
      meaning: "'in', 'notIn' and 'containsAll' compare with each member of a list.",
      reason: "With a single value there, 'equals' or 'contains' was most likely meant.",
      subject: .rule, wrong: "assert: { field: location, in: westeurope }",
      right: "assert: { field: location, in: [westeurope, northeurope] }"),
    DiagnosticPage(
      "list-unwanted", "an operator compares single values, and a list is on its right",
      meaning:
        "Use 'in' for one of several, 'containsAll' for all of several, or one condition for "
        + "each member.",
      reason: "Whether one member or all of them should be equal isn't said.",
      subject: .rule, wrong: "assert: { field: location, equals: [westeurope, northeurope] }",
      right: "assert: { field: location, in: [westeurope, northeurope] }"),
    DiagnosticPage(
      "text-wanted", "an operator needs text on its right",
      meaning: "'like', 'match', 'matches', 'startsWith', 'endsWith' and 'containsKey' look into "
        + "text. Put the value in quotes.",
      reason: "A number has no beginning and no pattern.",
      subject: .rule, wrong: "assert: { field: name, startsWith: 2048 }",
      right: "assert: { field: name, startsWith: \"2048\" }"),
    DiagnosticPage(
      "number-wanted", "an ordering has no number on its right",
      meaning:
        "'less', 'greater' and the like order numbers. Text is ordered once 'as' says how to "
        + "read it: 'date-time', 'duration' or 'version'.",
      reason: "Ordered letter by letter, \"9\" would be greater than \"10\".",
      subject: .rule,
      wrong: "assert: { field: properties.dateCreated, greater: \"2026-01-31T00:00:00Z\" }",
      right: "assert:\n  field: properties.dateCreated\n  greater: \"2026-01-31T00:00:00Z\"\n"
        + "  as: date-time"),
    DiagnosticPage(
      "integer-wanted", "a count is compared with something that is no whole number",
      meaning: "Write a whole number, or a parameter of the type 'integer'.",
      reason: "There is no half of an element.",
      subject: .rule, wrong: "assert: { count: { in: properties.capabilities }, greater: many }",
      right: "assert: { count: { in: properties.capabilities }, greater: 1 }"),
    DiagnosticPage(
      "unknown-normaliser", "'as' names no normaliser",
      meaning: "The normalisers are region, uri-host, arm-id, guid, text, duration, date-time, "
        + "version and cidr.",
      reason: "How the two sides are read decides whether they are equal.",
      subject: .rule, wrong: "assert: { field: location, equals: westeurope, as: regoin }",
      right: "assert: { field: location, equals: westeurope, as: region }"),
    DiagnosticPage(
      "unordered-normaliser", "an ordering reads values that have no order",
      meaning: "'date-time', 'duration', 'version' and 'text' have an order; regions, hosts, ids, "
        + "GUIDs and networks don't.",
      reason: "The ordering would mean nothing.",
      subject: .rule,
      wrong: "assert: { field: properties.apiProperties.version, less: \"2\", as: guid }",
      right: "assert: { field: properties.apiProperties.version, less: \"2\", as: version }"),
    DiagnosticPage(
      "normaliser-for-text", "an operator looks into text that a normaliser reads whole",
      meaning: "'like', 'match', 'matches', 'startsWith', 'endsWith' and 'containsKey' go with "
        + "'text', 'region', 'uri-host' and 'arm-id' only; so do 'contains' and 'notContains' where "
        + "the left side is known to be no array.",
      reason: "A part of a date or of a GUID isn't one itself.",
      subject: .rule, wrong: "assert: { field: name, startsWith: \"0000\", as: guid }",
      right: "assert: { field: name, startsWith: \"0000\", as: text }"),
    DiagnosticPage(
      "unreadable-literal", "a normaliser can't read a value that the rule itself gives",
      meaning: "The value is not of the form that 'as' names. The help shows one that is.",
      reason: "The comparison would be unknown for every resource.",
      subject: .rule,
      wrong: "assert: { field: properties.dateCreated, less: yesterday, as: date-time }",
      right:
        "assert: { field: properties.dateCreated, less: \"2026-01-31T00:00:00Z\", as: date-time }"
    ),
    DiagnosticPage(
      "normaliser-for-time", "a time is read as something else",
      meaning: "{ now: … } is compared as 'date-time'. Leave 'as' out, or write 'as: date-time'.",
      reason: "A time is no version and no duration.",
      subject: .rule,
      wrong: "assert: { field: properties.dateCreated, less: { now: -90d }, as: duration }",
      right: "assert: { field: properties.dateCreated, less: { now: -90d } }"),
    DiagnosticPage(
      "operator-for-time", "an operator can't compare a time",
      meaning: "Times go with 'less', 'lessOrEquals', 'greater', 'greaterOrEquals' and the "
        + "equalities.",
      reason: "A time has no pattern and no members.",
      subject: .rule, wrong: "assert: { field: properties.dateCreated, like: { now: -90d } }",
      right: "assert: { field: properties.dateCreated, less: { now: -90d } }"),
  ]
}

internal import AssayEngine
internal import AssayTestSupport
import Testing

@testable import AssayCompiler

@Suite("Mistakes in conditions are reported at their place")
struct ConditionMistakeTests {
  @Test(arguments: shapes + operands + comparisons)
  func reports(_ sample: MistakenText) {
    let source = MarkedText(SamplePack.rule(assert: sample.text))
    let compilation = SamplePack.compile(rule: source.text)
    expect(compilation.diagnostics, are: sample.expected, in: source)
    #expect(compilation.plan.rules.isEmpty)
    #expect(compilation.examples.isEmpty)
  }

  static let shapes = [
    MistakenText(
      "{ field: location, 1️⃣equal: westeurope }",
      Expected(
        "1️⃣", "unknown-operator", at: "equal", "unknown operator 'equal'",
        help: "did you mean 'equals'?")),
    MistakenText(
      "{ field: location, 1️⃣==: westeurope }",
      Expected(
        "1️⃣", "unknown-operator", at: "==", "unknown operator '=='",
        help: "write one of: \(OperatorKey.names.joined(separator: ", "))")),
    MistakenText(
      "{ field: location, 1️⃣greaterOrEqual: 3 }",
      Expected(
        "1️⃣", "unknown-operator", at: "greaterOrEqual", "unknown operator 'greaterOrEqual'",
        help: "did you mean 'greaterOrEquals'?")),
    MistakenText(
      "{ field: location, equals: a, 1️⃣notEquals: b }",
      Expected(
        "1️⃣", "several-operators", at: "notEquals",
        "a second operator 'notEquals' in one condition",
        help: "make them two conditions, joined by 'allOf' or 'anyOf'")),
    MistakenText(
      "{ 1️⃣field: location }",
      Expected(
        "1️⃣", "missing-operator", at: "field", "the condition has no operator",
        help: "say what is tested, such as 'exists: true' or 'equals: …'")),
    MistakenText(
      "{ 1️⃣allof: [ { field: location, exists: true } ] }",
      Expected(
        "1️⃣", "unknown-key", at: "allof", "unknown key 'allof' in a condition",
        help: "did you mean 'allOf'?")),
    MistakenText(
      "{ 1️⃣equals: westeurope }",
      Expected(
        "1️⃣", "condition-without-subject", at: "equals",
        "the condition doesn't say what it tests",
        help: "begin it with 'field: PATH', 'allOf: […]' or another kind of condition")),
    MistakenText(
      "{ field: location, equals: a, 1️⃣not: { field: kind, exists: true } }",
      Expected(
        "1️⃣", "mixed-condition", at: "not", "'not' stands in one condition with 'field'",
        help: "make them two conditions, joined by 'allOf' or 'anyOf'")),
    MistakenText(
      "1️⃣[ { field: location, exists: true } ]",
      Expected(
        "1️⃣", "not-a-condition", at: "[ { field: location, exists: true } ]",
        "this is not a condition", help: "put 'allOf:' or 'anyOf:' before the list")),
    MistakenText(
      "1️⃣location",
      Expected(
        "1️⃣", "not-a-condition", at: "location", "this is not a condition",
        help: "write a mapping, such as { field: location, equals: westeurope }")),
    MistakenText(
      "{ anyOf: 1️⃣[] }",
      Expected(
        "1️⃣", "empty-list", at: "[]", "'anyOf' is an empty list",
        help: "write at least one member, or leave it out")),
    MistakenText(
      "{ allOf: 1️⃣{ field: location, exists: true } }",
      Expected(
        "1️⃣", "wrong-type", at: "{ field: location, exists: true }",
        "'allOf' must be a list, not a mapping", help: "write a list, such as [a, b]")),
    MistakenText(
      "{ related: vault, 1️⃣equals: a, exists: true }",
      Expected(
        "1️⃣", "misplaced-operator", at: "equals", "'equals' can't stand beside 'related'",
        help: "a 'related' condition takes only 'exists'")),
    MistakenText(
      "{ 1️⃣related: vault }",
      Expected(
        "1️⃣", "missing-key", at: "related", "a 'related' condition must have 'exists'",
        help: "add 'exists: …'")),
    MistakenText(
      "{ any: { in: zones, satisfy: { field: item, equals: a } }, 1️⃣as: zone }",
      Expected(
        "1️⃣", "misplaced-as", at: "as", "'as' stands beside 'any'",
        help: "write the element's name inside the braces of 'any'")),
    MistakenText(
      "{ any: { in: zones, 1️⃣satisfies: { field: item, equals: a } } }",
      Expected(
        "1️⃣", "unknown-key", at: "satisfies", "unknown key 'satisfies' in a quantifier",
        help: "did you mean 'satisfy'?")),
    MistakenText(
      "{ all: { 1️⃣satisfy: { field: item, equals: a } } }",
      Expected(
        "1️⃣", "missing-key", at: "satisfy", "a quantifier must have 'in'", help: "add 'in: …'")),
    MistakenText(
      "{ count: { in: zones }, 1️⃣like: a }",
      Expected(
        "1️⃣", "operator-for-count", at: "like", "'like' can't test a count",
        help: "use an equality or an ordering, such as 'greaterOrEquals'")),
    MistakenText(
      "{ count: { in: zones }, greater: 1️⃣1.5 }",
      Expected(
        "1️⃣", "integer-wanted", at: "1.5", "a count is compared with a whole number",
        help: "write a number such as 2")),
  ]

  static let operands = [
    MistakenText(
      "{ field: 1️⃣nmae, less: { field: 2️⃣vualt.id }, as: 3️⃣duraton }",
      Expected(
        "1️⃣", "unknown-field", at: "nmae", "resources have no field 'nmae'",
        help: "did you mean 'name'?"),
      Expected(
        "2️⃣", "unknown-field", at: "vualt", "resources have no field 'vualt'",
        help: "did you mean 'vault'?"),
      Expected(
        "3️⃣", "unknown-normaliser", at: "duraton", "unknown normaliser 'duraton'",
        help: "did you mean 'duration'?")),
    MistakenText(
      "{ field: sku.name, equals: 1️⃣{} }",
      Expected(
        "1️⃣", "empty-reference", at: "{}", "the braces name no value",
        help: "write { field: PATH }, { parameter: NAME } or { now: -90d }")),
    MistakenText(
      "{ field: sku.name, equals: 1️⃣\"[parameters('sku')]\" }",
      Expected(
        "1️⃣", "policy-expression", at: "\"[parameters('sku')]\"",
        "Azure Policy's expressions have no meaning here",
        help: "write { parameter: NAME }, { field: PATH } or { now: -90d }")),
    MistakenText(
      "{ 1️⃣any: [ { field: location, exists: true } ] }",
      Expected(
        "1️⃣", "list-for-quantifier", at: "any",
        "'any' tests the elements of a list in the inventory",
        help: "to join conditions, write 'anyOf'")),
    MistakenText(
      "{ field: properties.enabled, exists: 1️⃣yes }",
      Expected(
        "1️⃣", "wrong-type", at: "yes", "'exists' must be true or false, not text",
        help: "write true: YAML 1.2 reads 'yes' as text")),
    MistakenText(
      "{ field: location, exists: true, 1️⃣as: region }",
      Expected(
        "1️⃣", "misplaced-as", at: "as",
        "'exists' compares nothing, so 'as' has nothing to normalise", help: "remove 'as'")),
    MistakenText(
      "{ field: location, equals: a, as: 1️⃣regon }",
      Expected(
        "1️⃣", "unknown-normaliser", at: "regon", "unknown normaliser 'regon'",
        help: "did you mean 'region'?")),
    MistakenText(
      "{ value: { parameter: judge }, equals: all, 1️⃣default: b }",
      Expected(
        "1️⃣", "misplaced-default", at: "default",
        "'default' stands for an absent field, and there is no 'field' here",
        help: "remove it, or write it beside 'field'")),
    MistakenText(
      "{ field: location, equals: { 1️⃣feild: kind } }",
      Expected(
        "1️⃣", "unknown-key", at: "feild", "unknown key 'feild' in a reference",
        help: "did you mean 'field'?")),
    MistakenText(
      "{ field: location, equals: { field: kind, 1️⃣parameter: judge } }",
      Expected(
        "1️⃣", "mixed-reference", at: "parameter",
        "'parameter' stands in one reference with 'field'", help: "keep one of the two")),
    MistakenText(
      "{ field: location, equals: { parameter: 1️⃣juge } }",
      Expected(
        "1️⃣", "unknown-parameter", at: "juge", "unknown parameter 'juge'",
        help: "did you mean 'judge'?")),
    MistakenText(
      "{ field: properties.created, less: { now: 1️⃣90 days }, as: date-time }",
      Expected(
        "1️⃣", "invalid-moment", at: "90 days", "this is not a time before or after now",
        help: "write a number and a unit (s m h d w), such as { now: -90d }")),
    MistakenText(
      "{ field: location, in: 1️⃣[] }",
      Expected(
        "1️⃣", "empty-list", at: "[]", "'in' is an empty list",
        help: "write at least one member, or leave it out")),
    MistakenText(
      "{ field: location, equals: 1️⃣null }",
      Expected(
        "1️⃣", "null-value", at: "null", "'equals' has no value",
        help: "to test for a value that isn't there, write 'exists: false' or 'isNull: true'")),
    MistakenText(
      "{ field: location, in: [ 1️⃣{ parameter: judge } ] }",
      Expected(
        "1️⃣", "wrong-type", at: "{ parameter: judge }",
        "a member of a list must be a single value, not a mapping", help: "write one value")),
    MistakenText(
      "{ field: 1️⃣[ location ], exists: true }",
      Expected(
        "1️⃣", "wrong-type", at: "[ location ]", "'field' must be a path, not a list",
        help: "write a path, such as properties.enabled")),
  ]

  static let comparisons = [
    MistakenText(
      "{ field: location, in: 1️⃣westeurope }",
      Expected(
        "1️⃣", "list-wanted", at: "westeurope", "'in' needs a list on its right",
        help: "write a list, such as [a, b]")),
    MistakenText(
      "{ field: location, equals: 1️⃣[ a, b ] }",
      Expected(
        "1️⃣", "list-unwanted", at: "[ a, b ]", "'equals' compares single values, not a list",
        help: "use 'in'")),
    MistakenText(
      "{ field: location, equals: { parameter: 1️⃣regions } }",
      Expected(
        "1️⃣", "list-unwanted", at: "regions", "'equals' compares single values, not a list",
        help: "use 'in'")),
    MistakenText(
      "{ field: location, like: 1️⃣7 }",
      Expected(
        "1️⃣", "text-wanted", at: "7", "'like' needs text on its right",
        help: "put the value in quotes")),
    MistakenText(
      "{ field: properties.keySize, greaterOrEquals: 1️⃣\"2048\" }",
      Expected(
        "1️⃣", "number-wanted", at: "\"2048\"",
        "'greaterOrEquals' orders numbers, and this is no number",
        help: "write a number without quotes, or say how to read text: "
          + "'as: date-time', 'as: duration' or 'as: version'")),
    MistakenText(
      "{ field: properties.keySize, less: 5, as: 1️⃣region }",
      Expected(
        "1️⃣", "unordered-normaliser", at: "region", "'less' can't order what 'region' reads",
        help: "use 'date-time', 'duration' or 'version', or an equality")),
    MistakenText(
      "{ field: properties.created, like: '2026*', as: 1️⃣date-time }",
      Expected(
        "1️⃣", "normaliser-for-text", at: "date-time",
        "'like' looks into text, and 'date-time' reads whole values",
        help: "remove 'as', or use an equality")),
    MistakenText(
      "{ field: vault.properties.tenantId, contains: 72f988bf-86f1-41af-91ab-2d7cd011db47, as: 1️⃣guid }",
      Expected(
        "1️⃣", "normaliser-for-text", at: "guid",
        "'contains' looks into text, and 'guid' reads whole values",
        help: "remove 'as', or use an equality")),
    MistakenText(
      "{ value: { parameter: judge }, notContains: { field: kind }, as: 1️⃣version }",
      Expected(
        "1️⃣", "normaliser-for-text", at: "version",
        "'notContains' looks into text, and 'version' reads whole values",
        help: "remove 'as', or use an equality")),
    MistakenText(
      "{ any: { in: vault.properties.networkAcls.ipRules, "
        + "satisfy: { field: item.value, contains: 10.0.0.1, as: 1️⃣cidr } } }",
      Expected(
        "1️⃣", "normaliser-for-text", at: "cidr",
        "'contains' looks into text, and 'cidr' reads whole values",
        help: "remove 'as', or use an equality")),
    MistakenText(
      "{ field: location, equals: 1️⃣7, as: region }",
      Expected(
        "1️⃣", "unreadable-literal", at: "7", "'region' can't read '7'",
        help: "write it as text, such as \"westeurope\"")),
    MistakenText(
      "{ field: properties.until, less: 1️⃣2026-02-30, as: date-time }",
      Expected(
        "1️⃣", "unreadable-literal", at: "2026-02-30", "'date-time' can't read '2026-02-30'",
        help: "write it as text, such as \"2026-01-31T00:00:00Z\"")),
    MistakenText(
      "{ field: properties.tls, notContains: 1️⃣72f9, as: guid }",
      Expected(
        "1️⃣", "unreadable-literal", at: "72f9", "'guid' can't read '72f9'",
        help: "write it as text, such as \"00000000-0000-0000-0000-000000000000\"")),
    MistakenText(
      "{ field: properties.tls, containsKey: 1️⃣ids, as: arm-id }",
      Expected(
        "1️⃣", "unreadable-literal", at: "ids", "'arm-id' can't read 'ids'",
        help: "write it as text, such as \"/subscriptions/00000000-0000-0000-0000-000000000000\"")),
    MistakenText(
      "{ field: properties.tls, in: 1️⃣[ \"1.2\", 1.3 ], as: version }",
      Expected(
        "1️⃣", "unreadable-literal", at: "[ \"1.2\", 1.3 ]", "'version' can't read '1.3'",
        help: "write it as text, such as \"1.2.0\"")),
    MistakenText(
      "{ field: properties.created, less: { now: -90d }, as: 1️⃣duration }",
      Expected(
        "1️⃣", "normaliser-for-time", at: "duration",
        "a time is compared as 'date-time', not as 'duration'",
        help: "remove 'as', or write 'as: date-time'")),
    MistakenText(
      "{ field: properties.created, in: { now: 1️⃣-90d } }",
      Expected(
        "1️⃣", "operator-for-time", at: "-90d", "'in' can't compare a time",
        help: "use 'less', 'lessOrEquals', 'greater' or 'greaterOrEquals'")),
    MistakenText(
      "{ value: 1️⃣a, equals: b }",
      Expected(
        "1️⃣", "constant-condition", at: "a",
        "both sides are literals, so the outcome is always the same",
        help: "test a field, or compare with a parameter")),
    MistakenText(
      "{ value: { now: 1️⃣-1d }, less: { now: 0d } }",
      Expected(
        "1️⃣", "constant-condition", at: "-1d",
        "both sides are counted from now, so the outcome is always the same",
        help: "test a field, or compare with a parameter")),
    MistakenText(
      "{ value: { parameter: 1️⃣judge }, exists: true }",
      Expected(
        "1️⃣", "constant-condition", at: "judge",
        "a value that is no field's is there, so the outcome is always the same",
        help: "test a field, or compare with a parameter")),
    MistakenText(
      "{ value: 1️⃣soon, less: { now: -1d } }",
      Expected(
        "1️⃣", "unreadable-literal", at: "soon", "'date-time' can't read 'soon'",
        help: "write it as text, such as \"2026-01-31T00:00:00Z\"")),
    MistakenText(
      "{ field: properties.until, default: 1️⃣never, less: { now: -1d } }",
      Expected(
        "1️⃣", "unreadable-literal", at: "never", "'date-time' can't read 'never'",
        help: "write it as text, such as \"2026-01-31T00:00:00Z\"")),
  ]
}

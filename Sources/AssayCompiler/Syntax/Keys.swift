internal import AssaySyntax

enum PackKey: String, FileKey {
  case pack, version, title, description, parameters, relations

  static let subject = "a pack"
  static let required: [Self] = [.pack, .version, .title]
}

enum ParameterKey: String, FileKey {
  case type, `default`, allowed, description

  static let subject = "a parameter"
  static let required: [Self] = [.type, .default]
}

enum RelationKey: String, FileKey {
  case description, from, to, cardinality, inverse, match

  static let subject = "a relation"
  static let required: [Self] = [.from, .to, .cardinality, .match]
}

enum MatchKey: String, FileKey {
  case from, to, `as`, within

  static let subject = "a pair of a relation's 'match'"
  static let required: [Self] = [.from, .to]
}

enum RuleKey: String, FileKey {
  case title, severity, resource, needs, when, assert, evidence, message, rationale, remediation
  case references, controls, examples

  static let subject = "a rule"
  static let required: [Self] = [
    .title, .severity, .resource, .assert, .message, .remediation, .examples,
  ]

  static func help(for key: String) -> String? {
    key == "id" ? "remove it: the file's name is the rule's id" : nil
  }
}

enum QuantifierKey: String, FileKey {
  case `in`, `as`, satisfy

  static let subject = "a quantifier"
  static let required: [Self] = [.in, .satisfy]
}

enum CountKey: String, FileKey {
  case `in`, `as`, `where`

  static let subject = "a count"
  static let required: [Self] = [.in]
}

enum SettingsKey: String, FileKey {
  case rules, mappings, parameters, exemptions, baseline
  case failOn = "fail-on"
  case allowUnknown = "allow-unknown"
  case allowUnmatched = "allow-unmatched"
  case allowEmpty = "allow-empty"
  case allowIncomplete = "allow-incomplete"
  case show

  static let subject = "the settings"
  static let required: [Self] = []
}

/// What stands for a value: `{ field: … }`, `{ parameter: … }` or `{ now: … }`.
enum ReferenceKey: String, FileKey {
  case field, `default`, parameter, now

  static let subject = "a reference"
  static let required: [Self] = []
}

enum ExamplesKey: String, FileKey {
  case pass, fail, unknown

  static let subject = "a rule's examples"
  static let required: [Self] = [.pass, .fail]
}

/// The keys of what an example or a test supposes.
protocol PremiseKey: FileKey {
  static var resources: Self { get }
  static var previous: Self { get }
  static var complete: Self { get }
  static var parameters: Self { get }
  static var now: Self { get }
}

enum ExampleKey: String, PremiseKey {
  case resources, previous, complete, parameters, now, finding

  static let subject = "an example"
  static let required: [Self] = [.resources]
}

enum FindingKey: String, FileKey {
  case resource, message, cause

  static let subject = "an example's finding"
  static let required: [Self] = []
}

enum TestKey: String, PremiseKey {
  case title, resources, previous, complete, parameters, now, expect

  static let subject = "a test"
  static let required: [Self] = [.title, .resources, .expect]
}

enum ExpectationKey: String, FileKey {
  case rule, resource, outcome, cause, message

  static let subject = "an expectation"
  static let required: [Self] = [.rule, .resource, .outcome]
}

/// The key that says what kind of condition a mapping is.
enum ConditionKey: String, CaseIterable {
  case allOf, anyOf, not, field, value, related, any, all, none, count
}

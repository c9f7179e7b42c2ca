internal import AssayEngine

/// What the words of conditions mean, as editors show it.
extension ConditionKey {
  var meaning: String {
    switch self {
    case .allOf: "All of these conditions hold."
    case .anyOf: "At least one of these conditions holds."
    case .not: "The condition does not hold."
    case .field: "The path of the value to test, such as properties.encryption.keySource."
    case .value: "A literal or a reference to test, such as { parameter: NAME }."
    case .related: "A relation, or 'previous': whether there is such a resource."
    case .any: "At least one element passes."
    case .all: "Every element passes."
    case .none: "No element passes."
    case .count: "How many elements pass."
    }
  }
}

extension QuantifierKey {
  var meaning: String {
    switch self {
    case .in: "An array, an object, whose values are tested, or a relation to many."
    case .as: "The element's name, for conditions inside; 'item' is the innermost element."
    case .satisfy: "What is tested of each element."
    }
  }
}

extension CountKey {
  var meaning: String {
    switch self {
    case .in: QuantifierKey.in.meaning
    case .as: QuantifierKey.as.meaning
    case .where: "Which elements count; without it all do."
    }
  }
}

extension ReferenceKey {
  var meaning: String {
    switch self {
    case .field: "The path of a value in the inventory."
    case .default: "Stands in for an absent value of the field, never for an unknown one."
    case .parameter: "The name of a parameter of the pack."
    case .now: "The moment of the run plus or minus a number of s, m, h, d or w: -90d."
    }
  }
}

extension Operator {
  var meaning: String {
    switch self {
    case .equals: "The values are equal; text compares without regard to case."
    case .notEquals: "The values are not equal."
    case .in: "The value equals a member of the list."
    case .notIn: "The value equals no member of the list."
    case .like: "The text has this form; * stands for any text."
    case .notLike: "The text doesn't have this form; * stands for any text."
    case .match:
      "The text has this form: # stands for a digit, ? for a letter, . for any character."
    case .matches:
      "The text has a part that this regular expression describes; ^ and $ are its start and end."
    case .contains: "The text has this part, or the array this member."
    case .notContains: "The text doesn't have this part, or the array this member."
    case .containsAll: "The array has all of these members."
    case .containsKey: "The object has this key."
    case .less: "The value is less."
    case .lessOrEquals: "The value is less or equal."
    case .greater: "The value is greater."
    case .greaterOrEquals: "The value is greater or equal."
    case .startsWith: "The text begins with this."
    case .endsWith: "The text ends with this."
    }
  }
}

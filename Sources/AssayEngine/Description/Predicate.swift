/// What is said of a subject: a verb, whether it is denied, and the rest of the sentence.
struct Predicate: Hashable {
  /// Whether something is said to be so, or asked to be so.
  enum Mood: CaseIterable {
    case statement, demand
  }

  enum Verb: String {
    case be, have, contain, start, end, match

    /// The form after `it`.
    var third: String {
      switch self {
      case .be: "is"
      case .have: "has"
      case .match: "matches"
      case .contain, .start, .end: "\(rawValue)s"
      }
    }
  }

  var verb = Verb.be
  var isNegated = false
  var rest = ""

  /// The predicate as the end of a sentence, such as `must be 'open'` or `does not contain 'a'`.
  func words(_ mood: Mood) -> String {
    let words: String
    switch (mood, verb, isNegated) {
    case (.demand, _, false): words = "must \(verb.rawValue)"
    case (.demand, _, true): words = "must not \(verb.rawValue)"
    case (.statement, _, false): words = verb.third
    case (.statement, .be, true): words = "is not"
    case (.statement, _, true): words = "does not \(verb.rawValue)"
    }
    return rest.isEmpty ? words : "\(words) \(rest)"
  }
}

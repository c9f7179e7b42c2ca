/// Finds out whether a text has a part of a certain form, in time that goes with its length alone.
///
/// | file | does |
/// |---|---|
/// | `RegularExpression` | reads a text along the table of states |
/// | `ExpressionFault` | why a text is no regular expression |
/// | `ExpressionParser` | the text to an `ExpressionTree`; `+Repetitions`, `+Groups`, `+Escapes`, `+Classes` |
/// | `ExpressionSite` | the parts of an expression that a slip could have made another |
/// | `ScalarSet` | characters as ranges |
/// | `ExpressionSteps` | the tree to steps, some of which have two ways on |
/// | `ScalarClasses` | the characters that no step tells apart |
/// | `ExpressionStates` | the steps to a table of states, each a set of steps |
///
/// All states are made before the first text is read. An expression that needs too many of them
/// is refused, instead of being read more slowly: no expression and no text can take long.
package struct RegularExpression: Hashable, Sendable {
  /// The state from which no text matches.
  static let failed = 0
  /// The state after a match, which nothing can undo.
  static let matched = 1

  private let classes: ScalarClasses
  /// The next state, by state and class of the next character.
  private let transitions: [UInt16]
  /// Whether a text may end in the state.
  private let endings: [Bool]
  private let start: Int

  /// Reads an expression.
  ///
  /// - Parameter isCaseless: Whether ASCII letters stand for both cases from the start.
  package init(_ text: String, isCaseless: Bool) throws(ExpressionFault) {
    var parser = try ExpressionParser(text, isCaseless: isCaseless)
    let tree = try parser.parse()
    var steps = ExpressionSteps(whole: 0..<text.utf8.count)
    try steps.add(tree)
    classes = ScalarClasses(telling: steps.distinguishedSets)
    var states = ExpressionStates(of: steps, classes)
    try states.build()
    transitions = states.transitions
    endings = states.endings
    start = states.start
  }

  package func hash(into hasher: inout Hasher) {
    // The tables are large, and rarely alike in their size alone.
    hasher.combine(transitions.count)
    hasher.combine(start)
  }

  /// Whether the expression matches a part of a text in UTF-8.
  package func matches(_ text: Span<UInt8>) -> Bool {
    var state = start
    var position = 0
    while position < text.count, state > Self.matched {
      let `class` = classes.class(at: &position, in: text)
      state = Int(transitions[state &* classes.count &+ `class`])
    }
    return endings[state]
  }
}

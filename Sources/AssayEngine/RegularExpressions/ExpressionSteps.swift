/// A regular expression as steps from one to the next, made from its end to its start.
struct ExpressionSteps {
  enum Step {
    case matched
    /// Takes a character of a set: an index in `sets`.
    case character(Int, next: Int)
    case anchor(ExpressionTree.Anchor, next: Int)
    case either(Int, or: Int)
  }

  private(set) var steps: [Step] = [.matched]
  private(set) var sets: [ScalarSet] = []
  private(set) var start = 0
  private var setNumbers: [ScalarSet: Int] = [:]
  private(set) var hasLineAnchors = false
  private var hasWordAnchors = false
  private let whole: Range<Int>

  /// Prepares for an expression whose place is `whole`.
  init(whole: Range<Int>) { self.whole = whole }

  /// What must be told apart: the sets that steps take, and what anchors look at.
  var distinguishedSets: [ScalarSet] {
    sets + (hasLineAnchors ? [.newline] : []) + (hasWordAnchors ? [.wordCharacters] : [])
  }

  mutating func add(_ tree: ExpressionTree) throws(ExpressionFault) {
    start = try add(tree, before: 0, within: nil)
  }

  /// Adds a part in front of a step, and gives its own first step.
  ///
  /// - Parameter range: The place of the outermost repetition around it, which multiplies it.
  private mutating func add(
    _ tree: ExpressionTree, before next: Int, within range: Range<Int>?
  ) throws(ExpressionFault) -> Int {
    switch tree {
    case .character(let set): return try append(.character(try number(of: set), next: next), range)
    case .anchor(let anchor):
      hasLineAnchors = hasLineAnchors || anchor == .lineStart || anchor == .lineEnd
      hasWordAnchors = hasWordAnchors || anchor == .wordBoundary || anchor == .noWordBoundary
      return try append(.anchor(anchor, next: next), range)
    case .sequence(let parts):
      var first = next
      for part in parts.reversed() { first = try add(part, before: first, within: range) }
      return first
    case .alternatives(let parts):
      var first: Int?
      for part in parts.reversed() {
        let own = try add(part, before: next, within: range)
        if let rest = first {
          first = try append(.either(own, or: rest), range)
        } else {
          first = own
        }
      }
      return first ?? next
    case .repeated(let part, let minimum, let maximum, let own):
      return try add(part, minimum, maximum, before: next, within: range ?? own)
    }
  }

  /// Adds a part as often as it must occur, in front of the times that it may.
  private mutating func add(
    _ part: ExpressionTree, _ minimum: Int, _ maximum: Int?, before next: Int,
    within range: Range<Int>
  ) throws(ExpressionFault) -> Int {
    var first = next
    if let maximum {
      for _ in minimum..<maximum {
        let own = try add(part, before: first, within: range)
        // A part without steps matches the empty text, however often.
        if own == first { return next }
        first = try append(.either(own, or: next), range)
      }
    } else {
      first = try append(.either(next, or: next), range)
      steps[first] = .either(try add(part, before: first, within: range), or: next)
    }
    for _ in 0..<minimum {
      let own = try add(part, before: first, within: range)
      if own == first { return first }
      first = own
    }
    return first
  }

  private mutating func append(_ step: Step, _ range: Range<Int>?) throws(ExpressionFault) -> Int {
    guard steps.count < ExpressionLimits.steps else {
      throw ExpressionFault(kind: .tooManySteps, range: range ?? whole)
    }
    steps.append(step)
    return steps.count - 1
  }

  private mutating func number(of set: ScalarSet) throws(ExpressionFault) -> Int {
    if let number = setNumbers[set] { return number }
    guard sets.count < ExpressionLimits.sets else {
      throw ExpressionFault(kind: .tooManySteps, range: whole)
    }
    setNumbers[set] = sets.count
    sets.append(set)
    return sets.count - 1
  }

  var tooManyStates: ExpressionFault { ExpressionFault(kind: .tooManyStates, range: whole) }
}

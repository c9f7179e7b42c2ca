/// Makes the table of states: what each set of steps, between two characters, comes to next.
///
/// An anchor that looks at the next character waits in the set until that is known. Since a match
/// may begin anywhere, each set has the expression's first step too.
struct ExpressionStates {
  /// What stands before or behind a place, as far as anchors ask.
  fileprivate struct Neighbor: Hashable {
    var isEdge = false
    var isNewline = false
    var isWord = false
  }

  private struct State: Hashable {
    /// Sorted; characters, and anchors that wait.
    var steps: [Int32]
    /// What stands before, if an anchor waits: those behind it can ask.
    var previous: Neighbor
    /// Whether any anchor waits.
    var waits = false
  }

  private(set) var transitions: [UInt16] = []
  private(set) var endings: [Bool] = []
  private(set) var start = 0

  private let program: ExpressionSteps
  private let width: Int
  private let neighbors: [Neighbor]
  /// Whether a set has a class: by set, then by class.
  private let members: [Bool]
  private var numbers: [State: UInt16] = [:]
  private var states: [State] = []
  private var visits = 0

  // The set in the making.
  private var found: [Int32] = []
  private var mark = 0
  private var marks: [Int]
  private var pending: [Int] = []
  private var isMatched = false
  private var waits = false

  init(of program: ExpressionSteps, _ classes: ScalarClasses) {
    self.program = program
    width = classes.count
    neighbors = classes.samples.map {
      Neighbor(isNewline: $0 == 0x0A, isWord: ScalarSet.wordCharacters.contains($0))
    }
    members = program.sets.flatMap { set in classes.samples.map { set.contains($0) } }
    marks = [Int](repeating: 0, count: program.steps.count)
  }

  mutating func build() throws(ExpressionFault) {
    // The two states that are left no more: `failed` and `matched`.
    transitions = (0...1).flatMap { [UInt16](repeating: $0, count: width) }
    endings = [false, true]
    states = [State](repeating: State(steps: [], previous: Neighbor()), count: 2)
    let edge = Neighbor(isEdge: true)
    begin()
    try follow(program.start, after: edge, before: nil)
    start = Int(try finish(after: edge))
    var number = 2
    while number < states.count {
      for `class` in 0..<width {
        let next = try successor(of: states[number], by: `class`)
        transitions.append(next)
      }
      endings.append(try matches(states[number], before: edge))
      number += 1
    }
  }

  /// The state behind a character of a class.
  private mutating func successor(
    of state: State, by class: Int
  ) throws(ExpressionFault) -> UInt16 {
    let here = neighbors[`class`]
    let steps = try settled(state, before: here)
    if isMatched { return UInt16(RegularExpression.matched) }
    begin()
    for step in steps {
      guard case .character(let set, let next) = program.steps[Int(step)] else { continue }
      try visit()
      if members[set &* width &+ `class`] { try follow(next, after: here, before: nil) }
    }
    try follow(program.start, after: here, before: nil)
    return try finish(after: here)
  }

  /// Whether a text that ends here has matched.
  private mutating func matches(
    _ state: State, before next: Neighbor
  ) throws(ExpressionFault) -> Bool {
    _ = try settled(state, before: next)
    return isMatched
  }

  /// A state's steps, its anchors decided now that the next character is known.
  private mutating func settled(
    _ state: State, before next: Neighbor
  ) throws(ExpressionFault) -> [Int32] {
    begin()
    guard state.waits else { return state.steps }
    for step in state.steps { try follow(Int(step), after: state.previous, before: next) }
    return found
  }

  private mutating func begin() {
    mark += 1
    found.removeAll(keepingCapacity: true)
    isMatched = false
    waits = false
  }

  /// Adds a step, and those that it leads to without a character; `next` is `nil` while unknown.
  private mutating func follow(
    _ step: Int, after previous: Neighbor, before next: Neighbor?
  ) throws(ExpressionFault) {
    pending.append(step)
    while let step = pending.popLast() {
      guard marks[step] != mark else { continue }
      marks[step] = mark
      try visit()
      switch program.steps[step] {
      case .matched: isMatched = true
      case .character: found.append(Int32(step))
      case .either(let first, let second): pending += [second, first]
      case .anchor(let anchor, let following):
        switch anchor.holds(after: previous, before: next) {
        case true?: pending.append(following)
        case false?: break
        case nil:
          found.append(Int32(step))
          waits = true
        }
      }
    }
  }

  /// The number of the state that was made.
  private mutating func finish(after previous: Neighbor) throws(ExpressionFault) -> UInt16 {
    if isMatched { return UInt16(RegularExpression.matched) }
    // Nothing can begin any more, unless a line does.
    if found.isEmpty, !program.hasLineAnchors { return UInt16(RegularExpression.failed) }
    let state = State(
      steps: found.sorted(), previous: waits ? previous : Neighbor(), waits: waits)
    if let number = numbers[state] { return number }
    guard states.count < ExpressionLimits.states else { throw program.tooManyStates }
    let number = UInt16(states.count)
    numbers[state] = number
    states.append(state)
    return number
  }

  private mutating func visit() throws(ExpressionFault) {
    visits += 1
    guard visits <= ExpressionLimits.visits else { throw program.tooManyStates }
  }
}

extension ExpressionTree.Anchor {
  /// `nil` if that depends on the next character.
  fileprivate func holds(
    after previous: ExpressionStates.Neighbor, before next: ExpressionStates.Neighbor?
  ) -> Bool? {
    switch self {
    case .textStart: previous.isEdge
    case .lineStart: previous.isEdge || previous.isNewline
    case .textEnd: next?.isEdge
    case .lineEnd: next.map { $0.isEdge || $0.isNewline }
    case .wordBoundary: next.map { $0.isWord != previous.isWord }
    case .noWordBoundary: next.map { $0.isWord == previous.isWord }
    }
  }
}

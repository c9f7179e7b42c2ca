/// What conditions come to for a block of resources of one type: one bit a resource.
///
/// A condition is run once for each resource that asks for it, however many rules share it; what
/// several come to together is found 64 resources at a time. Only whether a condition is unknown is
/// kept here, not why: who has to tell runs it again, with a trace.
struct TruthBlock: ~Copyable {
  /// How many resources a block has at most: what conditions come to then stays in caches.
  static let size = words * 64
  static let words = 16

  /// By condition, then by word: for which resources it was run, and what came of it.
  private var known: [UInt64]
  private var isTrue: [UInt64]
  private var isUnknown: [UInt64]
  /// Which resources are asked about by the conditions under way, outermost first.
  private var asked: [UInt64] = []
  /// The rows of the block's resources.
  private var rows: ArraySlice<UInt32> = []
  private var columns: FormColumns
  var machine: Machine

  init(_ machine: consuming Machine) {
    let count = machine.program.conditions.count * Self.words
    known = [UInt64](repeating: 0, count: count)
    isTrue = known
    isUnknown = known
    columns = FormColumns(count: machine.program.columns.count)
    self.machine = machine
  }

  /// Turns to other resources.
  mutating func select(_ rows: ArraySlice<UInt32>) {
    self.rows = rows
    machine.forgetForms()
    columns.clear()
    for index in known.indices where known[index] != 0 {
      known[index] = 0
      isTrue[index] = 0
      isUnknown[index] = 0
    }
  }

  /// The resources of one word of the block.
  func all(_ word: Int) -> UInt64 {
    let rest = rows.count - word * 64
    return rest >= 64 ? .max : rest <= 0 ? 0 : (1 << UInt64(rest)) - 1
  }

  /// The row of a resource of the block.
  func row(_ word: Int, _ bit: Int) -> Int { Int(rows[rows.startIndex + word * 64 + bit]) }

  /// For which of the resources asked about a condition is true, and for which unknown.
  func truth(_ condition: Int32, _ word: Int, _ asked: UInt64) -> Bits {
    let index = Int(condition) * Self.words + word
    return Bits(true: isTrue[index] & asked, unknown: isUnknown[index] & asked)
  }

  struct Bits {
    var `true`: UInt64
    var unknown: UInt64
  }

  /// Finds what a rule's conditions come to: `assert` for those resources that `when` selects.
  mutating func run(when: Int32?, assert: Int32) {
    for word in 0..<Self.words { asked.append(all(word)) }
    let start = asked.count - Self.words
    if let when {
      run(when, askedAt: start)
      for word in 0..<Self.words { asked[start + word] = truth(when, word, all(word)).true }
    }
    run(assert, askedAt: start)
    asked.removeLast(Self.words)
  }

  private mutating func run(_ condition: Int32, askedAt start: Int) {
    let base = Int(condition) * Self.words
    let own = asked.count
    var any: UInt64 = 0
    for word in 0..<Self.words {
      let missing = asked[start + word] & ~known[base + word]
      any |= missing
      known[base + word] |= missing
      asked.append(missing)
    }
    if any != 0 { runMissing(condition, askedAt: own) }
    asked.removeLast(Self.words)
  }

  private mutating func runMissing(_ condition: Int32, askedAt own: Int) {
    switch machine.program.conditions[Int(condition)] {
    case .allOf(let parts): combine(parts, into: condition, askedAt: own, isAny: false)
    case .anyOf(let parts): combine(parts, into: condition, askedAt: own, isAny: true)
    case .not(let part):
      run(part, askedAt: own)
      for word in 0..<Self.words {
        let missing = asked[own + word]
        let bits = truth(part, word, missing)
        add(
          Bits(true: missing & ~bits.true & ~bits.unknown, unknown: bits.unknown), condition, word)
      }
    case .compare(let index) where machine.program.comparisons[Int(index)].column >= 0:
      let comparison = machine.program.comparisons[Int(index)]
      columns.fill(Int(comparison.column), rows, by: &machine)
      for word in 0..<Self.words where asked[own + word] != 0 {
        let open = compare(comparison, condition, word, asked[own + word])
        if open != 0 { runEach(condition, word, open) }
      }
    case .compare, .exists, .isNull, .related, .quantified, .count:
      for word in 0..<Self.words where asked[own + word] != 0 {
        runEach(condition, word, asked[own + word])
      }
    }
  }

  private mutating func runEach(_ condition: Int32, _ word: Int, _ missing: UInt64) {
    var rest = missing
    var bits = Bits(true: 0, unknown: 0)
    while rest != 0 {
      let bit = rest.trailingZeroBitCount
      rest &= rest &- 1
      machine.select(row(word, bit))
      switch machine.run(condition) {
      case .false: break
      case .true: bits.true |= 1 << UInt64(bit)
      case .unknown: bits.unknown |= 1 << UInt64(bit)
      }
    }
    add(bits, condition, word)
  }

  /// Asks each part about the resources that no part before it decided.
  private mutating func combine(
    _ range: Range<Int32>, into condition: Int32, askedAt own: Int, isAny: Bool
  ) {
    let start = asked.count
    for word in 0..<Self.words { asked.append(asked[own + word]) }
    for index in range {
      let part = machine.program.parts[Int(index)]
      run(part, askedAt: start)
      var open: UInt64 = 0
      for word in 0..<Self.words {
        let undecided = asked[start + word]
        let bits = truth(part, word, undecided)
        let decided = isAny ? bits.true : undecided & ~bits.true & ~bits.unknown
        add(Bits(true: isAny ? decided : 0, unknown: bits.unknown), condition, word)
        asked[start + word] = undecided & ~decided
        open |= asked[start + word]
      }
      if open == 0 { break }
    }
    for word in 0..<Self.words {
      settle(condition, word, undecided: asked[start + word], asked[own + word], isAny)
    }
    asked.removeLast(Self.words)
  }

  /// What no part decided is unknown if any part was, and else what all parts came to.
  private mutating func settle(
    _ condition: Int32, _ word: Int, undecided: UInt64, _ missing: UInt64, _ isAny: Bool
  ) {
    let index = Int(condition) * Self.words + word
    isUnknown[index] &= ~missing | undecided
    if !isAny { isTrue[index] |= undecided & ~isUnknown[index] }
  }

  private mutating func add(_ bits: Bits, _ condition: Int32, _ word: Int) {
    let index = Int(condition) * Self.words + word
    isTrue[index] |= bits.true
    isUnknown[index] |= bits.unknown
  }

  /// Compares by the numbers of forms.
  ///
  /// - Returns: The resources whose values are to be looked at.
  private mutating func compare(
    _ comparison: Program.BoundComparison, _ condition: Int32, _ word: Int, _ missing: UInt64
  ) -> UInt64 {
    let column = Int(comparison.column)
    let first = machine.program.formNumbers[Int(comparison.forms.lowerBound)]
    if comparison.operator == .equals || comparison.operator == .notEquals {
      let (equal, open) = columns.find(first, in: column, word, of: missing)
      let isMet = comparison.operator == .equals ? equal : missing & ~equal & ~open
      add(Bits(true: isMet, unknown: 0), condition, word)
      return open
    }
    var rest = missing
    var bits = Bits(true: 0, unknown: 0)
    var open: UInt64 = 0
    while rest != 0 {
      let bit = rest.trailingZeroBitCount
      rest &= rest &- 1
      let form = columns[column, word * 64 + bit]
      if form < 0 {
        open |= 1 << UInt64(bit)
      } else if machine.isMet(comparison, form) {
        bits.true |= 1 << UInt64(bit)
      }
    }
    add(bits, condition, word)
    return open
  }
}

extension Machine {
  /// Whether a comparison of a form with a constant's, or with several, holds.
  @inline(__always)
  fileprivate func isMet(_ comparison: Program.BoundComparison, _ form: Int32) -> Bool {
    let first = program.formNumbers[Int(comparison.forms.lowerBound)]
    switch comparison.operator {
    case .equals: return form == first
    case .notEquals: return form != first
    case .in: return comparison.forms.contains { program.formNumbers[Int($0)] == form }
    case .notIn: return !comparison.forms.contains { program.formNumbers[Int($0)] == form }
    case .less: return forms.order(of: form, to: first) < 0
    case .lessOrEquals: return forms.order(of: form, to: first) <= 0
    case .greater: return forms.order(of: form, to: first) > 0
    case .greaterOrEquals: return forms.order(of: form, to: first) >= 0
    case .like, .notLike, .match, .matches, .contains, .notContains, .containsAll, .containsKey,
      .startsWith, .endsWith:
      return false
    }
  }
}

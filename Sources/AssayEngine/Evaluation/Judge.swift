internal import AssayModel

/// Judges the resources of one type after another, a block at a time, by every rule about it.
struct Judge: ~Copyable {
  private var block: TruthBlock
  private(set) var subscriptions = SubscriptionMasks()
  /// For each of `Outcome.allCases`.
  private let isShown: [Bool]
  /// By the rule's number in the program.
  private(set) var results: [Result]

  /// What a rule concludes about resources.
  struct Result: Sendable {
    var tally = Tally()
    /// The same by subscription: by the judge's number of it, as far as any was met.
    var tallies: [Tally] = []
    /// In the order of the rows.
    var conclusions: [Conclusion] = []

    /// Adds what the rule concludes about later rows.
    mutating func add(_ other: Result) {
      tally.add(other.tally)
      conclusions += other.conclusions
    }

    fileprivate mutating func count(
      _ outcome: Outcome, _ bits: UInt64, by masks: [SubscriptionMasks.Mask]
    ) {
      tally[outcome] += bits.nonzeroBitCount
      for mask in masks where bits & mask.bits != 0 {
        while tallies.count <= mask.subscription { tallies.append(Tally()) }
        tallies[mask.subscription][outcome] += (bits & mask.bits).nonzeroBitCount
      }
    }
  }

  init(_ machine: consuming Machine, showing: Set<Outcome>) {
    results = machine.program.rules.map { _ in Result() }
    block = TruthBlock(machine)
    isShown = Outcome.allCases.map(showing.contains)
  }

  /// Judges the resources of a type, of all parts of them those of one.
  mutating func judge(_ type: Int, by rules: [Int], part: Int, of parts: Int) {
    let rows = block.machine.snapshot.rowsByType[type]
    let blocks = (rows.count + TruthBlock.size - 1) / TruthBlock.size
    for number in blocks * part / parts..<blocks * (part + 1) / parts {
      let start = number * TruthBlock.size
      let selected = rows[start..<min(start + TruthBlock.size, rows.count)]
      block.select(selected)
      subscriptions.select(selected, of: block.machine.snapshot)
      for rule in rules { judge(rule) }
    }
  }

  private mutating func judge(_ index: Int) {
    let rule = block.machine.program.rules[index]
    block.run(when: rule.when, assert: rule.assert)
    for word in 0..<TruthBlock.words where block.all(word) != 0 {
      conclude(rule, index, word)
    }
  }

  /// Counts what came of a rule, and notes what is to be shown, in the order of the rows.
  private mutating func conclude(_ rule: Program.BoundRule, _ index: Int, _ word: Int) {
    let all = block.all(word)
    let when =
      rule.when.map { block.truth($0, word, all) } ?? TruthBlock.Bits(true: all, unknown: 0)
    let assert = block.truth(rule.assert, word, when.true)
    let bits = Outcome.allCases.map { outcome in
      switch outcome {
      case .compliant: assert.true
      case .noncompliant: when.true & ~assert.true & ~assert.unknown
      case .unknown: when.unknown | assert.unknown
      case .notApplicable: all & ~when.true & ~when.unknown
      }
    }
    var shown: UInt64 = 0
    for (number, outcome) in Outcome.allCases.enumerated() where bits[number] != 0 {
      results[index].count(outcome, bits[number], by: subscriptions[word])
      if isShown[number] { shown |= bits[number] }
    }
    while shown != 0 {
      let bit = shown.trailingZeroBitCount
      shown &= shown &- 1
      for (outcome, bits) in zip(Outcome.allCases, bits) where bits >> UInt64(bit) & 1 == 1 {
        let isSelected = when.true >> UInt64(bit) & 1 == 1
        results[index].conclusions.append(
          Conclusion(
            row: UInt32(block.row(word, bit)),
            condition: isSelected ? rule.assert : rule.when ?? rule.assert, outcome: outcome))
      }
    }
  }
}

/// Puts a rule's findings in order: by outcome, noncompliant first, then by normalised resource id.
package struct FindingOrder {
  private struct Key {
    var index: Int
    var outcome: Int
    /// Where the id's words are.
    var start: Int
    /// The id's length in bytes.
    var length: Int
  }

  private var keys: [Key] = []
  /// The bytes of all ids, eight to a word, the first in the highest bits: ids differ late.
  private var words: [UInt64] = []

  package init() {}

  /// Adds the next finding: its outcome, and its resource's id.
  package mutating func add(_ outcome: Outcome, id: Span<UInt8>) {
    keys.append(
      Key(
        index: keys.count, outcome: Self.rank(of: outcome), start: words.count, length: id.count))
    let ignoresCase = !id.isEmpty && id[0] == UInt8(ascii: "/")
    var word: UInt64 = 0
    for index in id.indices {
      word = word << 8 | UInt64(ignoresCase ? id[index].lowercasedASCII : id[index])
      if index & 7 == 7 { words.append(word) }
    }
    let rest = id.count & 7
    if rest > 0 { words.append(word << UInt64(8 * (8 - rest))) }
  }

  /// The numbers of the findings, counted from 0 as they were added, in order.
  package var sorted: [Int] { keys.sorted(by: isBefore).map(\.index) }

  private func isBefore(_ left: Key, _ right: Key) -> Bool {
    if left.outcome != right.outcome { return left.outcome < right.outcome }
    for offset in 0..<(min(left.length, right.length) + 7) / 8 {
      let (one, other) = (words[left.start + offset], words[right.start + offset])
      if one != other { return one < other }
    }
    return (left.length, left.index) < (right.length, right.index)
  }

  private static func rank(of outcome: Outcome) -> Int {
    switch outcome {
    case .noncompliant: 0
    case .unknown: 1
    case .compliant: 2
    case .notApplicable: 3
    }
  }
}

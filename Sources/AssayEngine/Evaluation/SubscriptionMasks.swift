internal import AssayModel

/// Which resources of a block lie in which subscription, as their ids tell.
struct SubscriptionMasks {
  /// The resources of one word that one subscription holds.
  struct Mask {
    var subscription: Int
    var bits: UInt64
  }

  /// In the order in which they were met, in lower case; the empty one holds what names none.
  private(set) var ids: [[UInt8]] = []
  private var numbers: [[UInt8]: Int] = [:]
  private var words: [[Mask]] = []
  /// The number of the subscription met last: neighbours mostly share one.
  private var last: Int?

  /// The subscriptions of one word of the block, each once.
  subscript(word: Int) -> [Mask] { words[word] }

  /// Turns to other resources.
  mutating func select(_ rows: ArraySlice<UInt32>, of snapshot: Snapshot) {
    words.removeAll(keepingCapacity: true)
    var start = rows.startIndex
    while start < rows.endIndex {
      let end = min(start + 64, rows.endIndex)
      var masks: [Mask] = []
      for index in start..<end {
        let number = number(of: snapshot.id(ofRow: Int(rows[index])))
        let bit: UInt64 = 1 << UInt64(index - start)
        if let known = masks.lastIndex(where: { $0.subscription == number }) {
          masks[known].bits |= bit
        } else {
          masks.append(Mask(subscription: number, bits: bit))
        }
      }
      words.append(masks)
      start = end
    }
  }

  private mutating func number(of id: ArraySlice<UInt8>) -> Int {
    let name = id.segment(after: SnapshotBuilder.subscriptions).map { id[$0] } ?? []
    if let last, ids[last].elementsEqual(name, by: { $0 == $1.lowercasedASCII }) { return last }
    let form = name.map(\.lowercasedASCII)
    let number = numbers[form] ?? ids.count
    if number == ids.count {
      numbers[form] = number
      ids.append(form)
    }
    last = number
    return number
  }
}

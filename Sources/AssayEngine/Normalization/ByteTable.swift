/// Texts side by side, numbered as they come, equal ones alike.
///
/// An open-addressing table: 8 bytes a text beside its own, where a dictionary of arrays would
/// allocate each.
struct ByteTable: Sendable {
  /// The numbered texts, and behind them the one in the making.
  var bytes: [UInt8] = []
  private var ends: [UInt32] = []
  /// Numbers plus one; 0 is free.
  private var slots = [UInt32](repeating: 0, count: 64)

  var count: Int { ends.count }

  /// Where the text in the making starts.
  var start: Int { ends.last.map(Int.init) ?? 0 }

  /// Gives up the text in the making.
  mutating func discard() { bytes.removeLast(bytes.count - start) }

  /// The number of the text in the making, which is dropped if there is an equal one.
  mutating func number() -> Int32 {
    if (count + 1) * 2 > slots.count { grow() }
    let start = start
    var slot = slot(of: start..<bytes.count)
    while slots[slot] != 0 {
      let number = Int(slots[slot]) - 1
      if isEqual(range(number), start..<bytes.count) {
        bytes.removeLast(bytes.count - start)
        return Int32(number)
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    ends.append(UInt32(bytes.count))
    slots[slot] = UInt32(count)
    return Int32(count - 1)
  }

  /// The number of a text; `nil` if none is equal.
  func number(of text: ArraySlice<UInt8>) -> Int32? {
    let hash = text.span.hash(seed: 0, ignoringCase: false)
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let number = Int(slots[slot]) - 1
      if bytes.span.extracting(range(number)).isEqual(to: text.span) { return Int32(number) }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// Where a text is in `bytes`.
  func range(_ number: Int) -> Range<Int> {
    (number == 0 ? 0 : Int(ends[number - 1]))..<Int(ends[number])
  }

  private func isEqual(_ first: Range<Int>, _ second: Range<Int>) -> Bool {
    bytes.span.extracting(first).isEqual(to: bytes.span.extracting(second))
  }

  private func slot(of text: Range<Int>) -> Int {
    let hash = bytes.span.extracting(text).hash(seed: 0, ignoringCase: false)
    return Int(truncatingIfNeeded: hash) & (slots.count - 1)
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: slots.count * 2)
    for number in 0..<count {
      var slot = slot(of: range(number))
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt32(number + 1)
    }
  }
}

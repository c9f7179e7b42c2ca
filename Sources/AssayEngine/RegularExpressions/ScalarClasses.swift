/// All characters by classes, of which no set that matters holds only a part.
struct ScalarClasses: Hashable, Sendable {
  private(set) var count = 0
  /// A character of each class.
  private(set) var samples: [UInt32] = []
  /// The first code point of each stretch of one class, the classes beside it.
  private var starts: [UInt32] = []
  private var classes: [UInt16] = []
  /// The classes of ASCII's characters.
  private var ascii: [UInt16] = []

  init(telling sets: [ScalarSet]) {
    var bounds: Set<UInt32> = [0]
    for range in sets.lazy.flatMap(\.ranges) {
      bounds.insert(range.lowerBound)
      if range.upperBound < ScalarSet.highest { bounds.insert(range.upperBound + 1) }
    }
    var numbers: [[Bool]: UInt16] = [:]
    for start in bounds.sorted() {
      let members = sets.map { $0.contains(start) }
      if numbers[members] == nil {
        numbers[members] = UInt16(samples.count)
        samples.append(start)
      }
      starts.append(start)
      classes.append(numbers[members] ?? 0)
    }
    count = samples.count
    ascii = (0..<0x80).map { `class`(of: $0) }
  }

  private func `class`(of scalar: UInt32) -> UInt16 {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= scalar { low = middle } else { high = middle }
    }
    return classes[low]
  }

  /// The class of the character at `position`, which moves behind it; a text ends it where it must.
  @inline(__always)
  func `class`(at position: inout Int, in text: Span<UInt8>) -> Int {
    let byte = text[position]
    position &+= 1
    return Int(byte < 0x80 ? ascii[Int(byte)] : self.class(after: byte, at: &position, in: text))
  }

  private func `class`(
    after lead: UInt8, at position: inout Int, in text: Span<UInt8>
  ) -> UInt16 {
    var scalar = UInt32(lead & (lead < 0xE0 ? 0x1F : lead < 0xF0 ? 0x0F : 0x07))
    var rest = lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : 3
    while rest > 0, position < text.count, text[position] & 0xC0 == 0x80 {
      scalar = scalar << 6 | UInt32(text[position] & 0x3F)
      position &+= 1
      rest &-= 1
    }
    return `class`(of: scalar)
  }
}

/// Characters, as sorted ranges of code points with gaps between them.
struct ScalarSet: Hashable, Sendable {
  let ranges: [ClosedRange<UInt32>]

  static let highest: UInt32 = 0x10FFFF

  static let digits = ScalarSet("0"..."9")
  static let letters = ScalarSet("A"..."Z", "a"..."z")
  static let wordCharacters = digits.union(letters).union(ScalarSet("_"..."_"))
  static let spaces = ScalarSet("\t"..."\r", " "..." ")
  static let newline = ScalarSet("\n"..."\n")
  static let all = ScalarSet([0...highest])

  init(_ ranges: [ClosedRange<UInt32>]) {
    var merged: [ClosedRange<UInt32>] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = merged.last, range.lowerBound <= last.upperBound + 1 {
        merged[merged.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
      } else {
        merged.append(range)
      }
    }
    self.ranges = merged
  }

  init(_ ranges: ClosedRange<Unicode.Scalar>...) {
    self.init(ranges.map { $0.lowerBound.value...$0.upperBound.value })
  }

  init(_ scalar: UInt32) { self.init([scalar...scalar]) }

  func union(_ other: ScalarSet) -> ScalarSet { ScalarSet(ranges + other.ranges) }

  var inverted: ScalarSet {
    var gaps: [ClosedRange<UInt32>] = []
    var next: UInt32 = 0
    for range in ranges {
      if range.lowerBound > next { gaps.append(next...range.lowerBound - 1) }
      next = range.upperBound + 1
    }
    if next <= Self.highest { gaps.append(next...Self.highest) }
    return ScalarSet(gaps)
  }

  /// With each ASCII letter in both cases.
  var ignoringCase: ScalarSet {
    let cases: [(ClosedRange<UInt32>, Int32)] = [(0x41...0x5A, 0x20), (0x61...0x7A, -0x20)]
    let others = ranges.flatMap { range in
      cases.compactMap { letters, offset -> ClosedRange<UInt32>? in
        guard range.overlaps(letters) else { return nil }
        let part = range.clamped(to: letters)
        return UInt32(Int32(part.lowerBound) + offset)...UInt32(Int32(part.upperBound) + offset)
      }
    }
    return ScalarSet(ranges + others)
  }

  func contains(_ scalar: UInt32) -> Bool {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound < scalar { low = middle + 1 } else { high = middle }
    }
    return low < ranges.count && ranges[low].lowerBound <= scalar
  }
}

/// Where short texts were stored lately, so that one that comes again needn't be stored again.
///
/// Regions, tenants and kinds come again and again, each between others. An entry is a hint: who
/// asks compares the text, so that one whose text is gone does no harm.
struct RecentTexts {
  /// Longer texts hardly come again but one after another.
  static let maximumLength = 64
  /// Few texts don't pay for a large table.
  private static let fewest = 1 << 7
  private static let most = 1 << 14

  private var ranges = [(start: UInt32, count: UInt32)](repeating: (0, 0), count: fewest)
  /// How many texts were stored.
  private var count = 0

  /// The entry for a text, until the next is stored.
  func index(of bytes: Span<UInt8>) -> Int {
    Int(truncatingIfNeeded: bytes.hash(seed: 0, ignoringCase: false) >> 18) & (ranges.count - 1)
  }

  /// Where the text may be that belongs to an entry.
  subscript(index: Int) -> (start: UInt32, count: UInt32) { ranges[index] }

  /// Notes where the text of an entry was stored.
  mutating func store(_ range: (start: UInt32, count: UInt32), at index: Int) {
    ranges[index] = range
    count += 1
    guard count == Self.fewest, ranges.count < Self.most else { return }
    ranges = [(start: UInt32, count: UInt32)](repeating: (0, 0), count: Self.most)
  }
}

/// Where short texts were stored lately, so that one that comes again needn't be stored again.
///
/// Regions, tenants and kinds come again and again, each between others. An entry is a hint: who
/// asks compares the text, so that one whose text is gone does no harm.
struct RecentTexts {
  /// Longer texts hardly come again but one after another.
  static let maximumLength = 64
  private static let bits = 14

  private var ranges = [(start: UInt32, count: UInt32)](repeating: (0, 0), count: 1 << bits)

  /// The entry for a text.
  static func index(of bytes: Span<UInt8>) -> Int {
    Int(truncatingIfNeeded: bytes.hash(seed: 0, ignoringCase: false) >> UInt64(32 - bits))
      & (1 << bits - 1)
  }

  /// Where the text may be that belongs to an entry.
  subscript(index: Int) -> (start: UInt32, count: UInt32) {
    get { ranges[index] }
    set { ranges[index] = newValue }
  }
}

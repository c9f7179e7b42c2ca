extension UInt8 {
  /// The byte with an upper-case ASCII letter made lower case.
  ///
  /// Inlinable because the engine asks for it byte by byte.
  @inlinable package var lowercasedASCII: UInt8 { self &- 0x41 < 26 ? self | 0x20 : self }
}

extension String {
  /// The text with upper-case ASCII letters made lower case, and nothing else changed.
  package var lowercasedASCII: String {
    var bytes = Array(utf8)
    for index in bytes.indices where bytes[index] &- 0x41 < 26 { bytes[index] |= 0x20 }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension String {
  /// Whether two texts are the same byte by byte: `==` takes two spellings of an accent for one.
  ///
  /// Inlinable, and lengths first, because readers of objects look keys up by it.
  @inlinable package func hasBytes(of other: String) -> Bool {
    let count = utf8.count
    guard count == other.utf8.count else { return false }
    let (left, right) = (utf8Span.span, other.utf8Span.span)
    for index in 0..<count where left[index] != right[index] { return false }
    return true
  }
}

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

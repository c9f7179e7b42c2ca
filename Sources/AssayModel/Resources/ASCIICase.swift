extension UInt8 {
  /// The byte with an upper-case ASCII letter made lower case.
  ///
  /// Inlinable because the engine asks for it byte by byte.
  @inlinable package var lowercasedASCII: UInt8 { self &- 0x41 < 26 ? self | 0x20 : self }
}

extension String {
  /// The text with upper-case ASCII letters made lower case, and nothing else changed.
  package var lowercasedASCII: String {
    String(decoding: utf8.lazy.map(\.lowercasedASCII), as: UTF8.self)
  }
}

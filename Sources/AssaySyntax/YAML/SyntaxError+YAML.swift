extension YAMLEvent {
  /// Whether this key asks for another mapping's entries, as YAML 1.1 has it.
  func isMergeKey(_ text: [UInt8]) -> Bool {
    form == .plain && text == [UInt8(ascii: "<"), UInt8(ascii: "<")]
  }
}

extension SyntaxError {
  /// The longest key, in bytes, that a message shows whole.
  private static let shownKeyLength = 100

  static func duplicate(
    _ key: [UInt8], at place: Range<Int>, first: Int
  ) -> SyntaxError {
    let shown = String(decoding: key.prefix(shownKeyLength), as: UTF8.self)
    return SyntaxError(
      .duplicateKey, at: place.lowerBound, length: place.count, related: first, shown)
  }

  static func mergeKey(at key: YAMLEvent) -> SyntaxError {
    SyntaxError(
      .unsupportedYAML, at: key.start, length: key.end - key.start,
      "merge keys aren't part of YAML 1.2: write the entries out, or quote '<<' if it is a name")
  }

  static func notFinite(at value: YAMLEvent) -> SyntaxError {
    SyntaxError(
      .invalidNumber, at: value.start, length: value.end - value.start,
      "a finite number, or text in quotes")
  }

  static func tagMismatch(at value: YAMLEvent) -> SyntaxError {
    SyntaxError(
      .unsupportedYAML, at: value.start, length: max(1, value.end - value.start),
      "the text isn't what its tag says")
  }
}

extension YAMLEventReader {
  mutating func syntaxError(_ failure: LibYAMLParser.Failure) -> SyntaxError {
    switch failure.place {
    case .byte(let offset):
      let place = min(encoding.markLength + offset, bytes.count)
      return SyntaxError(
        .unexpectedCharacter, at: place, length: place < bytes.count ? 1 : 0, failure.problem)
    case .codePoint(let index):
      let place = cursor.byteOffset(of: index, in: bytes)
      let isAtEnd = place >= trimmed(0..<bytes.count)
      var related: Int?
      if let index = failure.related { related = cursor.byteOffset(of: index, in: bytes) }
      return SyntaxError(
        isAtEnd ? .unexpectedEnd : .invalidYAML, at: place, length: place < bytes.count ? 1 : 0,
        related: related, failure.problem)
    }
  }

  func unsupportedTag(at start: Int, _ end: Int) -> SyntaxError {
    SyntaxError(
      .unsupportedYAML, at: start, length: max(end - start, 1),
      "the tag '\(String(decoding: parser.tag, as: UTF8.self))' doesn't suit this value or isn't read"
    )
  }
}

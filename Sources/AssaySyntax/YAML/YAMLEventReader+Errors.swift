extension YAMLEventReader {
  mutating func syntaxError(_ failure: LibYAMLParser.Failure) -> SyntaxError {
    switch failure.place {
    case .byte(let offset):
      // libyaml reads UTF-8 that was checked before, so the character is one that YAML forbids.
      let place = min(encoding.markLength + offset, bytes.count)
      return SyntaxError(
        .unexpectedCharacter, at: place, length: place < bytes.count ? 1 : 0,
        "a printable character")
    case .codePoint(let index):
      let place = cursor.byteOffset(of: index, in: bytes)
      guard place >= trimmed(0..<bytes.count) else {
        return SyntaxError(.invalidYAML, at: place, failure.description)
      }
      return SyntaxError(
        .unexpectedEnd, at: place, length: place < bytes.count ? 1 : 0, failure.expected)
    }
  }

  func unsupportedTag(at start: Int, _ end: Int) -> SyntaxError {
    SyntaxError(
      .unsupportedYAML, at: start, length: max(end - start, 1),
      "a tag that isn't known or doesn't suit the value")
  }
}

extension LibYAMLParser.Failure {
  /// What libyaml says.
  var description: String { context.isEmpty ? problem : "\(problem) \(context)" }

  /// What should have come at the end of the text.
  var expected: String {
    for prefix in ["did not find expected ", "could not find expected "]
    where problem.utf8.starts(with: prefix.utf8) {
      return String(problem.dropFirst(prefix.count)) + (context.isEmpty ? "" : " \(context)")
    }
    return context.isEmpty ? "" : "more \(context)"
  }
}

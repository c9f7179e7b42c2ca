package import AssayModel

/// A language that users' files are written in.
package enum TextLanguage: String {
  case yaml = "YAML"
  case json = "JSON"

  fileprivate var help: String {
    switch self {
    case .yaml: "look at the indentation, and put text with ': ', '#' or braces in quotes"
    case .json: "look for a comma, a quote or a bracket that is missing or too much here"
    }
  }
}

/// Mistakes because of which a file can't be read.
extension Diagnostic {
  package static func severalDocuments(at place: Place, help: String) -> Diagnostic {
    .mistake("several-documents", "a second document in one file", at: place, help: help)
  }

  package static func syntax(
    _ error: SyntaxError, in file: SourceFile, of language: TextLanguage = .yaml
  ) -> Diagnostic {
    let end = file.bytes.count
    let start = min(error.offset, end)
    let place = Place(file: file, range: start..<min(end, start + max(error.length, 0)))
    let note = error.relatedOffset.map { offset in
      let start = min(offset, end)
      return Note(
        "the first one is here", at: file.span(start..<min(end, start + max(error.length, 0))))
    }
    let quote = error.kind == .duplicateKey ? "'" : ""
    let detail = error.detail.isEmpty ? "" : ": \(quote)\(error.detail)\(quote)"
    let (message, help) = words(for: error.kind, detail, language)
    return .mistake(
      error.kind.rawValue, message, at: place, help: help, notes: note.map { [$0] } ?? [])
  }

  private static func words(
    for kind: SyntaxError.Kind, _ detail: String, _ language: TextLanguage
  ) -> (String, String) {
    switch kind {
    case .duplicateKey: ("the key occurs twice\(detail)", "keep one of the two")
    case .invalidUTF8: ("the text is not valid UTF-8", "save the file as UTF-8")
    case .nulByte: ("a NUL byte in the text", "save the file as UTF-8 text")
    case .tooDeep: ("nested too deeply\(detail)", "say the same with fewer levels")
    case .tooLarge: ("too large\(detail)", "split it into several files")
    case .tooManyAliases: ("too many aliases\(detail)", "write the values out")
    case .unsupportedYAML: ("YAML that can't be used here\(detail)", "write the values out")
    case .unexpectedEnd:
      ("the text ends too early\(detail)", "close what was opened: a quote, a bracket or a brace")
    case .invalidYAML where detail.contains("escape character"):
      (
        "the file is not valid YAML\(detail)",
        "write the text in single quotes, where a backslash is itself"
      )
    case .unexpectedCharacter, .invalidString, .invalidEscape, .unpairedSurrogate,
      .invalidNumber, .invalidLiteral, .trailingContent, .notAContainer, .invalidYAML:
      ("the file is not valid \(language.rawValue)\(detail)", language.help)
    }
  }
}

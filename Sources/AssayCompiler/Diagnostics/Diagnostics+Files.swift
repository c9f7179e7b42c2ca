internal import AssayModel
internal import AssaySyntax

/// What a file holds.
enum PackFileKind {
  case manifest, rule, tests, settings

  fileprivate var content: String {
    switch self {
    case .manifest: "the pack's name, version and title"
    case .rule: "a rule"
    case .tests: "a test"
    case .settings: "settings"
    }
  }

  /// What to do with a second document.
  fileprivate var joined: String {
    switch self {
    case .manifest, .rule: "give each rule a file of its own"
    case .tests: "write all tests of the file in one list"
    case .settings: "write all settings in one mapping"
    }
  }
}

/// Mistakes about a pack's folder and the files in it.
extension Diagnostic {
  static func missingManifest(in folder: String, insteadOf other: String?) -> Diagnostic {
    Diagnostic(
      "missing-pack-file", subject: .rules, "the folder has no pack.yaml", file: folder,
      help: other.map { "rename '\($0)' to 'pack.yaml'" }
        ?? "a rule pack is a folder with a pack.yaml and one YAML file per rule")
  }

  static func emptyPack(_ folder: String) -> Diagnostic {
    Diagnostic(
      "empty-pack", subject: .rules, "the pack has no rules", file: folder,
      help: "add a file for each rule, such as 'soft-delete.yaml'")
  }

  static func strayFile(_ path: String) -> Diagnostic {
    Diagnostic(
      "stray-file", subject: .rules, "a rule's file in a folder of its own is not read",
      file: path, help: "move it beside pack.yaml, or under 'tests'")
  }

  static func wrongExtension(_ path: String, _ ending: String) -> Diagnostic {
    Diagnostic(
      "wrong-extension", subject: .rules, "a file that ends in '\(ending)' is not read",
      file: path,
      help: "rename it to end in '.yaml'")
  }

  static func invalidRuleName(_ name: String, file: String) -> Diagnostic {
    Diagnostic(
      "invalid-rule-name", subject: .rules, "'\(name)' can't be a rule's id", file: file,
      help: name.hasSuffix(".test")
        ? "move it to the folder 'tests'"
        : "name the file in lower-case words joined by hyphens, such as 'soft-delete.yaml'")
  }

  static func emptyFile(_ file: SourceFile, of kind: PackFileKind) -> Diagnostic {
    Diagnostic(
      "empty-file", subject: .rules, "the file is empty", file: file.path,
      help: "write \(kind.content) in it, or delete it")
  }

  static func severalDocuments(at place: Place, of kind: PackFileKind) -> Diagnostic {
    .mistake(
      "several-documents", "a second document in one file", at: place, help: kind.joined)
  }

  static func noCanonicalText(_ path: String) -> Diagnostic {
    Diagnostic(
      "no-canonical-text", subject: .rules,
      "the file can't be formatted without a change of what it says", file: path,
      help: "write keys as plain words, and unusual characters as escapes in double quotes")
  }

  static func duplicatePack(_ name: Located<String>, first: Place) -> Diagnostic {
    .mistake(
      "duplicate-pack", "two packs are named '\(name.value)'", at: name.place,
      help: "give one of them another name, or check with only one of them",
      notes: [Note("the other one is here", at: first.span)])
  }

  static func syntax(_ error: SyntaxError, in file: SourceFile) -> Diagnostic {
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
    let (message, help) = words(for: error.kind, detail)
    return .mistake(
      error.kind.rawValue, message, at: place, help: help, notes: note.map { [$0] } ?? [])
  }

  private static func words(for kind: SyntaxError.Kind, _ detail: String) -> (String, String) {
    switch kind {
    case .duplicateKey: ("the key occurs twice\(detail)", "keep one of the two")
    case .invalidUTF8: ("the text is not valid UTF-8", "save the file as UTF-8")
    case .nulByte: ("a NUL byte in the text", "save the file as UTF-8 text")
    case .tooDeep: ("nested too deeply\(detail)", "say the same with fewer levels")
    case .tooLarge: ("too large\(detail)", "split the rule into several")
    case .tooManyAliases: ("too many aliases\(detail)", "write the values out")
    case .unsupportedYAML: ("YAML that rule files can't use\(detail)", "write the values out")
    case .unexpectedEnd:
      ("the text ends too early\(detail)", "close what was opened: a quote, a bracket or a brace")
    case .unexpectedCharacter, .invalidString, .invalidEscape, .unpairedSurrogate,
      .invalidNumber, .invalidLiteral, .trailingContent, .notAContainer, .invalidYAML:
      (
        "the file is not valid YAML\(detail)",
        "look at the indentation, and put text with ': ', '#' or braces in quotes"
      )
    }
  }
}

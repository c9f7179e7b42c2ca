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
  var joined: String {
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
    .severalDocuments(at: place, help: kind.joined)
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
}

internal import AssayInventory
internal import AssayModel

/// What can be wrong with a pack's folder.
extension Diagnostic {
  static func unreadablePack(_ file: String, _ error: SystemError) -> Diagnostic {
    Diagnostic(
      "unreadable-pack", subject: .rules, "can't read '\(file)': \(error.words)", file: file,
      help: "name a folder that holds a rule pack")
  }

  static func notAPack(_ folder: String, packs: [String]) -> Diagnostic {
    let inner = packs.map { "'\(folder)/\($0.dropLast("/pack.yaml".utf8.count))'" }
    return Diagnostic(
      "not-a-pack", subject: .rules,
      "'\(folder)' is no rule pack: it has no 'pack.yaml' and no rule",
      file: folder,
      help: inner.isEmpty
        ? "a rule pack is a folder with 'pack.yaml' and one YAML file for each rule"
        : "it holds packs, each to be named itself: \(inner.joined(separator: ", "))")
  }

  static func packTooDeep(_ folder: String) -> Diagnostic {
    Diagnostic(
      "pack-too-deep", subject: .rules, "'\(folder)' lies too deep in its pack", file: folder,
      help: "keep a pack's folders at most 7 deep")
  }

  static func noYAMLFiles(_ folder: String) -> Diagnostic {
    Diagnostic(
      "no-yaml-files", subject: .command, "'\(folder)' holds no YAML files", file: folder,
      help: "name a pack's folder, or a file: their names end in '.yaml'")
  }

  static func notAFile(_ file: String) -> Diagnostic {
    Diagnostic(
      "not-a-file", subject: .rules, "'\(file)' is neither a file nor a folder", file: file,
      help: "replace links by what they lead to: a pack holds its own files")
  }

  static func packFileTooLarge(_ file: String) -> Diagnostic {
    Diagnostic(
      "pack-file-too-large", subject: .rules, "'\(file)' is larger than 4 MiB", file: file,
      help: "keep what isn't part of the rules out of the pack's folder")
  }
}

package import AssayCompiler

/// The files of a rule pack, read but not yet compiled.
public struct RulePack: Hashable, Sendable {
  package typealias File = RulePackFiles.File

  package private(set) var files: RulePackFiles

  /// The folder as messages name it, such as `rules/azure-ai-cmk`.
  public var folder: String { files.folder }

  /// SHA-256 over the pack's files, as `PackSummary.sha256` has it.
  public var sha256: String { files.sha256 }

  /// - Parameter isProved: See `RulePackFiles.isProved`.
  package init(folder: String, files: [File], isProved: Bool = false) {
    let files = files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    self.files = RulePackFiles(folder: folder, files: files, sha256: Self.digest(of: files) ?? "")
    self.files.isProved = isProved
  }

  /// Reads the pack in a folder.
  public init(at folder: String) throws(InvalidCheck) {
    let folder = PackFolder.trimmed(folder)
    self.init(folder: folder, files: try PackFolder(path: folder).files())
  }
}

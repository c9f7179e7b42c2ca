/// The files of a rule pack, as read from a folder or embedded in the program.
package struct RulePackFiles: Hashable, Sendable {
  package struct File: Hashable, Sendable {
    /// The path within the pack, such as `region-match.yaml`.
    package var path: String
    package var bytes: [UInt8]

    package init(path: String, bytes: [UInt8]) {
      self.path = path
      self.bytes = bytes
    }
  }

  /// The folder as messages name it, such as `rules/azure-ai-cmk`.
  package var folder: String
  /// Sorted by path.
  package var files: [File]
  /// The digest that `PackSummary.sha256` describes.
  package var sha256: String

  package init(folder: String, files: [File], sha256: String) {
    self.folder = folder
    self.files = files.sorted { $0.path < $1.path }
    self.sha256 = sha256
  }
}

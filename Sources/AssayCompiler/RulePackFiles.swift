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

    /// A rule's file up to its examples, which stand at the end of files laid out by
    /// `assay format`.
    var withoutExamples: File {
      let key = Array("\nexamples:\n".utf8)
      let end = bytes.indices.first { bytes[$0] == key[0] && bytes[$0...].starts(with: key) }
      return end.map { File(path: path, bytes: Array(bytes[...$0])) } ?? self
    }
  }

  /// The folder as messages name it, such as `rules/azure-ai-cmk`.
  package var folder: String
  /// Sorted by path.
  package var files: [File]
  /// The digest that `PackSummary.sha256` describes.
  package var sha256: String

  /// Whether the program's own tests have run the examples and analysed the rules, so that a check
  /// need not.
  package var isProved = false

  package init(folder: String, files: [File], sha256: String) {
    self.folder = folder
    self.files = files.sorted { $0.path < $1.path }
    self.sha256 = sha256
  }
}

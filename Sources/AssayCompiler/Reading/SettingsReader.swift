package import AssayModel
internal import AssaySyntax

/// Reads a settings file.
package struct SettingsReader {
  /// The file's settings.
  package private(set) var settings = FileSettings()
  /// Every mistake in the file, sorted by place.
  package private(set) var diagnostics: [Diagnostic] = []

  /// Reads all of a file; nothing but comments sets nothing.
  package init(_ bytes: [UInt8], path: String) {
    let file = SourceFile(path: path, bytes: bytes)
    var reader = PackFileReader(file)
    do {
      let documents = try YAML.documents(in: bytes)
      if documents.count > 1 {
        reader.report(.severalDocuments(at: reader.head(documents[1]), of: .settings))
      }
      if let first = documents.first, first.content != .null { settings = reader.settings(first) }
    } catch {
      reader.report(.syntax(error, in: file))
    }
    diagnostics = reader.diagnostics.sortedOnce()
  }
}

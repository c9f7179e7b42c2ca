package import AssayModel
package import AssaySyntax

/// Reads a settings file, in which nothing but comments sets nothing.
package struct SettingsReader: SingleDocumentReader {
  package static let secondDocumentHelp = PackFileKind.settings.joined

  private var reader: PackFileReader

  package init(_ file: SourceFile) { reader = PackFileReader(file) }

  package var file: SourceFile { reader.file }

  package var diagnostics: [Diagnostic] { reader.diagnostics }

  package mutating func report(_ diagnostic: Diagnostic) { reader.report(diagnostic) }

  package mutating func document(_ node: LocatedNode) -> FileSettings? { reader.settings(node) }

  package mutating func emptyDocument() -> FileSettings? { FileSettings() }
}

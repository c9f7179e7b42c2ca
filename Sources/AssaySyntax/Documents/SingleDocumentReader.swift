package import AssayModel

/// Reads a YAML file that holds one document, such as a manifest.
package protocol SingleDocumentReader: DocumentReader {
  /// What such a file says.
  associatedtype Document

  /// What to do about a second document in the file.
  static var secondDocumentHelp: String { get }

  /// The mistakes found so far.
  var diagnostics: [Diagnostic] { get }

  init(_ file: SourceFile)

  /// What the document says; `nil` if it isn't one at all.
  mutating func document(_ node: LocatedNode) -> Document?

  /// What a file says that holds nothing but comments, unless that is a mistake.
  mutating func emptyDocument() -> Document?
}

extension SingleDocumentReader {
  /// What a text says, unless there is a mistake in it; every mistake, sorted by place.
  package static func read(
    _ bytes: [UInt8], path: String
  ) -> (document: Document?, diagnostics: [Diagnostic]) {
    let file = SourceFile(path: path, bytes: bytes)
    var reader = Self(file)
    var document: Document?
    do throws(SyntaxError) {
      let documents = try YAML.documents(in: bytes)
      if documents.count > 1 {
        let place = reader.head(documents[1])
        reader.report(.severalDocuments(at: place, help: secondDocumentHelp))
      }
      if let first = documents.first, first.content != .null {
        document = reader.document(first)
      } else {
        document = reader.emptyDocument()
      }
    } catch {
      reader.report(.syntax(error, in: file))
    }
    let diagnostics = reader.diagnostics.sortedOnce()
    return (diagnostics.isEmpty ? document : nil, diagnostics)
  }
}

package import AssayModel
internal import AssaySyntax

/// The one layout of a pack's file: same meaning, same comments, same bytes.
///
/// - YAML.written, YAML.comments: what the file holds, as written
/// - CommentAttacher, CommentedNode: the values with the comments about them
/// - ValueShape, FileLayout, KeySorting: the order of keys; FileHeader stays above them
/// - LayoutWriter: lines; ScalarText, OldScalar: quotes; BlockScalar, TextFolding: text over lines
/// - SameMeaning: the proof that nothing but layout has changed
package enum CanonicalText {
  /// The text of a file in its canonical layout, or why it has none.
  ///
  /// - Parameters:
  ///   - path: The file as messages name it.
  ///   - others: Kinds of files beside those of packs, by a key that each must have.
  package static func of(
    _ bytes: [UInt8], path: String, or others: [String: FileLayout] = [:]
  ) -> Result<[UInt8], InvalidText> {
    let source = SourceFile(path: path, bytes: bytes)
    do {
      let documents = try YAML.documents(in: bytes)
      guard let document = documents.first, let written = try YAML.written(in: bytes) else {
        return .failure(InvalidText(.emptyFile(source, of: .rule)))
      }
      let shape = ValueShape(ofFile: written, or: others)
      guard documents.count == 1 else {
        let second = PackFileReader(source).head(documents[1])
        return .failure(InvalidText(.severalDocuments(at: second, of: shape.fileKind)))
      }
      guard written.isContainer else {
        let place = Place(file: source, range: document.range)
        let mistake = Diagnostic.wrongType(
          "a file of a pack", not: document.content, .mapping, at: place)
        return .failure(InvalidText(mistake))
      }
      let text = layOut(written, shape, bytes)
      guard try SameMeaning(document, shape).holds(for: text, of: bytes) else {
        return .failure(InvalidText(.noCanonicalText(path)))
      }
      return .success(text)
    } catch {
      return .failure(InvalidText(.syntax(error, in: source)))
    }
  }

  private static func layOut(
    _ written: WrittenNode, _ shape: ValueShape, _ bytes: [UInt8]
  ) -> [UInt8] {
    var attacher = CommentAttacher(bytes, YAML.comments(in: bytes, around: written))
    var (header, root) = attacher.root(written)
    root.sortKeys(as: shape)
    var writer = LayoutWriter()
    writer.write(root, below: header)
    return Array(writer.output.utf8)
  }
}

/// Why a file has no canonical text.
package struct InvalidText: Error {
  package var diagnostic: Diagnostic

  init(_ diagnostic: Diagnostic) { self.diagnostic = diagnostic }
}

extension WrittenNode {
  fileprivate var isContainer: Bool {
    switch content {
    case .sequence, .mapping: true
    case .alias, .scalar, .block: false
    }
  }
}

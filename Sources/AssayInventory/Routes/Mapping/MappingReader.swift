package import AssayModel
package import AssaySyntax

/// Reads a mapping's text, and goes on after a mistake.
///
/// `+Entries` reads what is said of a kind of object, `+Sources` where values come from, `+Paths`
/// the paths.
package struct MappingReader: DocumentReader {
  package let file: SourceFile
  private(set) var diagnostics: [Diagnostic] = []

  init(_ file: SourceFile) { self.file = file }

  package mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  /// The mapping in a text; every mistake in it, sorted by place.
  package static func read(
    _ bytes: [UInt8], path: String
  ) -> (mapping: Mapping?, diagnostics: [Diagnostic]) {
    let file = SourceFile(path: path, bytes: bytes)
    var reader = MappingReader(file)
    var mapping: Mapping?
    do throws(SyntaxError) {
      let documents = try YAML.documents(in: bytes)
      if documents.count > 1 {
        reader.report(.secondMapping(at: reader.head(documents[1])))
      }
      if let first = documents.first, first.content != .null {
        mapping = reader.mapping(first)
      } else {
        reader.report(.emptyMapping(path))
      }
    } catch {
      reader.report(.syntax(error, in: file))
    }
    let diagnostics = reader.diagnostics.sortedOnce()
    return (diagnostics.isEmpty ? mapping : nil, diagnostics)
  }

  private mutating func mapping(_ node: LocatedNode) -> Mapping? {
    guard let fields = fields(of: node, as: MappingKey.self) else { return nil }
    let name = text(fields[.mapping])
    if let name, !NameSpelling.isIdentifier(name.value) { report(.invalidMappingName(name)) }
    var mapping = Mapping(name: name?.value ?? "")
    mapping.missing = missing(fields[.missing]) ?? .absent
    var last: Place?
    for element in elements(fields[.resources]) {
      if let last { report(.unreachableEntry(at: head(element), after: last)) }
      guard let entry = entry(element) else { continue }
      if entry.condition.isEmpty, last == nil { last = head(element) }
      mapping.entries.append(entry)
    }
    return mapping
  }

  private mutating func missing(_ entry: LocatedNode.Entry?) -> Mapping.Missing? {
    guard let name = text(entry) else { return nil }
    if let missing = Mapping.Missing(rawValue: name.value) { return missing }
    report(.unknownMissing(name))
    return nil
  }
}

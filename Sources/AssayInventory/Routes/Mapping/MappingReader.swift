package import AssayModel
package import AssaySyntax

/// Reads a mapping's text, and goes on after a mistake.
///
/// `+Entries` reads what is said of a kind of object, `+Sources` where values come from, `+Paths`
/// the paths.
package struct MappingReader: SingleDocumentReader {
  package static let secondDocumentHelp = "give each mapping a file of its own"

  package let file: SourceFile
  package private(set) var diagnostics: [Diagnostic] = []

  package init(_ file: SourceFile) { self.file = file }

  package mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  package mutating func emptyDocument() -> Mapping? {
    report(.emptyMapping(file.path))
    return nil
  }

  package mutating func document(_ node: LocatedNode) -> Mapping? {
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

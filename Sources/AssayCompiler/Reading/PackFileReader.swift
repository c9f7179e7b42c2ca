internal import AssayModel
internal import AssaySyntax

/// Reads one file of a pack into syntax, and goes on after a mistake.
///
/// Each aspect of the language has an extension of its own: `+Manifest`, `+Rule`, `+Examples`,
/// `+Conditions`, `+Leaves`, `+Quantifiers`, `+Operands`, `+Paths`, `+Message`.
struct PackFileReader: DocumentReader {
  let file: SourceFile
  private(set) var diagnostics: [Diagnostic] = []

  init(_ file: SourceFile) { self.file = file }

  mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }
}

extension PackFileReader {
  /// A value out of a fixed set of names.
  mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ entry: LocatedNode.Entry?, of kind: NameKind, as choices: Choice.Type
  ) -> Located<Choice>? {
    guard let entry else { return nil }
    let names = Choice.allCases.map(\.rawValue)
    guard case .string = entry.value.content else {
      report(
        .wrongType(
          "'\(entry.key)'", not: entry.value.content, oneOf: names, at: place(entry.value)))
      return nil
    }
    guard let name = text(entry) else { return nil }
    if let choice = Choice(rawValue: name.value) { return Located(choice, at: name.place) }
    report(.unknownName(kind, name, known: names))
    return nil
  }
}

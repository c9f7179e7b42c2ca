package import AssayModel
package import Testing

/// What a diagnostic must say, and which text it must mark.
package struct Expected: Sendable {
  package var marker: String
  package var id: String
  package var marked: String
  package var message: String
  package var help: String?

  package init(
    _ marker: String, _ id: String, at marked: String, _ message: String, help: String? = nil
  ) {
    self.marker = marker
    self.id = id
    self.marked = marked
    self.message = message
    self.help = help
  }
}

/// A text with mistakes, each marked.
package struct MistakenText: Sendable, CustomTestStringConvertible {
  package var text: String
  package var expected: [Expected]

  package init(_ text: String, _ expected: Expected...) {
    self.text = text
    self.expected = expected
  }

  package var testDescription: String {
    expected.map(\.id).joined(separator: ", ") + ": " + (expected.first?.message ?? "")
  }
}

/// Expects exactly these diagnostics, in order.
package func expect(
  _ diagnostics: [Diagnostic], are expected: [Expected], in source: MarkedText,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  #expect(
    diagnostics.map(\.id) == expected.map(\.id), "\(diagnostics.map(\.message))",
    sourceLocation: sourceLocation)
  for (actual, expected) in zip(diagnostics, expected) {
    #expect(actual.message == expected.message, sourceLocation: sourceLocation)
    #expect(actual.help == expected.help, sourceLocation: sourceLocation)
    let start = actual.span?.start.offset ?? 0
    let end = actual.span?.end.offset ?? 0
    #expect(start == source.offsets[expected.marker], sourceLocation: sourceLocation)
    let marked = Array(source.text.utf8)[start..<max(start, end)]
    #expect(
      String(decoding: marked, as: UTF8.self) == expected.marked, sourceLocation: sourceLocation)
  }
}

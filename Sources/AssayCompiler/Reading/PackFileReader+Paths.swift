internal import AssaySyntax

extension PackFileReader {
  mutating func path(_ entry: LocatedNode.Entry?) -> PathSyntax? {
    guard let entry else { return nil }
    return path(entry.value, of: "'\(entry.key)'")
  }

  /// A path such as `vault.properties.vaultUri` or `tags['cost-center']`.
  mutating func path(_ node: LocatedNode, of subject: String) -> PathSyntax? {
    guard case .string(let text) = node.content else {
      report(.wrongType(subject, not: node.content, .path, at: place(node)))
      return nil
    }
    return path(text, at: content(of: node, text: text))
  }

  /// Where a text's bytes stand, if each of them has a place.
  func content(of node: LocatedNode, text: String) -> Located<Range<Int>?> {
    Located(place(node).exact(text), at: place(node))
  }

  /// Reads a path; `source` is its exact place if that is known, and a place around it.
  mutating func path(_ text: String, at source: Located<Range<Int>?>) -> PathSyntax? {
    var parser = PathParser(text)
    let components = parser.components()
    if let mistake = parser.mistake {
      report(.invalidPath(text, mistake.kind, at: source.place(of: mistake.range)))
      return nil
    }
    return PathSyntax(
      components: components.map { Located($0.name, at: source.place(of: $0.range)) },
      quoted: Set(components.indices.filter { components[$0].kind == .quoted }), text: text,
      place: source.value.map { self.place($0) } ?? source.place)
  }
}

internal import AssaySyntax

extension MappingReader {
  /// One path, or a list of them.
  ///
  /// - Parameter isList: Whether each path must lead to the elements of a list.
  mutating func paths(
    _ entry: LocatedNode.Entry?, isList: Bool = false
  ) -> [Located<MappingPath>] {
    guard let entry else { return [] }
    var nodes = [entry.value]
    if case .sequence = entry.value.content { nodes = elements(entry) }
    let paths = nodes.compactMap { path($0, of: "'\(entry.key)'") }
    if isList {
      for path in paths where path.value.steps.last != .each {
        report(.recordsWithoutElement(at: path.place))
      }
    }
    return paths
  }

  mutating func path(_ node: LocatedNode, of subject: String) -> Located<MappingPath>? {
    guard case .string(let text) = node.content else {
      report(.wrongType(subject, not: node.content, .path, at: place(node)))
      return nil
    }
    let name = Located(text, at: place(node))
    return path(text, at: content(of: name)).map { Located($0, at: name.place) }
  }

  /// Where a text's bytes stand, if each of them has a place.
  func content(of text: Located<String>) -> Located<Range<Int>?> {
    Located(text.place.exact(text.value), at: text.place)
  }

  /// Reads a path; `source` is its exact place if that is known, and a place around it.
  mutating func path(_ text: String, at source: Located<Range<Int>?>) -> MappingPath? {
    var parser = PathParser(text, allowsElements: true)
    let components = parser.components()
    if let mistake = parser.mistake {
      report(.invalidMappingPath(mistake.kind, at: source.place(of: mistake.range)))
      return nil
    }
    return MappingPath(
      components.map { component in
        switch component.kind {
        case .name, .quoted: .key(component.name)
        case .each: .each
        case .element(let index): .element(index)
        }
      })
  }
}

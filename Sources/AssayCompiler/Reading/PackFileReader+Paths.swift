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
    func place(_ range: Range<Int>) -> Place {
      guard let exact = source.value else { return source.place }
      let start = exact.lowerBound + range.lowerBound
      return self.place(start..<exact.lowerBound + range.upperBound)
    }
    if let mistake = parser.mistake {
      report(.invalidPath(text, mistake.kind, at: place(mistake.range)))
      return nil
    }
    return PathSyntax(
      components: components.map { Located($0.name, at: place($0.range)) },
      quoted: Set(components.indices.filter { components[$0].isQuoted }), text: text,
      place: source.value.map { self.place($0) } ?? source.place)
  }
}

/// Splits a path into its components.
struct PathParser {
  /// Why a text is no path.
  enum Mistake {
    case empty, missingName, wildcard, index, unclosedBracket, slash, character
  }

  /// A name with its place in the text.
  struct Component {
    var name: String
    var range: Range<Int>
    /// Whether it stands in brackets.
    var isQuoted = false
  }

  private let bytes: [UInt8]
  private var position = 0
  private(set) var mistake: (kind: Mistake, range: Range<Int>)?

  init(_ text: String) { bytes = Array(text.utf8) }

  /// The components up to the end or the first mistake, each with its place in the text.
  mutating func components() -> [Component] {
    var components: [Component] = []
    if bytes.isEmpty { mistake = (.empty, 0..<0) }
    while position < bytes.count, mistake == nil {
      let component = bytes[position] == UInt8(ascii: "[") ? bracketed() : plain(components.count)
      if let component { components.append(component) }
    }
    return components
  }

  private mutating func plain(_ count: Int) -> Component? {
    if count > 0 {
      guard bytes[position] == UInt8(ascii: ".") else {
        let isSlash = bytes[position] == UInt8(ascii: "/")
        return fail(isSlash ? .slash : .character, position + 1)
      }
      position += 1
    }
    let start = position
    while position < bytes.count, Names.isPlain(bytes[position]) { position += 1 }
    guard position > start else {
      let isEnd = position == bytes.count || bytes[position] == UInt8(ascii: ".")
      let isWildcard = !isEnd && bytes[position] == UInt8(ascii: "*")
      return fail(isEnd ? .missingName : isWildcard ? .wildcard : .character, position + 1)
    }
    return Component(
      name: String(decoding: bytes[start..<position], as: UTF8.self), range: start..<position)
  }

  private mutating func bracketed() -> Component? {
    let start = position
    guard start + 1 < bytes.count else { return fail(.unclosedBracket, start + 1) }
    let quote = bytes[start + 1]
    guard quote == UInt8(ascii: "'") || quote == UInt8(ascii: "\"") else {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "]")).map { $0 + 1 } ?? bytes.count
      let inner = bytes[start + 1]
      let isIndex = inner &- 0x30 < 10 || inner == UInt8(ascii: "-")
      let isWildcard = inner == UInt8(ascii: "*") || inner == UInt8(ascii: "]")
      return fail(isWildcard ? .wildcard : isIndex ? .index : .unclosedBracket, end)
    }
    guard let name = quoted(quote, from: start + 2) else {
      return fail(.unclosedBracket, bytes.count)
    }
    return Component(name: name, range: start..<position, isQuoted: true)
  }

  /// The text up to `quote` and `]`; a doubled quote stands for one.
  private mutating func quoted(_ quote: UInt8, from start: Int) -> String? {
    var name: [UInt8] = []
    var next = start
    while next + 1 < bytes.count {
      if bytes[next] == quote {
        if bytes[next + 1] == UInt8(ascii: "]") {
          position = next + 2
          return name.isEmpty ? nil : String(decoding: name, as: UTF8.self)
        }
        guard bytes[next + 1] == quote else { return nil }
        next += 1
      }
      name.append(bytes[next])
      next += 1
    }
    return nil
  }

  private mutating func fail(_ kind: Mistake, _ end: Int) -> Component? {
    let start = min(position, bytes.count)
    mistake = (kind, start..<max(start, min(end, bytes.count)))
    return nil
  }
}

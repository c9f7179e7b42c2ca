/// Splits a path into its components.
package struct PathParser {
  /// Why a text is no path.
  package enum Mistake {
    case empty, missingName, wildcard, index, unclosedBracket, slash, character
  }

  /// A name with its place in the text.
  package struct Component {
    package enum Kind: Hashable, Sendable {
      case name
      /// A name in brackets.
      case quoted
      /// `[]`: each element of a list.
      case each
      /// `[0]`: one element of a list.
      case element(Int)
    }

    package var name: String
    package var range: Range<Int>
    package var kind = Kind.name
  }

  private let bytes: [UInt8]
  private var position = 0
  package private(set) var mistake: (kind: Mistake, range: Range<Int>)?

  private let allowsElements: Bool

  /// - Parameter allowsElements: Whether `[]` and `[0]` can stand in the path.
  package init(_ text: String, allowsElements: Bool = false) {
    bytes = Array(text.utf8)
    self.allowsElements = allowsElements
  }

  /// The components up to the end or the first mistake, each with its place in the text.
  package mutating func components() -> [Component] {
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
    while position < bytes.count, NameSpelling.isPlain(bytes[position]) { position += 1 }
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
      if allowsElements, let element = element(start + 1..<end - 1) {
        position = end
        return Component(name: "", range: start..<end, kind: element)
      }
      let isIndex = inner &- 0x30 < 10 || inner == UInt8(ascii: "-")
      let isWildcard = inner == UInt8(ascii: "*") || inner == UInt8(ascii: "]")
      return fail(isWildcard ? .wildcard : isIndex ? .index : .unclosedBracket, end)
    }
    guard let name = quoted(quote, from: start + 2) else {
      return fail(.unclosedBracket, bytes.count)
    }
    return Component(name: name, range: start..<position, kind: .quoted)
  }

  /// What stands in brackets without quotes.
  private func element(_ range: Range<Int>) -> Component.Kind? {
    if range.isEmpty { return .each }
    return Int(String(decoding: bytes[range], as: UTF8.self)).flatMap { index in
      bytes[range].allSatisfy { $0 &- 0x30 < 10 } ? .element(index) : nil
    }
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

internal import AssayModel

/// Reads single JSON values into trees, as far as a filter wants them.
///
/// Inventories as a whole are read by `JSONRecordScanner`; this is for the objects of exports whose
/// resources have to be put together from several places. Everything is validated.
package struct JSONTreeReader: ~Copyable {
  private struct Node {
    var hasKeys = false
    var element = -1
    var isPlace = false
    var condition: Condition?
  }

  /// A key of a filter's node, with the node that it leads to.
  private struct Edge {
    var name: String
    var node: Int
  }

  private struct Condition {
    var key: String
    var texts: Set<String>
    var otherwise: Int?
  }

  /// A value, or nothing where a condition leaves it out, and the place behind it.
  private typealias Taken = (value: LocatedNode?, end: ByteCursor)

  private static let keysInList = 32

  private let nodes: [Node]
  /// By their numbers in the walker's tree.
  private let edges: [Edge]
  /// Decodes strings, finds keys, and knows what offset an address is.
  private var walker: CaptureWalker
  private let limit: Int
  private var problem: SyntaxError?

  package init(_ filter: TreeFilter, limits: JSONLimits = JSONLimits()) {
    let whole = filter.nodes.count
    var edges: [Edge] = []
    var tree: [CaptureTree.Node] = []
    nodes =
      filter.nodes.map { node in
        var compiled = Node()
        var keys = CaptureTree.Node()
        if node.isWhole {
          compiled.element = whole
        } else {
          for child in node.children {
            keys.children.append((child.key, edges.count))
            edges.append(Edge(name: child.key, node: child.node))
          }
          compiled.hasKeys = !node.children.isEmpty
          compiled.element = node.element ?? -1
        }
        tree.append(keys)
        compiled.isPlace = node.isPlace
        compiled.condition = node.condition.map {
          Condition(key: $0.key, texts: $0.texts, otherwise: $0.otherwise)
        }
        return compiled
      } + [Node(element: whole)]
    self.edges = edges
    limit = max(1, limits.depth)
    // No records are looked for, so that nothing is followed from the document's node.
    tree.append(CaptureTree.Node())
    let document = tree.count - 1
    walker = CaptureWalker(
      CaptureTree(nodes: tree, record: document, document: document), limits: limits)
  }

  /// Reads the value that starts at `index` of a text, which 64 readable zero bytes follow.
  ///
  /// - Parameters:
  ///   - offset: What the first byte's offset is in the places of the tree.
  ///   - isWhole: Whether nothing may come behind the value.
  /// - Returns: `nil` if the filter leaves the value out.
  package mutating func value(
    in text: UnsafeBufferPointer<UInt8>, at index: Int = 0, offset: Int = 0, isWhole: Bool = false
  ) throws(SyntaxError) -> LocatedNode? {
    guard let base = text.baseAddress, index < text.count else {
      throw SyntaxError(.unexpectedEnd, at: offset, JSONFault.Reason.value.detail)
    }
    let start = unsafe ByteCursor(base)
    walker.begin(start, at: offset, textStart: 0)
    walker.cut(to: CaptureWalker.Mark(captures: 0, text: 0))
    problem = nil
    let end = start + text.count
    let value = try read((start + index).skippingSpace(), before: end, isWhole: isWhole)
    if let problem = problem ?? walker.problems.first { throw problem }
    return value
  }

  /// Reads the value that a text is.
  ///
  /// - Returns: `nil` if the filter leaves the value out.
  package mutating func value(of text: [UInt8]) throws(SyntaxError) -> LocatedNode? {
    let padded = text + [UInt8](repeating: 0, count: 64)
    return try unsafe padded.withUnsafeBufferPointer { all throws(SyntaxError) in
      let part = unsafe UnsafeBufferPointer(rebasing: all[..<text.count])
      return try unsafe value(in: part, isWhole: true)
    }
  }

  private mutating func read(
    _ start: ByteCursor, before end: ByteCursor, isWhole: Bool
  ) throws(SyntaxError) -> LocatedNode? {
    do throws(JSONFault) {
      let (value, next) = try take(start, node: 0, depth: 0)
      if isWhole, next.skippingSpace() != end {
        throw JSONFault(.trailing, at: next.skippingSpace())
      }
      return value
    } catch {
      let place = walker.offset(ofAddress: error.place)
      guard error.place < end.address else {
        throw SyntaxError(.unexpectedEnd, at: place, error.reason.missing)
      }
      throw SyntaxError(error.reason.kind, at: place, error.reason.detail)
    }
  }

  /// Calls itself for each level of what is kept, up to the limit of nesting.
  private mutating func take(
    _ start: ByteCursor, node: Int, depth: Int
  ) throws(JSONFault) -> Taken {
    switch start.byte {
    case 0x7b: return try takeObject(start, node: node, depth: depth)
    case 0x5b: return try takeArray(start, node: node, depth: depth)
    case 0x22 where nodes[node].isPlace:
      let end = try (start + 1).closingQuote() + 1
      return (LocatedNode(.string(""), at: range(start, end)), end)
    default: return try takeScalar(start)
    }
  }

  private mutating func takeScalar(_ start: ByteCursor) throws(JSONFault) -> Taken {
    let content: LocatedNode.Content
    let end: ByteCursor
    switch start.byte {
    case 0x22:
      let text = try self.text(start + 1)
      (content, end) = (.string(text.value), text.quote + 1)
    case 0x2d, 0x30...0x39:
      end = try start.pastNumber()
      content = .number(start.text(count: end - start))
    default:
      end = try start.pastLiteral()
      content = start.byte == 0x6e ? .null : .boolean(start.byte == 0x74)
    }
    return (LocatedNode(content, at: range(start, end)), end)
  }

  private mutating func takeArray(
    _ start: ByteCursor, node: Int, depth: Int
  ) throws(JSONFault) -> Taken {
    guard depth < limit else { throw JSONFault(.tooDeep, at: start) }
    let element = nodes[node].element
    var elements: [LocatedNode] = []
    var next = (start + 1).skippingLine()
    var isFirst = true
    while !(isFirst && next.byte == 0x5d) {
      isFirst = false
      if element < 0 {
        next = try next.pastValue(depth: depth + 1, limit: limit)
      } else {
        let taken = try take(next, node: element, depth: depth + 1)
        if let value = taken.value { elements.append(value) }
        next = taken.end
      }
      next = next.skippingLine()
      if next.byte == 0x5d { break }
      guard next.byte == 0x2c else { throw JSONFault(.commaOrBracket, at: next) }
      next = (next + 1).skippingLine()
    }
    return (LocatedNode(.sequence(elements), at: range(start, next + 1)), next + 1)
  }

  private mutating func takeObject(
    _ start: ByteCursor, node: Int, depth: Int
  ) throws(JSONFault) -> Taken {
    guard depth < limit else { throw JSONFault(.tooDeep, at: start) }
    var entries: [LocatedNode.Entry] = []
    var (node, isWanted) = (node, true)
    let condition = nodes[node].condition
    var next = (start + 1).skippingLine()
    var isFirst = true
    while !(isFirst && next.byte == 0x7d) {
      isFirst = false
      guard next.byte == 0x22 else { throw JSONFault(.key, at: next) }
      let quote = try (next + 1).closingQuote()
      let value = try quote.valueAfterKey()
      let (child, known) = isWanted ? child(of: node, at: next + 1, before: quote) : (-1, nil)
      if child < 0 {
        next = try value.pastValue(depth: depth + 1, limit: limit)
      } else {
        let key = next
        let taken = try take(value, node: child, depth: depth + 1)
        next = taken.end
        if let value = taken.value {
          let name = if let known { known } else { try text(key + 1).value }
          entries.append(
            LocatedNode.Entry(key: name, keyRange: range(key, quote + 1), value: value))
          if let condition, !fulfils(condition, name, value) {
            isWanted = condition.otherwise != nil
            node = condition.otherwise ?? node
          }
        }
      }
      next = next.skippingLine()
      if next.byte == 0x7d { break }
      guard next.byte == 0x2c else { throw JSONFault(.commaOrBrace, at: next) }
      next = (next + 1).skippingLine()
    }
    noteDuplicate(in: entries)
    if let condition, condition.otherwise == nil, !has(condition.key, entries) { isWanted = false }
    let value = LocatedNode(.mapping(entries), at: range(start, next + 1))
    return (isWanted ? value : nil, next + 1)
  }
}

extension JSONTreeReader {
  private func range(_ start: ByteCursor, _ end: ByteCursor) -> Range<Int> {
    walker.offset(of: start)..<walker.offset(of: end)
  }

  /// The text of the string whose content starts here, and its closing quote.
  private mutating func text(
    _ content: ByteCursor
  ) throws(JSONFault) -> (value: String, quote: ByteCursor) {
    let special = content.nextSpecial()
    if special.byte == 0x22 { return (content.text(count: special - content), special) }
    walker.text.cut(to: 0)
    let quote = try walker.appendString(content)
    return (walker.text.cursor(at: 0).text(count: walker.text.count), quote)
  }

  /// The node that a key leads to, or -1, and the key's text if the filter has it.
  private mutating func child(
    of node: Int, at key: ByteCursor, before quote: ByteCursor
  ) -> (node: Int, name: String?) {
    guard nodes[node].hasKeys else { return (nodes[node].element, nil) }
    let isPlain = key.nextSpecial() == quote
    let edge =
      isPlain
      ? walker.trie.child(of: node, key: key, count: quote - key)
      : walker.child(of: node, unusualKey: key, count: quote - key)
    return edge < 0 ? (nodes[node].element, nil) : (edges[edge].node, edges[edge].name)
  }

  private func fulfils(
    _ condition: Condition, _ key: String, _ value: LocatedNode
  ) -> Bool {
    guard key.hasBytes(of: condition.key) else { return true }
    guard case .string(let text) = value.content else { return false }
    return condition.texts.contains(text)
  }

  private func has(_ key: String, _ entries: [LocatedNode.Entry]) -> Bool {
    entries.contains { $0.key.hasBytes(of: key) }
  }

  private mutating func noteDuplicate(in entries: [LocatedNode.Entry]) {
    guard entries.count > 1, problem == nil, let second = firstDuplicate(in: entries) else {
      return
    }
    let key = entries[second].key
    let first = entries.first { $0.key.hasBytes(of: key) }
    let range = entries[second].keyRange
    problem = SyntaxError(
      .duplicateKey, at: range.lowerBound, length: range.count, related: first?.keyRange.lowerBound,
      String(key.prefix(100)))
  }

  /// The first entry whose key an earlier one has too, compared as bytes.
  private func firstDuplicate(in entries: [LocatedNode.Entry]) -> Int? {
    if entries.count <= Self.keysInList {
      for index in entries.indices {
        for earlier in 0..<index where entries[earlier].key.hasBytes(of: entries[index].key) {
          return index
        }
      }
      return nil
    }
    var keys: Set<[UInt8]> = []
    return entries.firstIndex { !keys.insert(Array($0.key.utf8)).inserted }
  }
}

/// Validates values, and keeps what a capture tree wants of them.
///
/// It calls itself along the tree only: what no node leads into is skipped without recursion.
/// `depth` is the number of containers that are open around a value.
struct CaptureWalker: ~Copyable {
  /// When a key that leads to a node was last met, and in which object.
  struct Seen: BitwiseCopyable {
    var object = 0
    var offset = 0
  }

  let trie: KeyTrie
  let limit: Int
  /// Whether an array at a node that holds records is thrown as `JSONFault.Reason.envelope`.
  var isInDocument = false

  var captures = Pile<Capture>()
  var text = Pile<UInt8>(capacity: 4096)
  /// The problems of the current record.
  var problems: [SyntaxError] = []
  /// For each node in records, then for each in envelopes.
  var seen = Pile<Seen>()
  var entryKeys = Pile<EntryKey>()

  /// The address that the text's first byte would have.
  private var origin: UInt = 0
  /// Where `text` will go in a batch's text.
  private(set) var textStart = 0
  private var objects = 0

  init(_ tree: CaptureTree, limits: JSONLimits) {
    trie = KeyTrie(tree)
    limit = max(1, limits.depth)
    for _ in 0..<2 * tree.nodes.count { seen.append(Seen()) }
  }

  /// Starts on a window whose first byte is at `offset` in the text.
  mutating func begin(_ window: ByteCursor, at offset: Int, textStart: Int) {
    origin = window.address &- UInt(bitPattern: offset)
    self.textStart = textStart
    captures.cut(to: 0)
    text.cut(to: 0)
  }

  @inline(__always) func offset(of cursor: ByteCursor) -> Int {
    offset(ofAddress: cursor.address)
  }

  @inline(__always) func offset(ofAddress address: UInt) -> Int {
    Int(bitPattern: address &- origin)
  }

  /// A number for an object, by which keys of different objects are told apart.
  mutating func newObject() -> Int {
    objects &+= 1
    return objects
  }

  /// Takes the value at `start`, which belongs to `node`, and returns the place after it.
  mutating func take(
    _ start: ByteCursor, node: Int, depth: Int
  ) throws(JSONFault) -> ByteCursor {
    if start.isAtContainer { return try takeContainer(start, node: node, depth: depth) }
    guard trie.nodes[node].isReported else { return try start.pastScalar() }
    return try takeScalar(start, node: node)
  }

  /// Takes the members of the object at `start` that have nodes, and skips the others.
  mutating func takeMembers(
    _ start: ByteCursor, node: Int, depth: Int
  ) throws(JSONFault) -> ByteCursor {
    guard depth < limit else { throw JSONFault(.tooDeep, at: start) }
    let object = newObject()
    var next = (start + 1).skippingLine()
    if next.byte == 0x7d { return next + 1 }
    while true {
      guard next.byte == 0x22 else { throw JSONFault(.key, at: next) }
      let key = next + 1
      var quote = key.nextSpecial()
      let child: Int
      if quote.byte == 0x22 {
        child = trie.child(of: node, key: key, count: quote - key)
      } else {
        quote = try quote.closingQuoteAfterSpecial()
        child = self.child(of: node, unusualKey: key, count: quote - key)
      }
      next = try quote.valueAfterKey()
      if child >= 0,
        note(child, key: key, quote: quote, in: object) || trie.nodes[child].mayHoldRecords
      {
        next = try take(next, node: child, depth: depth &+ 1)
      } else {
        next = try next.pastValue(depth: depth &+ 1, limit: limit)
      }
      next = next.skippingLine()
      if next.byte == 0x2c {
        next = (next + 1).skippingLine()
      } else if next.byte == 0x7d {
        return next + 1
      } else {
        throw JSONFault(.commaOrBrace, at: next)
      }
    }
  }

  @inline(never) private mutating func takeContainer(
    _ start: ByteCursor, node: Int, depth: Int
  ) throws(JSONFault) -> ByteCursor {
    let isObject = start.byte == 0x7b
    let element = trie.nodes[node].element
    let hasMembers = isObject && trie.nodes[node].hasChildren
    if isInDocument, !isObject, trie.nodes[node].holdsRecords {
      throw JSONFault(.envelope, at: start)
    }
    let isReported = trie.nodes[node].isReported
    let place = captures.count
    if isReported { append(isObject ? .object : .array, at: start, node: node) }
    var end: ByteCursor
    if element >= 0 {
      end =
        isObject
        ? try takeEntries(start, element: element, depth: depth)
        : try takeElements(start, element: element, depth: depth)
      append(.end, at: end + -1, node: node)
      captures[captures.count &- 1].length = 1
      if hasMembers { end = try takeMembers(start, node: node, depth: depth) }
    } else if hasMembers {
      end = try takeMembers(start, node: node, depth: depth)
    } else {
      end = try start.pastContainer(depth: depth, limit: limit)
    }
    if isReported { captures[place].length = UInt32(truncatingIfNeeded: end - start) }
    return end
  }

  @inline(__always) mutating func append(_ kind: Capture.Kind, at cursor: ByteCursor, node: Int) {
    captures.append(
      Capture(node: UInt16(truncatingIfNeeded: node), kind: kind, offset: offset(of: cursor)))
  }

  /// Reports a container whose inside is taken later.
  mutating func appendContainer(at start: ByteCursor, node: Int) {
    guard trie.nodes[node].isReported else { return }
    append(start.byte == 0x7b ? .object : .array, at: start, node: node)
  }
}

extension CaptureWalker {
  /// A state to go back to.
  struct Mark {
    var captures: Int
    var text: Int
  }

  func mark() -> Mark {
    Mark(captures: captures.count, text: text.count)
  }

  mutating func cut(to mark: Mark) {
    captures.cut(to: mark.captures)
    text.cut(to: mark.text)
    entryKeys.cut(to: 0)
    problems.removeAll()
  }

  /// Hands over the current record's problems and returns the index of the first.
  mutating func moveProblems(to batch: inout RecordBatch) -> Int? {
    guard !problems.isEmpty else { return nil }
    let first = batch.problems.count
    batch.problems += problems
    problems.removeAll()
    return first
  }
}

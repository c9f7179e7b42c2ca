internal import AssaySyntax

/// Where the objects of a batch can be read again, in another way.
enum RecordText {
  /// A part of a JSON text with its first byte's offset in the text, and zero bytes behind it.
  case json(bytes: [UInt8], part: Range<Int>, offset: Int)
  /// Values that were read into trees, by where each is.
  case trees([Range<Int>: LocatedNode])
  /// A YAML text, made into trees when the first object is wanted.
  case yaml(YAMLTrees)
  /// Rows of a table in a text.
  indirect case rows(Table, RecordText)

  /// The object at a place.
  ///
  /// - Returns: `nil` if the reader's filter leaves it out.
  func object(
    at range: Range<Int>, with reader: inout JSONTreeReader
  ) throws(SyntaxError) -> LocatedNode? {
    switch self {
    case .trees(let nodes): return nodes[range]
    case .yaml(let trees): return try trees.nodes()[range]
    case .rows(let table, let text):
      var reader = JSONTreeReader(.whole)
      return try text.object(at: range, with: &reader).flatMap(table.object)
    case .json(let bytes, let part, let offset):
      return try unsafe bytes.withUnsafeBufferPointer { all throws(SyntaxError) in
        let text = unsafe UnsafeBufferPointer(rebasing: all[part])
        return try unsafe reader.value(in: text, at: range.lowerBound - offset, offset: offset)
      }
    }
  }

  /// Reads a value that stands at a place as a root value; `nil` if the text isn't JSON.
  func scan(
    _ range: Range<Int>, with scanner: inout JSONRecordScanner, into batch: inout RecordBatch
  ) throws(SyntaxError) -> Bool {
    guard case .json(let bytes, let part, let offset) = self else { return false }
    let start = part.lowerBound + range.lowerBound - offset
    _ = try unsafe bytes.withUnsafeBufferPointer { all throws(SyntaxError) in
      let text = unsafe UnsafeBufferPointer(rebasing: all[start..<start + range.count])
      return try unsafe scanner.scan(text, at: range.lowerBound, isLast: true, into: &batch)
    }
    return true
  }

  /// Reads the rows of a table in this text as records.
  func scan(
    _ table: Table, _ columns: [Int], with scanner: inout JSONRecordScanner, _ index: CaptureIndex,
    into batch: inout RecordBatch
  ) throws(SyntaxError) {
    guard let rows = bytes(at: table.rows.range) else {
      for row in table.rows.elements ?? [] { try batch.append(row: row, of: table, index: index) }
      return
    }
    try unsafe rows.withUnsafeBufferPointer { rows throws(SyntaxError) in
      try unsafe scanner.scan(
        rows: rows, at: table.rows.range.lowerBound, columns: columns, into: &batch)
    }
  }

  /// Where the rows of a table in this text can be read again, as objects.
  func rows(of table: Table) -> Self {
    if bytes(at: table.rows.range) != nil { return .rows(table, self) }
    let objects = (table.rows.elements ?? []).compactMap(table.object)
    return .trees(of: [LocatedNode(.sequence(objects), at: table.rows.range)])
  }

  /// The bytes at a place; `nil` if the text isn't JSON.
  func bytes(at range: Range<Int>) -> ArraySlice<UInt8>? {
    if case .rows(_, let text) = self { return text.bytes(at: range) }
    guard case .json(let bytes, let part, let offset) = self else { return nil }
    let start = part.lowerBound + range.lowerBound - offset
    return bytes[start..<start + range.count]
  }

  /// The values of documents that may be records: roots, and the elements of their lists.
  static func trees(of documents: [LocatedNode]) -> Self {
    .trees(RecordText.nodes(of: documents))
  }

  fileprivate static func nodes(of documents: [LocatedNode]) -> [Range<Int>: LocatedNode] {
    var nodes: [Range<Int>: LocatedNode] = [:]
    func add(_ node: LocatedNode, depth: Int) {
      nodes[node.range] = node
      switch node.content {
      case .sequence(let elements) where depth > 0:
        for element in elements { add(element, depth: depth - 1) }
      case .mapping(let entries) where depth > 0:
        for entry in entries where InventoryTree.lists.contains(entry.key) {
          if case .sequence = entry.value.content { add(entry.value, depth: depth - 1) }
        }
      case .null, .boolean, .number, .string, .sequence, .mapping: break
      }
    }
    // A document, the list in its envelope, and the list's elements.
    for document in documents { add(document, depth: 2) }
    return nodes
  }
}

/// A YAML text's values, read when they are first wanted.
final class YAMLTrees {
  private let bytes: [UInt8]
  private let count: Int
  private var known: [Range<Int>: LocatedNode]?

  /// - Parameter count: How many of the bytes are the text's.
  init(_ bytes: [UInt8], count: Int) {
    self.bytes = bytes
    self.count = count
  }

  func nodes() throws(SyntaxError) -> [Range<Int>: LocatedNode] {
    if let known { return known }
    let found = RecordText.nodes(of: try YAML.documents(in: Array(bytes[..<count])))
    known = found
    return found
  }
}

extension RecordBatch {
  fileprivate mutating func append(
    row: LocatedNode, of table: Table, index: CaptureIndex
  ) throws(SyntaxError) {
    guard let object = table.object(of: row) else {
      return items.append(
        Item(
          kind: .misfit, captures: captures.count..<captures.count, offset: row.range.lowerBound,
          length: row.range.count, records: row.elements?.count ?? -1))
    }
    try append(records: [object], index: index)
    items.removeAll { $0.kind == .array }
  }
}

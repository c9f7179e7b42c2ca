internal import AssayEngine
internal import AssayModel
internal import AssaySyntax

/// A scanner for whole values, to be used again.
final class InnerScanner {
  var scanner: JSONRecordScanner

  init(_ tree: CaptureTree) { scanner = JSONRecordScanner(tree: tree, mode: .concatenated) }
}

/// Inventories inside other inventories: the answers in a recording, the rows of a table.
extension InventoryReading {
  /// How many inventories may lie inside one another: a recording of a recording, say.
  private static var documentDepth: Int { 4 }

  mutating func take(_ document: InnerDocument, of text: RecordText) {
    guard documentDepth < Self.documentDepth else {
      return reportGap(problem(SyntaxError(.tooDeep, at: document.node.range.lowerBound)))
    }
    documentDepth += 1
    defer { documentDepth -= 1 }
    var outer = RecordBatch()
    swap(&outer, &batch)
    defer { swap(&outer, &batch) }
    switch document {
    case .tree(let node): takeTree(node)
    case .value(let node): takeValue(node, of: text)
    case .string(let node, let problem): takeText(embedded(node, in: text), or: problem)
    case .base64(let node, let problem):
      let encoded = embedded(node, in: text)
      guard let bytes = Base64.decode(encoded.bytes[encoded.part]) else {
        return reportGap(problem)
      }
      takeText(EmbeddedText(bytes, at: node.range), or: problem)
    case .tables(let tables, let envelope):
      let count = tables.reduce(0) { $0 + take($1, of: text) }
      takeEnvelope(envelope, holding: count)
    }
  }

  private mutating func takeTree(_ node: LocatedNode) {
    do throws(SyntaxError) {
      try batch.append(document: node, index: index)
    } catch {
      reportGap(problem(error))
    }
    takeBatch(of: .trees(of: [node]))
  }

  /// Takes what an envelope says of itself, the records of which were taken already.
  private mutating func takeEnvelope(_ node: LocatedNode, holding count: Int) {
    guard case .mapping(let entries) = node.content else { return }
    let list = LocatedNode(.sequence([]), at: node.range)
    var envelope = node
    envelope.content = .mapping(
      entries.filter { $0.key != "data" }
        + [LocatedNode.Entry(key: "data", keyRange: node.range, value: list)])
    do throws(SyntaxError) {
      try batch.append(document: envelope, index: index)
    } catch {
      reportGap(problem(error))
    }
    for index in batch.items.indices { batch.items[index].records += count }
    takeBatch(of: .trees(of: [envelope]))
  }

  /// Takes the rows of a table, and returns how many there are.
  private mutating func take(_ table: Table, of text: RecordText) -> Int {
    if let (second, first) = table.duplicate {
      reportGap(
        problem(
          SyntaxError(
            .duplicateKey, at: second.range.lowerBound, length: second.range.count,
            related: first.range.lowerBound, second.text ?? "")))
      return 0
    }
    let text = text.rows(of: table)
    let record = tree.captures.nodes[tree.captures.record]
    let columns = table.columns.map { column in
      record.children.first { $0.key == column.text }?.node ?? -1
    }
    let inner = innerScanners.popLast() ?? InnerScanner(tree.captures)
    do throws(SyntaxError) {
      try text.scan(table, columns, with: &inner.scanner, index, into: &batch)
      innerScanners.append(inner)
    } catch {
      reportGap(problem(error))
    }
    var full = RecordBatch()
    swap(&full, &batch)
    for (index, item) in full.items.enumerated() {
      if item.kind == .misfit {
        refuse(
          .row(
            item.records < 0 ? nil : item.records, of: columns.count,
            at: place(item.offset, item.length)))
      } else {
        take(full, index..<index + 1, of: text)
      }
    }
    return full.items.count { $0.kind == .record }
  }

  private mutating func refuse(_ problem: InventoryProblem) {
    account.summary.refused += 1
    reportGap(problem)
  }

  private mutating func takeValue(_ node: LocatedNode, of text: RecordText) {
    guard case .json = text else { return takeTree(node) }
    scan(node.range, of: text)
  }

  private func embedded(_ node: LocatedNode, in text: RecordText) -> EmbeddedText {
    text.bytes(at: node.range).map { EmbeddedText(literal: $0, at: node.range.lowerBound) }
      ?? EmbeddedText(Array((node.text ?? "").utf8), at: node.range)
  }

  private mutating func takeText(_ text: EmbeddedText, or problem: InventoryProblem) {
    let isBlank: Set<UInt8> = [0x09, 0x0A, 0x0D, 0x20, 0xEF, 0xBB, 0xBF]
    let first = text.bytes[text.part].first { !isBlank.contains($0) }
    guard let first else { return reportGap(problem) }
    guard first == UInt8(ascii: "{") || first == UInt8(ascii: "[") else {
      return reportGap(problem)
    }
    embedding.append(text.places)
    defer { embedding.removeLast() }
    let mark = text.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    scan(
      text.part.dropFirst(mark), of: .json(bytes: text.bytes, part: text.part, offset: 0))
  }

  private mutating func scan(_ range: Range<Int>, of text: RecordText) {
    let inner = innerScanners.popLast() ?? InnerScanner(tree.captures)
    do throws(SyntaxError) {
      _ = try text.scan(range, with: &inner.scanner, into: &batch)
      takeBatch(of: text)
      // One that has thrown is spent.
      innerScanners.append(inner)
    } catch {
      takeBatch(of: text)
      reportGap(problem(error))
    }
  }
}

extension InnerDocument {
  /// Where the document is.
  fileprivate var node: LocatedNode {
    switch self {
    case .tree(let node), .value(let node), .string(let node, _), .base64(let node, _),
      .tables(_, let node):
      node
    }
  }
}

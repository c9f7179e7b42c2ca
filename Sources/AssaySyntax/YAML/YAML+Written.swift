extension YAML {
  /// The values of a text's first document as they are written; `nil` if it is empty.
  ///
  /// The text must be one that `documents(in:)` accepts: what is refused there is not all refused
  /// here.
  package static func written(
    in bytes: [UInt8], limits: YAMLLimits = YAMLLimits()
  ) throws(SyntaxError) -> WrittenNode? {
    var reader = try YAMLEventReader(bytes, limits: limits, keepsAliases: true)
    var builder = WrittenNodeBuilder()
    while builder.root == nil {
      let event = try reader.next()
      if event.kind == .streamEnd { return nil }
      reader.loadText(of: event)
      try builder.take(event, in: reader)
    }
    return builder.root
  }
}

/// Builds trees of written values from events.
private struct WrittenNodeBuilder {
  private(set) var root: WrittenNode?
  private var open: [Container] = []

  private struct Container {
    var node: WrittenNode
    var isMapping: Bool
    var elements: [WrittenNode] = []
    var entries: [WrittenNode.Entry] = []
    /// The key whose value comes next.
    var key: WrittenNode?
  }

  mutating func take(
    _ event: YAMLEvent, in reader: borrowing YAMLEventReader
  ) throws(SyntaxError) {
    let anchor = String(decoding: reader.parser.anchor, as: UTF8.self)
    var node = WrittenNode(
      anchor: reader.last.raw.hasAnchor && event.kind != .alias ? anchor : nil,
      content: .sequence([]),
      isFlow: reader.last.raw.isFlow, start: reader.last.place.lowerBound,
      range: event.start..<event.end)
    switch event.kind {
    case .alias:
      node.content = .alias(anchor)
      add(node)
    case .scalar where reader.last.raw.isBlock:
      node.content = .block(String(decoding: reader.text, as: UTF8.self))
      node.range = event.start..<reader.last.place.upperBound
      add(node)
    case .scalar:
      node.content = .scalar(try LocatedNodeBuilder.content(event, reader.text))
      add(node)
    case .sequence, .mapping:
      open.append(Container(node: node, isMapping: event.kind == .mapping))
    case .end: close(at: event)
    case .documentStart, .documentEnd, .streamEnd: break
    }
  }

  private mutating func close(at event: YAMLEvent) {
    guard var container = open.popLast() else { return }
    container.node.content =
      container.isMapping ? .mapping(container.entries) : .sequence(container.elements)
    container.node.range = event.start..<event.end
    add(container.node)
  }

  private mutating func add(_ node: WrittenNode) {
    guard let last = open.indices.last else {
      root = node
      return
    }
    if !open[last].isMapping {
      open[last].elements.append(node)
    } else if let key = open[last].key {
      open[last].entries.append(WrittenNode.Entry(key: key, value: node))
      open[last].key = nil
    } else {
      open[last].key = node
    }
  }
}

extension RecordBatch {
  /// Adds nodes, each one a record, as if they were the elements of a root array.
  package mutating func append(
    records nodes: [LocatedNode], index: CaptureIndex
  ) throws(SyntaxError) {
    var walker = RecordWalker(index)
    let root = YAMLEvent(kind: .sequence, start: 0, end: 0)
    try walker.take(root, [], into: &self)
    for node in nodes { try append(node, with: &walker) }
  }

  /// Adds the records of a tree, as if it were a root value.
  package mutating func append(
    document node: LocatedNode, index: CaptureIndex
  ) throws(SyntaxError) {
    var walker = RecordWalker(index)
    try append(node, with: &walker)
  }

  /// What is left to say of a tree.
  private enum Step {
    case node(LocatedNode)
    case key(String, Range<Int>)
    case end(Range<Int>)
  }

  private mutating func append(
    _ node: LocatedNode, with walker: inout RecordWalker
  ) throws(SyntaxError) {
    var steps = [Step.node(node)]
    while let step = steps.popLast() {
      switch step {
      case .key(let key, let range):
        try walker.take(Self.event(.scalar, .string, range), Array(key.utf8), into: &self)
      case .end(let range):
        try walker.take(Self.event(.end, .plain, range), [], into: &self)
      case .node(let node):
        try walker.take(Self.event(of: node), Self.text(of: node), into: &self)
        steps += Self.content(of: node).reversed()
      }
    }
  }

  private static func event(
    _ kind: YAMLEvent.Kind, _ form: YAMLEvent.Form, _ range: Range<Int>
  ) -> YAMLEvent {
    YAMLEvent(kind: kind, form: form, start: range.lowerBound, end: range.upperBound)
  }

  private static func event(of node: LocatedNode) -> YAMLEvent {
    switch node.content {
    case .null: event(.scalar, .null, node.range)
    case .boolean: event(.scalar, .boolean, node.range)
    case .number: event(.scalar, .number, node.range)
    case .string: event(.scalar, .string, node.range)
    case .sequence: event(.sequence, .plain, node.range)
    case .mapping: event(.mapping, .plain, node.range)
    }
  }

  private static func text(of node: LocatedNode) -> [UInt8] {
    switch node.content {
    case .null, .sequence, .mapping: []
    case .boolean(let value): Array((value ? "true" : "false").utf8)
    case .number(let text), .string(let text): Array(text.utf8)
    }
  }

  /// What comes between a container's start and its end, and the end.
  private static func content(of node: LocatedNode) -> [Step] {
    switch node.content {
    case .null, .boolean, .number, .string: []
    case .sequence(let elements): elements.map(Step.node) + [.end(node.range)]
    case .mapping(let entries):
      entries.flatMap { [.key($0.key, $0.keyRange), .node($0.value)] } + [.end(node.range)]
    }
  }
}

import AssayEngine
import AssayModel

extension Snapshot {
  /// A snapshot of resources, read as a reader would: only what the projection names.
  ///
  /// Values' places count up from 1 in reading order.
  static func of(
    _ resources: [Tree], for plan: Plan, complete: [ResourceType] = [],
    isIncomplete: Bool = false, notExported: [Int: [FieldPath]] = [:]
  ) -> Snapshot {
    var builder = SnapshotBuilder(projection: Projection(of: plan))
    var offset = 0
    for (index, resource) in resources.enumerated() {
      let start = offset
      guard case .string(let type)? = resource["type"],
        builder.begin(type: type, source: SourceIndex(0))
      else { continue }
      builder.fill(resource, projection: Projection(of: plan), offset: &offset)
      for path in notExported[index] ?? [] { builder.markUnknown(under: path, cause: .notExported) }
      offset += 1
      _ = builder.finish(offset: start, length: offset - start)
    }
    for type in complete { builder.markComplete(type) }
    if isIncomplete { builder.markIncomplete() }
    return builder.build()
  }
}

extension SnapshotBuilder {
  mutating func fill(_ resource: Tree, projection: Projection, offset: inout Int) {
    fill(resource, node: 0, projection, &offset)
  }

  private mutating func fill(
    _ tree: Tree, node index: Int, _ projection: Projection, _ offset: inout Int
  ) {
    let node = projection.nodes[index]
    if node.isKept { store(tree, node: index, &offset) }
    if case .unknown = tree {
      for child in node.children { fill(tree, node: child.node, projection, &offset) }
    }
    if case .object(let entries) = tree {
      for child in node.children {
        for entry in entries where entry.key == child.key {
          fill(entry.value, node: child.node, projection, &offset)
        }
      }
    }
    guard let element = node.element else { return }
    switch tree {
    case .array(let elements):
      for value in elements { fill(value, key: "", element, projection, &offset) }
      endElements()
    case .object(let entries):
      for entry in entries { fill(entry.value, key: entry.key, element, projection, &offset) }
      endElements()
    case .null, .boolean, .number, .string, .unknown: break
    }
  }

  private mutating func fill(
    _ tree: Tree, key: String, _ node: Int, _ projection: Projection, _ offset: inout Int
  ) {
    let bytes = Array(key.utf8)
    element(key: bytes.span)
    fill(tree, node: node, projection, &offset)
  }

  private mutating func store(_ tree: Tree, node: Int, _ offset: inout Int) {
    offset += 1
    switch tree {
    case .null: value(node, .null, "", offset)
    case .boolean(let value): self.value(node, value ? .true : .false, "", offset)
    case .number(let text): value(node, .number, text, offset)
    case .string(let text): value(node, .string, text, offset)
    case .array: value(node, .array, "", offset)
    case .object: value(node, .object, "", offset)
    case .unknown(let cause): unknown(node: node, cause: cause)
    }
  }

  private mutating func value(_ node: Int, _ kind: ValueKind, _ text: String, _ offset: Int) {
    let bytes = Array(text.utf8)
    value(node: node, kind: kind, text: bytes.span, offset: offset, length: 1)
  }
}

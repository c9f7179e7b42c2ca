import AssaySyntax

/// What a capture tree asks of a value that was read whole: the contract, in its plainest form.
struct JSONReferenceRecords {
  struct Found {
    /// As `RecordBatch.described` has them.
    var lines: [String] = []
    /// Where keys are that occur before in the same object.
    var duplicates: Set<Int> = []
  }

  let tree: CaptureTree
  let source: [UInt8]
  private var found = Found()
  private let paths: [String]

  /// What is found in one document.
  static func find(_ root: LocatedNode, _ tree: CaptureTree, source: [UInt8]) -> Found {
    var records = Self(tree: tree, source: source)
    records.document(root)
    return records.found
  }

  private init(tree: CaptureTree, source: [UInt8]) {
    self.tree = tree
    self.source = source
    paths = tree.paths
  }

  private mutating func document(_ root: LocatedNode) {
    switch root.content {
    case .sequence(let elements):
      let count = records(elements)
      found.lines.append("array \(slice(root.range)) of \(count)")
    case .mapping(let entries) where holdsRecords(entries, tree.document):
      var inside = Found()
      let count = envelope(entries, tree.document, &inside)
      found.lines.append("envelope \(slice(root.range)) of \(count)")
      found.lines += inside.lines
      found.duplicates.formUnion(inside.duplicates)
    default: record(root, tree.document)
    }
  }

  private mutating func records(_ elements: [LocatedNode]) -> Int {
    var count = 0
    for element in elements {
      record(element, tree.record)
      if case .mapping = element.content { count += 1 }
    }
    return count
  }

  private mutating func record(_ value: LocatedNode, _ node: Int) {
    guard case .mapping(let entries) = value.content else {
      found.lines.append("misfit \(slice(value.range))")
      return
    }
    found.lines.append("record \(slice(value.range))")
    members(entries, node, &found)
  }

  private func holdsRecords(_ entries: [LocatedNode.Entry], _ node: Int) -> Bool {
    entries.contains { entry in
      guard let child = child(of: node, entry.key) else { return false }
      switch entry.value.content {
      case .sequence: return tree.nodes[child].holdsRecords
      case .mapping(let inner): return holdsRecords(inner, child)
      default: return false
      }
    }
  }

  /// Whether records may be inside an object of this node.
  private func leadsToRecords(_ node: Int) -> Bool {
    tree.nodes[node].children.contains {
      tree.nodes[$0.node].holdsRecords || leadsToRecords($0.node)
    }
  }

  private mutating func envelope(
    _ entries: [LocatedNode.Entry], _ node: Int, _ inside: inout Found
  ) -> Int {
    var count = 0
    noteDuplicates(entries, node, &inside)
    for entry in entries {
      guard let child = child(of: node, entry.key) else { continue }
      switch entry.value.content {
      case .sequence(let elements) where tree.nodes[child].holdsRecords:
        report(entry.value, child, &inside)
        count += records(elements)
      case .mapping(let inner) where leadsToRecords(child):
        report(entry.value, child, &inside)
        count += envelope(inner, child, &inside)
      default: value(entry.value, child, &inside)
      }
    }
    return count
  }

  private func members(
    _ entries: [LocatedNode.Entry], _ node: Int, _ found: inout Found
  ) {
    noteDuplicates(entries, node, &found)
    for entry in entries {
      if let child = child(of: node, entry.key) { value(entry.value, child, &found) }
    }
  }

  private func value(_ value: LocatedNode, _ node: Int, _ found: inout Found) {
    report(value, node, &found)
    var elements: [(key: String, value: LocatedNode)] = []
    switch value.content {
    case .sequence(let values): elements = values.map { ("", $0) }
    case .mapping(let entries): elements = entries.map { ($0.key, $0.value) }
    default: return
    }
    if let element = tree.nodes[node].element {
      if case .mapping(let entries) = value.content {
        let second = repeated(entries) { entry in Array(entry.key.utf8) }.min()
        if let second { found.duplicates.insert(second) }
      }
      for (key, value) in elements {
        found.lines.append("  \(paths[element]) element [\(key)] \(slice(value.range))")
        self.value(value, element, &found)
      }
      let bracket = value.range.upperBound - 1..<value.range.upperBound
      found.lines.append("  \(paths[node]) end [] \(slice(bracket))")
    }
    if case .mapping(let entries) = value.content { members(entries, node, &found) }
  }

  private func noteDuplicates(
    _ entries: [LocatedNode.Entry], _ node: Int, _ found: inout Found
  ) {
    let known = entries.filter { child(of: node, $0.key) != nil }
    found.duplicates.formUnion(repeated(known) { child(of: node, $0.key) })
  }

  /// Where the keys are of entries that have a name which an earlier one has.
  private func repeated<Name: Hashable>(
    _ entries: [LocatedNode.Entry], name: (LocatedNode.Entry) -> Name
  ) -> [Int] {
    var seen: Set<Name> = []
    return entries.filter { !seen.insert(name($0)).inserted }.map(\.keyRange.lowerBound)
  }

  private func report(_ value: LocatedNode, _ node: Int, _ found: inout Found) {
    guard tree.nodes[node].isCaptured || tree.nodes[node].element != nil else { return }
    let (kind, text) =
      switch value.content {
      case .null: ("null", "")
      case .boolean(let isTrue): ("\(isTrue)", "")
      case .number(let text): ("number", text)
      case .string(let text): ("string", text)
      case .sequence: ("array", "")
      case .mapping: ("object", "")
      }
    found.lines.append("  \(paths[node]) \(kind) [\(text)] \(slice(value.range))")
  }

  private func child(of node: Int, _ key: String) -> Int? {
    tree.nodes[node].children.first { $0.key.utf8.elementsEqual(key.utf8) }?.node
  }

  private func slice(_ range: Range<Int>) -> String {
    String(decoding: source[range], as: UTF8.self)
  }
}

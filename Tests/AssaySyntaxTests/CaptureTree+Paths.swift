import AssaySyntax

extension CaptureTree {
  /// A tree that captures what is at each path, such as `tags.*.name`; `*` stands for elements.
  ///
  /// Paths in `records` hold records, those in `passing` only lead on.
  init(paths: [String], records: [String] = [], passing: [String] = []) {
    self.init(nodes: [Node()], record: 0, document: 0)
    for path in (paths + records + passing).sorted() {
      let node = add(path)
      if paths.contains(path) { nodes[node].isCaptured = true }
      if records.contains(path) { nodes[node].holdsRecords = true }
    }
  }

  private mutating func add(_ path: String) -> Int {
    var node = 0
    for key in path.split(separator: ".").map(String.init) {
      let next =
        key == "*" ? nodes[node].element : nodes[node].children.first { $0.key == key }?.node
      if let next {
        node = next
        continue
      }
      nodes.append(Node())
      if key == "*" {
        nodes[node].element = nodes.count - 1
      } else {
        nodes[node].children.append((key, nodes.count - 1))
        nodes[node].children.sort { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      }
      node = nodes.count - 1
    }
    return node
  }

  /// The path that leads to each node.
  var paths: [String] {
    var paths = [String](repeating: "", count: nodes.count)
    for (index, node) in nodes.enumerated() {
      let prefix = index == 0 ? "" : paths[index] + "."
      for child in node.children { paths[child.node] = prefix + child.key }
      if let element = node.element { paths[element] = prefix + "*" }
    }
    return paths
  }
}

extension RecordBatch {
  /// Items with the source they were read from, and below each its captures.
  func described(_ tree: CaptureTree, source: String, marksProblems: Bool = true) -> String {
    let bytes = Array(source.utf8)
    let paths = tree.paths
    var lines: [String] = []
    func slice(_ offset: Int, _ length: Int) -> String {
      String(decoding: bytes[offset..<offset + length], as: UTF8.self)
    }
    for item in items {
      var line = "\(item.kind) \(slice(item.offset, item.length))"
      if item.kind == .array || item.kind == .envelope { line += " of \(item.records)" }
      if marksProblems, let problem = item.problem {
        line += " ! \(problems[problem].kind.rawValue)"
      }
      lines.append(line)
      for capture in captures[item.captures] {
        let range = Int(capture.textStart)..<Int(capture.textStart + capture.textLength)
        let text = String(decoding: text[range], as: UTF8.self)
        let source = slice(capture.offset, Int(capture.length))
        lines.append("  \(paths[Int(capture.node)]) \(capture.kind) [\(text)] \(source)")
      }
    }
    return lines.joined(separator: "\n")
  }
}

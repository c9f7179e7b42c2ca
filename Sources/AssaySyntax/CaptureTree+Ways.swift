extension CaptureTree {
  /// The nodes that hold records, and those that keys lead through to them.
  struct WaysToRecords {
    var ends: Set<Int> = []
    var passed: Set<Int> = []
  }

  var waysToRecords: WaysToRecords {
    var ways = WaysToRecords()
    // Each node has one parent, and elements aren't followed, so this ends.
    var paths = [[document]]
    while let path = paths.popLast() {
      guard let last = path.last, path.count <= nodes.count else { continue }
      if nodes[last].holdsRecords {
        ways.ends.insert(last)
        ways.passed.formUnion(path.dropLast())
      }
      for child in nodes[last].children { paths.append(path + [child.node]) }
    }
    return ways
  }
}

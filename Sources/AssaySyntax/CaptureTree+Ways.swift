extension CaptureTree {
  /// The nodes that hold records, and those that keys lead through to them.
  struct WaysToRecords {
    var ends: Set<Int> = []
    var passed: Set<Int> = []
  }

  var waysToRecords: WaysToRecords {
    var ways = WaysToRecords()
    // Each node has one parent, and elements aren't followed, so this ends.
    var parents = [Int](repeating: -1, count: nodes.count)
    var open = [document]
    while let node = open.popLast() {
      if nodes[node].holdsRecords {
        ways.ends.insert(node)
        var above = parents[node]
        while above >= 0, ways.passed.insert(above).inserted { above = parents[above] }
      }
      for child in nodes[node].children where parents[child.node] < 0 && child.node != document {
        parents[child.node] = node
        open.append(child.node)
      }
    }
    return ways
  }
}

/// A capture tree made ready for looking up keys in a window.
///
/// Each node has a hash table of its children's keys, over their first and last eight bytes and
/// their length, with a multiplier chosen so that they hardly ever collide. Indexes are those of
/// the capture tree.
struct KeyTrie: ~Copyable {
  struct Node: BitwiseCopyable {
    /// Bit n: some child's key has n bytes; bit 63: or 63 and more.
    var lengths: UInt64 = 0
    var multiplier: UInt64 = 0
    var firstSlot = 0
    var shift: UInt64 = 0
    /// The node of elements, or -1.
    var element = -1
    var hasChildren = false
    /// Whether the value, if a scalar or container, is reported at all.
    var isReported = false
    /// Whether an array here makes a root object an envelope.
    var holdsRecords = false
    /// Whether a node that holds records can be reached from here by keys.
    var leadsToRecords = false

    /// Whether a value here may make a root object an envelope.
    var mayHoldRecords: Bool { holdsRecords || leadsToRecords }
  }

  struct Slot: BitwiseCopyable {
    var head: UInt64 = 0
    var tail: UInt64 = 0
    var length = 0
    /// -1 in an empty slot.
    var child = -1
    var keyStart = 0
  }

  private(set) var nodes = Pile<Node>()
  private var slots = Pile<Slot>()
  private var keys = Pile<UInt8>()

  init(_ tree: CaptureTree) {
    for node in tree.nodes {
      var compiled = Node()
      compiled.element = node.element ?? -1
      compiled.isReported = node.isCaptured || node.element != nil
      compiled.hasChildren = !node.children.isEmpty
      addSlots(of: node, to: &compiled)
      nodes.append(compiled)
    }
    let ways = tree.waysToRecords
    for node in ways.ends { nodes[node].holdsRecords = true }
    for node in ways.passed { nodes[node].leadsToRecords = true }
  }

  /// The child that a key of `count` bytes leads to, or -1.
  @inline(__always) func child(of node: Int, key: ByteCursor, count: Int) -> Int {
    let parent = nodes[node]
    guard parent.lengths &>> UInt64(truncatingIfNeeded: min(count, 63)) & 1 != 0 else { return -1 }
    let (head, tail) = Self.ends(of: key, count: count)
    var index = parent.firstSlot &+ Self.hash(head, tail, count, parent.multiplier, parent.shift)
    while true {
      let slot = slots[index]
      if slot.child < 0 { return -1 }
      if slot.head == head, slot.tail == tail, slot.length == count,
        count <= 16 || hasMiddle(slot, key)
      {
        return slot.child
      }
      index &+= 1
    }
  }

  @inline(never) private func hasMiddle(_ slot: Slot, _ key: ByteCursor) -> Bool {
    let other = keys.cursor(at: slot.keyStart)
    var index = 8
    while index < slot.length &- 8 {
      if key[index] != other[index] { return false }
      index &+= 1
    }
    return true
  }

  @inline(__always)
  private static func ends(of key: ByteCursor, count: Int) -> (head: UInt64, tail: UInt64) {
    if count >= 8 { return (key.word, (key + (count &- 8)).word) }
    return (key.word & (1 &<< UInt64(truncatingIfNeeded: count &* 8) &- 1), 0)
  }

  @inline(__always) private static func hash(
    _ head: UInt64, _ tail: UInt64, _ count: Int, _ multiplier: UInt64, _ shift: UInt64
  ) -> Int {
    let mixed = head ^ (tail &<< 31 | tail &>> 33) ^ UInt64(truncatingIfNeeded: count) &<< 17
    return Int(truncatingIfNeeded: (mixed &* multiplier) &>> shift)
  }
}

extension KeyTrie {
  private mutating func addSlots(of node: CaptureTree.Node, to compiled: inout Node) {
    var entries: [Slot] = []
    for child in node.children {
      var slot = Slot(child: child.node, keyStart: keys.count)
      for byte in child.key.utf8 { keys.append(byte) }
      slot.length = keys.count - slot.keyStart
      (slot.head, slot.tail) = Self.ends(of: keys.cursor(at: slot.keyStart), count: slot.length)
      compiled.lengths |= 1 &<< UInt64(min(slot.length, 63))
      entries.append(slot)
    }
    let bits = max(3, Int.bitWidth - (entries.count * 4).leadingZeroBitCount)
    compiled.shift = UInt64(64 - bits)
    compiled.firstSlot = slots.count
    compiled.multiplier = Self.multiplier(for: entries, shift: compiled.shift)
    // Entries overflow to the right, and the last slot always stays empty.
    for _ in 0...(1 << bits) + entries.count { slots.append(Slot()) }
    for entry in entries {
      var index =
        compiled.firstSlot
        + Self.hash(entry.head, entry.tail, entry.length, compiled.multiplier, compiled.shift)
      while slots[index].child >= 0 { index += 1 }
      slots[index] = entry
    }
  }

  /// Of some multipliers, the one under which the fewest keys share a slot.
  private static func multiplier(for entries: [Slot], shift: UInt64) -> UInt64 {
    var candidate: UInt64 = 0x9e37_79b9_7f4a_7c15
    var best = (multiplier: candidate, collisions: Int.max)
    for _ in 0..<64 where best.collisions > 0 {
      let taken = Set(entries.map { hash($0.head, $0.tail, $0.length, candidate, shift) })
      let collisions = entries.count - taken.count
      if collisions < best.collisions { best = (candidate, collisions) }
      candidate = candidate &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407 | 1
    }
    return best.multiplier
  }
}

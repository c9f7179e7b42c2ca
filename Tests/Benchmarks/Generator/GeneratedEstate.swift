/// An Azure-like estate: 10% AI accounts, 5% key vaults, 10% keys, the rest other resources.
///
/// Twenty consecutive resources form a block with one vault, its two keys and two accounts. Each
/// resource has a stream of numbers of its own, so any of them can be made without the others.
/// Half of the blocks look like Azure Resource Manager's answers, half like Resource Graph's rows.
struct GeneratedEstate {
  let resources: Int
  let seed: UInt64
  /// How often each kind of fault occurs.
  let faultRate: Double

  static let blockSize = 20

  /// How many blocks there are, the last of which may not be whole.
  var blocks: Int { (resources + Self.blockSize - 1) / Self.blockSize }

  func write(to path: String, as layout: InventoryLayout) throws {
    let file = try OutputFile(path: path)
    var writer = ResourceWriter(layout: layout)
    for index in 0..<resources {
      writer.resource(isFirst: index == 0) { resource(index, into: &$0) }
      guard writer.bytes.count > 1 << 20 else { continue }
      try file.write(writer.bytes)
      writer.removeAll()
    }
    try file.write(writer.bytes)
    switch layout {
    case .json: try file.write(Array((resources == 0 ? "[]\n" : "\n]\n").utf8))
    case .yaml where resources == 0: try file.write(Array("[]\n".utf8))
    case .yaml: try file.write(Array("\n".utf8))
    case .ndjson: break
    }
  }

  private func resource(_ index: Int, into writer: inout ResourceWriter) {
    let block = index / Self.blockSize
    var numbers = SeededGenerator(seed: seed, stream: index)
    switch index % Self.blockSize {
    case 4: account(2 * block, block: block, &numbers, into: &writer)
    case 14: account(2 * block + 1, block: block, &numbers, into: &writer)
    case 7: vault(block, &numbers, into: &writer)
    case 1: key(0, ofVault: block, &numbers, into: &writer)
    case 11: key(1, ofVault: block, &numbers, into: &writer)
    case let place: other(place, index: index, block: block, &numbers, into: &writer)
    }
  }

  func occurs(_ numbers: inout SeededGenerator) -> Bool {
    numbers.isTrue(probability: faultRate)
  }
}

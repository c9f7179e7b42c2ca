/// Numbers the keys of one relation from 0, equal keys of its two sides alike.
struct KeyGroups {
  private var pairs = ByteTable()
  /// The group of each number that a key came to; -1 for none.
  private var groups: [Int32] = []
  private(set) var count = 0

  /// The groups of keys of several fields, given as each field's keys.
  mutating func keys(_ columns: [[RelationIndex.Key]]) -> [RelationIndex.Key] {
    guard var keys = columns.first else { return [] }
    for column in columns.dropFirst() {
      for index in keys.indices { keys[index] = joined(keys[index], column[index]) }
    }
    for index in keys.indices {
      if case .group(let number) = keys[index] { keys[index] = .group(group(of: number)) }
    }
    return keys
  }

  /// A key of two fields: absent if either is, and else unknown if either is.
  private mutating func joined(
    _ first: RelationIndex.Key, _ second: RelationIndex.Key
  ) -> RelationIndex.Key {
    switch (first, second) {
    case (.absent, _), (_, .absent): return .absent
    case (.unknown, _): return first
    case (_, .unknown): return second
    case (.group(let left), .group(let right)):
      for number in [left, right] {
        for shift in [0, 8, 16, 24] as [Int32] {
          pairs.bytes.append(UInt8(truncatingIfNeeded: number >> shift))
        }
      }
      return .group(pairs.number())
    }
  }

  /// The number that the keys of each group came to.
  var numbers: [Int32] {
    var numbers = [Int32](repeating: 0, count: count)
    for (number, group) in groups.enumerated() where group >= 0 {
      numbers[Int(group)] = Int32(number)
    }
    return numbers
  }

  private mutating func group(of number: Int32) -> Int32 {
    while groups.count <= Int(number) { groups.append(-1) }
    if groups[Int(number)] < 0 {
      groups[Int(number)] = Int32(count)
      count += 1
    }
    return groups[Int(number)]
  }
}

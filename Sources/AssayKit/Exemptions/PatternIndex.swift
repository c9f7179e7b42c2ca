internal import AssayInventory
internal import AssayModel

/// Finds the patterns that may match an id by three bytes that they have in a row, in lower case:
/// of each pattern those that the fewest before it are known by.
struct PatternIndex: Sendable {
  private var numbers: [Int: [Int]] = [:]
  /// What most of an id's triples aren't in.
  private var known = TripleSet()

  private static func key(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Int {
    Int(first.lowercasedASCII) | Int(second.lowercasedASCII) << 8
      | Int(third.lowercasedASCII) << 16
  }

  /// Adds a pattern of an exemption; returns whether it has three bytes in a row.
  mutating func insert(_ number: Int, _ pattern: IDPattern) -> Bool {
    var rarest: (key: Int, count: Int)?
    Self.forEachTriple(of: pattern.form.bytes) { first, second, third in
      let star = UInt8(ascii: "*")
      guard first != star, second != star, third != star else { return }
      let key = Self.key(first, second, third)
      let count = numbers[key]?.count ?? 0
      if count < rarest?.count ?? .max { rarest = (key, count) }
    }
    guard let key = rarest?.key else { return false }
    numbers[key, default: []].append(number)
    known.insert(UInt8(key & 255), UInt8(key >> 8 & 255), UInt8(key >> 16))
    return true
  }

  /// The numbers of the patterns that may match an id, some perhaps repeatedly.
  func candidates(for id: ComparedID) -> [Int] {
    guard !numbers.isEmpty else { return [] }
    var candidates: [Int] = []
    Self.forEachTriple(of: id.bytes) { first, second, third in
      guard known.mayContain(first, second, third) else { return }
      candidates += numbers[Self.key(first, second, third)] ?? []
    }
    return candidates
  }

  private static func forEachTriple(
    of bytes: [UInt8], _ body: (UInt8, UInt8, UInt8) -> Void
  ) {
    guard bytes.count >= 3 else { return }
    for index in 2..<bytes.count { body(bytes[index - 2], bytes[index - 1], bytes[index]) }
  }
}

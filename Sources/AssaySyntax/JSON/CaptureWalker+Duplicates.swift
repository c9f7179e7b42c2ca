/// The key of an object's element, for finding keys that occur twice.
struct EntryKey: BitwiseCopyable {
  /// A range in the walker's text.
  var start: Int
  var end: Int
  var offset: Int
  /// The key's length in the source, quotes included.
  var length: Int
  var hash: UInt64

  init(start: Int, end: Int, offset: Int, length: Int, in text: borrowing Pile<UInt8>) {
    self.start = start
    self.end = end
    self.offset = offset
    self.length = length
    hash = 0xcbf2_9ce4_8422_2325
    for index in start..<end { hash = (hash ^ UInt64(text[index])) &* 0x100_0000_01b3 }
  }
}

extension CaptureWalker {
  /// More problems than these of one record aren't told.
  static var problemLimit: Int { 8 }

  private var hasRoomForProblem: Bool { problems.count < Self.problemLimit }

  mutating func addProblem(_ problem: SyntaxError) {
    // An object with both entries and members is walked twice.
    guard hasRoomForProblem, !problems.contains(problem) else { return }
    problems.append(problem)
  }

  /// Remembers that a key led to `child`, and tells if one of the same object did before.
  ///
  /// - Returns: Whether the key's value is wanted: not if there are so many problems already that
  ///   this one isn't told.
  @inline(__always) @discardableResult mutating func note(
    _ child: Int, key: ByteCursor, quote: ByteCursor, in object: Int
  ) -> Bool {
    let offset = offset(of: key) &- 1
    if seen[child].object == object {
      addDuplicate(
        of: key, to: quote, at: offset, length: quote - key &+ 2, first: seen[child].offset)
      return hasRoomForProblem
    }
    seen[child] = Seen(object: object, offset: offset)
    return true
  }

  @inline(never) private mutating func addDuplicate(
    of key: ByteCursor, to quote: ByteCursor, at offset: Int, length: Int, first: Int
  ) {
    guard hasRoomForProblem else { return }
    var name: [UInt8] = []
    for index in 0..<min(quote - key, 100) { name.append(key[index]) }
    let detail = String(decoding: name, as: UTF8.self)
    addProblem(SyntaxError(.duplicateKey, at: offset, length: length, related: first, detail))
  }

  /// Tells the first key that occurs twice among the entries from `first` on, and forgets them.
  mutating func checkEntryKeys(from first: Int) {
    defer { entryKeys.cut(to: first) }
    guard entryKeys.count - first > 1 else { return }
    var keys: [EntryKey] = []
    for index in first..<entryKeys.count { keys.append(entryKeys[index]) }
    keys.sort { precedes($0, $1) }
    var duplicate: (first: EntryKey, second: EntryKey)?
    for (key, next) in zip(keys, keys.dropFirst()) where order(key, next) == 0 {
      if next.offset < duplicate?.second.offset ?? .max { duplicate = (key, next) }
    }
    guard let duplicate else { return }
    let key = duplicate.second
    addDuplicate(
      of: text.cursor(at: key.start), to: text.cursor(at: key.end), at: key.offset,
      length: key.length, first: duplicate.first.offset)
  }

  private func precedes(_ key: EntryKey, _ other: EntryKey) -> Bool {
    let order = order(key, other)
    return order == 0 ? key.offset < other.offset : order < 0
  }

  /// Orders keys by hash first, so that their bytes are hardly ever compared.
  private func order(_ key: EntryKey, _ other: EntryKey) -> Int {
    if key.hash != other.hash { return key.hash < other.hash ? -1 : 1 }
    if key.end - key.start != other.end - other.start {
      return (key.end - key.start) - (other.end - other.start)
    }
    for index in 0..<key.end - key.start {
      let difference = Int(text[key.start + index]) - Int(text[other.start + index])
      if difference != 0 { return difference }
    }
    return 0
  }
}

/// A replacement of a range of a file's bytes.
struct TextEdit: Hashable, Sendable {
  var range: Range<Int>
  var text: [UInt8]

  init(_ range: Range<Int>, _ text: some Sequence<UInt8>) {
    self.range = range
    self.text = Array(text)
  }

  init(_ range: Range<Int>, _ text: String) { self.init(range, text.utf8) }

  func applied(to bytes: [UInt8]) -> [UInt8] {
    bytes[..<range.lowerBound] + text + bytes[range.upperBound...]
  }
}

extension TextEdit {
  private static let comma = UInt8(ascii: ",")
  private static let lineFeed = UInt8(ascii: "\n")

  /// Leaves out an entry of a mapping or an element of a sequence, with its comma or its line.
  init(removing value: Range<Int>, from bytes: [UInt8]) {
    let range = Self.anchorStart(of: value, in: bytes)..<value.upperBound
    let before = bytes[..<range.lowerBound].lastIndex { !Self.isBlank($0) }
    let after = bytes[range.upperBound...].firstIndex { !Self.isSpace($0) } ?? bytes.count
    if let before, bytes[before] == Self.comma {
      self.init(before..<range.upperBound, [])
    } else if after < bytes.count, bytes[after] == Self.comma {
      let next = bytes[(after + 1)...].firstIndex { !Self.isSpace($0) } ?? bytes.count
      self.init(range.lowerBound..<next, [])
    } else {
      self.init(Self.lines(around: range, in: bytes), [])
    }
  }

  /// Where a value starts together with its anchor and its tag.
  private static func anchorStart(of value: Range<Int>, in bytes: [UInt8]) -> Int {
    var start = value.lowerBound
    while let last = bytes[..<start].lastIndex(where: { !isBlank($0) }) {
      let token = bytes[...last].lastIndex { isBlank($0) }.map { $0 + 1 } ?? 0
      guard bytes[token] == UInt8(ascii: "&") || bytes[token] == UInt8(ascii: "!") else { break }
      start = token
    }
    return start
  }

  /// An element's dash and its lines, or an entry's lines.
  private static func lines(around range: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
    var start = range.lowerBound
    while start > 0, isSpace(bytes[start - 1]) || bytes[start - 1] == UInt8(ascii: "-") {
      start -= 1
    }
    let end = bytes[range.upperBound...].firstIndex(of: lineFeed) ?? bytes.count
    return start..<min(end + 1, bytes.count)
  }

  /// Puts `not:` around a condition.
  init(negating range: Range<Int>, in bytes: [UInt8]) {
    let text = bytes[range]
    guard text.first != UInt8(ascii: "{") else {
      self.init(range, Array("{ not: ".utf8) + text + Array(" }".utf8))
      return
    }
    let column = Self.column(of: range, in: bytes)
    let indent = [UInt8](repeating: UInt8(ascii: " "), count: column + 2)
    let lines = text.split(separator: Self.lineFeed, omittingEmptySubsequences: false)
    let shifted = lines.enumerated().map { number, line in
      number == 0 ? indent + line : Array("  ".utf8) + line
    }
    self.init(range, Array("not:\n".utf8) + shifted.joined(separator: [Self.lineFeed]))
  }

  /// Puts a part of a block where the block stands, with its lines indented as there.
  init(putting part: Range<Int>, insteadOf range: Range<Int>, in bytes: [UInt8]) {
    let text = bytes[part]
    let shift = Self.column(of: range, in: bytes) - Self.column(of: part, in: bytes)
    guard text.first != UInt8(ascii: "{") else {
      self.init(range, text)
      return
    }
    let indent = [UInt8](repeating: UInt8(ascii: " "), count: max(shift, 0))
    let lines = text.split(separator: Self.lineFeed, omittingEmptySubsequences: false)
    let shifted = lines.enumerated().map { number, line in
      let margin = line.prefix { Self.isSpace($0) }.count
      return number == 0 ? line : indent + line.dropFirst(min(max(-shift, 0), margin))
    }
    self.init(range, shifted.joined(separator: [Self.lineFeed]))
  }

  private static func column(of range: Range<Int>, in bytes: [UInt8]) -> Int {
    let start = bytes[..<range.lowerBound].lastIndex(of: lineFeed).map { $0 + 1 } ?? 0
    return range.lowerBound - start
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") }
  private static func isBlank(_ byte: UInt8) -> Bool {
    isSpace(byte) || byte == lineFeed || byte == UInt8(ascii: "\r") || byte == UInt8(ascii: "\t")
  }
}

extension TextEdit {
  /// The lines that the edit takes away and those that it puts there, without what they share.
  func difference(in bytes: [UInt8]) -> (removed: [String], added: [String]) {
    let start = bytes[..<range.lowerBound].lastIndex(of: Self.lineFeed).map { $0 + 1 } ?? 0
    let end =
      range.upperBound > range.lowerBound && bytes[range.upperBound - 1] == Self.lineFeed
      ? range.upperBound
      : bytes[range.upperBound...].firstIndex(of: Self.lineFeed) ?? bytes.count
    var removed = Self.lines(bytes[start..<end])
    var added = Self.lines(bytes[start..<range.lowerBound] + text + bytes[range.upperBound..<end])
    while let first = removed.first, first == added.first {
      removed.removeFirst()
      added.removeFirst()
    }
    while let last = removed.last, last == added.last {
      removed.removeLast()
      added.removeLast()
    }
    let margin = (removed + added).map { $0.prefix { Self.isSpace($0) }.count }.min() ?? 0
    func shown(_ lines: [[UInt8]]) -> [String] {
      lines.map { String(decoding: $0.dropFirst(margin), as: UTF8.self) }
    }
    return (shown(removed), shown(added))
  }

  /// The lines that hold more than blanks.
  private static func lines(_ bytes: ArraySlice<UInt8>) -> [[UInt8]] {
    bytes.split(separator: lineFeed).map { line in
      Array(line.last == UInt8(ascii: "\r") ? line.dropLast() : line)
    }
    .filter { !$0.allSatisfy(isBlank) }
  }
}

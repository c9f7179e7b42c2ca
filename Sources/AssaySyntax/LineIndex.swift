package import AssayModel

/// The lines of a text, for finding places by their offset.
package struct LineIndex: Sendable {
  package let bytes: [UInt8]
  /// The offset of each line's first byte; lines end at a line feed.
  private let starts: [Int]
  /// How many UTF-16 code units there are before each block: all may be one line.
  private let unitsBefore: [Int]

  private static let blockSize = 4096

  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var starts = [0]
    let span = bytes.span
    for offset in span.indices where span[offset] == 0x0A { starts.append(offset + 1) }
    self.starts = starts
    var units = [0]
    for block in 0..<bytes.count / Self.blockSize {
      let start = block * Self.blockSize
      units.append(units[block] + Self.utf16Count(bytes[start..<start + Self.blockSize]))
    }
    unitsBefore = units
  }

  /// The position of an offset; one beyond the text is taken for its end.
  ///
  /// A byte order mark takes no column.
  package func position(at offset: Int) -> SourcePosition {
    let offset = min(max(offset, 0), bytes.count)
    let line = lineIndex(of: offset)
    let start = min(textStart(ofLine: line), offset)
    return SourcePosition(
      offset: offset, line: line + 1,
      column: units(before: offset) - units(before: start) + 1, utf8Column: offset - start + 1)
  }

  private func units(before offset: Int) -> Int {
    let block = offset / Self.blockSize
    return unitsBefore[block] + Self.utf16Count(bytes[block * Self.blockSize..<offset])
  }

  /// The place of a range of bytes, with the line on which it starts.
  package func span(_ range: Range<Int>, file: String) -> SourceSpan {
    let start = position(at: range.lowerBound)
    let end = position(at: range.upperBound)
    let line = textStart(ofLine: start.line - 1)
    let lineEnd = start.line < starts.count ? starts[start.line] - 1 : bytes.count
    let marked = max(start.offset, line)..<max(end.offset, line)
    return SourceSpan(
      file: file, start: start, end: end,
      excerpt: .cut(line: bytes[line..<max(line, lineEnd)], marked: marked))
  }

  /// How many UTF-16 code units a piece of UTF-8 takes; a sequence counts at its first byte.
  package static func utf16Count(_ bytes: ArraySlice<UInt8>) -> Int {
    var count = 0
    for byte in bytes {
      if byte & 0xC0 != 0x80 { count += 1 }
      if byte >= 0xF0 { count += 1 }
    }
    return count
  }

  /// The last line that starts at `offset` or before it.
  private func lineIndex(of offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  private func textStart(ofLine line: Int) -> Int {
    let start = starts[line]
    return line == 0 && bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : start
  }
}

/// Reads a text again, from its start to its end, leaving out what isn't wanted.
struct TextReplay {
  private var source: any ByteSource
  /// The source, if it can leap.
  private let stored: StoredSource?
  private var bytes: [UInt8] = []
  /// The offset in the text of the first of `bytes`.
  private var start = 0
  private var isAtEnd = false

  /// Returns nothing for a text that can't be unwrapped again.
  init?(_ stored: StoredBytes, isPlain: Bool, limits: InflationLimits) {
    let whole = StoredSource(stored)
    if isPlain {
      source = whole
      self.stored = whole
    } else {
      guard let text = try? OpenedText(whole, limits: limits) else { return nil }
      source = text.source
      self.stored = nil
    }
  }

  /// The text in a range, and around it what is at hand; less at the end of the text.
  ///
  /// A range may start before the end of the range asked for last, but not before its start.
  mutating func text(_ range: Range<Int>) -> (bytes: ArraySlice<UInt8>, offset: Int) {
    if let stored { return text(range, of: stored) }
    leap(to: range.lowerBound)
    while start + bytes.count < range.upperBound, !isAtEnd {
      read(atMost: max(range.upperBound - start - bytes.count, 1))
    }
    return (bytes[...], start)
  }

  private mutating func text(
    _ range: Range<Int>, of stored: StoredSource
  ) -> (bytes: ArraySlice<UInt8>, offset: Int) {
    if bytes.count < range.count { bytes = [UInt8](repeating: 0, count: range.count) }
    stored.position = range.lowerBound
    var end = 0
    while end < range.count, case let read = try? stored.read(into: &bytes, at: end..<range.count),
      let read, read > 0
    {
      end += read
    }
    return (bytes[..<end], range.lowerBound)
  }

  private mutating func leap(to offset: Int) {
    if offset <= start { return }
    if offset <= start + bytes.count {
      bytes.removeFirst(offset - start)
      start = offset
      return
    }
    while start + bytes.count < offset, !isAtEnd {
      start += bytes.count
      bytes.removeAll(keepingCapacity: true)
      read(atMost: min(offset - start, LineMap.blockSize * 4))
    }
    if offset <= start + bytes.count { leap(to: offset) }
  }

  private mutating func read(atMost count: Int) {
    // A transcoder needs room for a whole character.
    let begin = bytes.count
    bytes += [UInt8](repeating: 0, count: max(count, 16))
    let read = (try? source.read(into: &bytes, at: begin..<bytes.count)) ?? 0
    bytes.removeLast(bytes.count - begin - read)
    isAtEnd = read == 0
  }
}

/// Passes a source's bytes on after a look at the first ones.
final class Lookahead: ByteSource {
  private let base: any ByteSource
  private var head: [UInt8] = []
  private var position = 0

  init(_ base: any ByteSource) { self.base = base }

  /// The next bytes, fewer than `count` only at the end.
  func peek(_ count: Int) throws(SourceError) -> ArraySlice<UInt8> {
    while head.count - position < count {
      var piece = [UInt8](repeating: 0, count: count - (head.count - position))
      let read = try base.read(into: &piece, at: piece.indices)
      if read == 0 { break }
      head += piece[..<read]
    }
    return head[position...].prefix(count)
  }

  /// Drops bytes that were looked at.
  func skip(_ count: Int) { position = min(position + count, head.count) }

  func read(into buffer: inout [UInt8], at range: Range<Int>) throws(SourceError) -> Int {
    if position == head.count { return try base.read(into: &buffer, at: range) }
    let count = min(range.count, head.count - position)
    buffer.replaceSubrange(
      range.lowerBound..<range.lowerBound + count, with: head[position..<position + count])
    position += count
    return count
  }
}

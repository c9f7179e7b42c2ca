/// Where bytes come from, piece by piece.
protocol ByteSource: AnyObject {
  /// Puts bytes into `buffer` at `range` and returns how many; 0 at the end.
  ///
  /// A source that fails after some bytes returns those and throws at the next call.
  func read(into buffer: inout [UInt8], at range: Range<Int>) throws(SourceError) -> Int
}

/// Why bytes can't be read on.
enum SourceError: Error, Hashable, Sendable {
  enum Compression: String, Hashable, Sendable { case gzip, zstd }

  /// The operating system refused; `during` says what was tried.
  case system(number: Int32, during: String)
  /// `offset` counts stored bytes.
  case corrupt(Compression, offset: Int, detail: String)
  case truncated(Compression, offset: Int)
  /// More text than allowed comes out of a compressed file.
  case tooMuch(Compression, limit: Int)
  /// The text is more than `ratio` times the size of the compressed file.
  case tooDense(Compression, ratio: Int)
  case nested(outer: Compression, inner: Compression)
  /// Half of a pair in UTF-16; `offset` counts bytes of the UTF-16 text.
  case unpairedSurrogate(offset: Int)
  /// UTF-16 with an odd number of bytes.
  case oddLength
}

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

/// Reads stored bytes from the first to the last.
final class StoredSource: ByteSource {
  let stored: StoredBytes
  private let digest: DigestThread?
  private let meter: ReadingMeter?
  /// The offset of the byte that is read next.
  var position = 0

  init(_ stored: StoredBytes, digest: DigestThread? = nil, meter: ReadingMeter? = nil) {
    self.stored = stored
    self.digest = digest
    self.meter = meter
  }

  func read(into buffer: inout [UInt8], at range: Range<Int>) throws(SourceError) -> Int {
    do throws(SystemError) {
      let count = try stored.read(from: position, into: &buffer, at: range)
      position += count
      meter?.add(count)
      digest?.append(buffer[range.lowerBound..<range.lowerBound + count])
      return count
    } catch {
      throw .system(number: error.number, during: error.during)
    }
  }

  /// Goes on behind the first bytes of a block, which others read from `position` on.
  ///
  /// For its digest it takes the block away, and gives back another one or none.
  func pass(_ block: inout [UInt8], count: Int) {
    position += count
    meter?.add(count)
    digest?.exchange(&block, count: count)
  }
}

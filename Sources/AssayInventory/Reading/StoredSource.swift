/// Reads stored bytes from the first to the last.
final class StoredSource: ByteSource {
  let stored: StoredBytes
  private let digest: DigestThread?
  /// The offset of the byte that is read next.
  var position = 0

  init(_ stored: StoredBytes, digest: DigestThread? = nil) {
    self.stored = stored
    self.digest = digest
  }

  func read(into buffer: inout [UInt8], at range: Range<Int>) throws(SourceError) -> Int {
    do throws(SystemError) {
      let count = try stored.read(from: position, into: &buffer, at: range)
      position += count
      digest?.append(buffer[range.lowerBound..<range.lowerBound + count])
      return count
    } catch {
      throw .system(number: error.number, during: error.during)
    }
  }

  /// Goes on behind bytes that were read from `position` on by others.
  func pass(_ bytes: ArraySlice<UInt8>) {
    position += bytes.count
    digest?.append(bytes)
  }
}

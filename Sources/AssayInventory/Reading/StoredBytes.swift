/// The bytes of an inventory as they are stored, to be read from any offset, again and again.
enum StoredBytes: Sendable {
  case file(StoredFile)
  /// What came through a pipe and was small.
  case memory([UInt8])

  /// Puts bytes into `buffer` and returns how many; 0 at the end.
  func read(
    from offset: Int, into buffer: inout [UInt8], at range: Range<Int>
  ) throws(SystemError) -> Int {
    switch self {
    case .file(let file): return try file.read(from: offset, into: &buffer, at: range)
    case .memory(let bytes):
      let part = bytes[min(offset, bytes.count)...].prefix(range.count)
      let end = range.lowerBound + part.count
      buffer.replaceSubrange(range.lowerBound..<end, with: part)
      return part.count
    }
  }

  /// Whether the bytes are no longer those that were read first.
  var hasChanged: Bool {
    switch self {
    case .file(let file): file.hasChanged
    case .memory: false
    }
  }
}

/// A regular file that stays open for reading.
final class StoredFile: Sendable {
  private let descriptor: FileDescriptor
  /// The file offset of the inventory's first byte.
  private let base: Int
  /// The status when the file was opened.
  let status: FileStatus

  init(_ descriptor: consuming FileDescriptor, status: FileStatus, base: Int = 0) {
    self.descriptor = descriptor
    self.status = status
    self.base = base
  }

  /// The size in bytes when the file was opened.
  var size: Int { max(0, status.size - base) }

  var hasChanged: Bool {
    guard let now = try? descriptor.status() else { return true }
    return now != status
  }

  func read(
    from offset: Int, into buffer: inout [UInt8], at range: Range<Int>
  ) throws(SystemError) -> Int {
    try descriptor.read(from: base + offset, into: &buffer, at: range)
  }
}

/// Reads stored bytes from the first to the last.
final class StoredSource: ByteSource {
  private let stored: StoredBytes
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
}

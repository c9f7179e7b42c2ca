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

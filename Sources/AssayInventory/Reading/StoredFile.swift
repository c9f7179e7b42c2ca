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

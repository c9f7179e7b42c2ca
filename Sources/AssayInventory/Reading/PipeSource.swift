internal import Glibc

/// Reads a pipe, keeping what was read for later looks: a pipe can't be read twice.
final class PipeSource: ByteSource {
  private let descriptor: FileDescriptor
  private let digest: DigestThread?
  private let meter: ReadingMeter?
  private let memoryLimit: Int
  private var kept: [UInt8] = []
  private var spill: FileDescriptor?
  private(set) var position = 0
  private(set) var isAtEnd = false

  init(
    _ descriptor: consuming FileDescriptor, memoryLimit: Int, digest: DigestThread?,
    meter: ReadingMeter? = nil
  ) {
    self.meter = meter
    self.descriptor = descriptor
    self.memoryLimit = memoryLimit
    self.digest = digest
  }

  func read(into buffer: inout [UInt8], at range: Range<Int>) throws(SourceError) -> Int {
    do throws(SystemError) {
      let count = try descriptor.read(into: &buffer, at: range)
      let piece = buffer[range.lowerBound..<range.lowerBound + count]
      position += count
      meter?.add(count)
      isAtEnd = count == 0
      digest?.append(piece)
      try keep(piece)
      return count
    } catch {
      throw .system(number: error.number, during: error.during)
    }
  }

  /// What was read, for reading again.
  func finish() -> StoredBytes? {
    guard let file = spill.take() else { return .memory(kept) }
    guard let status = try? file.status() else { return nil }
    return .file(StoredFile(file, status: status))
  }

  private func keep(_ piece: ArraySlice<UInt8>) throws(SystemError) {
    if spill == nil {
      if kept.count + piece.count <= memoryLimit {
        kept += piece
        return
      }
      let file = try FileDescriptor.temporary(in: Self.temporaryDirectory)
      try file.write(kept[...])
      spill = consume file
      kept = []
    }
    try spill?.write(piece)
  }

  private static var temporaryDirectory: String {
    guard let directory = unsafe getenv("TMPDIR") else { return "/tmp" }
    return unsafe String(cString: directory)
  }
}

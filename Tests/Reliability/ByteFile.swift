import AssayRunning
import Foundation

/// A file that is written piece by piece, so that a long one is never held whole.
struct ByteFile: ~Copyable {
  private let handle: FileHandle
  private var pending: [UInt8] = []

  /// Creates the file, and the folders that it lies in.
  init(_ path: String, in scratch: ScratchFolder) throws {
    handle = try FileHandle(forWritingTo: scratch.file(path, ""))
  }

  mutating func write(_ bytes: [UInt8]) throws {
    pending += bytes
    if pending.count >= 1 << 18 { try flush() }
  }

  mutating func write(_ text: String) throws { try write(Array(text.utf8)) }

  /// Writes a text so many times.
  mutating func write(_ text: String, times count: Int) throws {
    let bytes = Array(text.utf8)
    for _ in 0..<count { try write(bytes) }
  }

  consuming func close() throws {
    try flush()
    try handle.close()
  }

  private mutating func flush() throws {
    try handle.write(contentsOf: pending)
    pending.removeAll(keepingCapacity: true)
  }
}

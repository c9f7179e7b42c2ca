import ArgumentParser
import Glibc

/// A file read in blocks, without keeping it.
enum TextFile {
  static func size(of path: String) throws -> Int {
    var information = stat()
    guard unsafe stat(path, &information) == 0 else { throw ValidationError("no '\(path)'") }
    return Int(information.st_size)
  }

  /// Counts newlines as fast as the file can be looked at: the floor for any reader.
  static func newlines(in path: String) throws -> Int {
    let descriptor = unsafe open(path, O_RDONLY)
    guard descriptor >= 0 else { throw ValidationError("no '\(path)'") }
    defer { close(descriptor) }
    let block = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 20, alignment: 64)
    defer { unsafe block.deallocate() }
    var lines = 0
    while true {
      let count = unsafe read(descriptor, block.baseAddress, block.count)
      guard count > 0 else { return lines }
      lines += unsafe newlines(in: UnsafeRawBufferPointer(rebasing: block[..<count]))
    }
  }

  private static func newlines(in bytes: UnsafeRawBufferPointer) -> Int {
    var lines = 0
    guard var next = bytes.baseAddress else { return 0 }
    let end = unsafe next + bytes.count
    while let found = unsafe memchr(next, 0x0A, end - next) {
      lines += 1
      unsafe next = UnsafeRawPointer(found) + 1
    }
    return lines
  }

  /// The text of a small file.
  static func text(of path: String) throws -> String {
    let descriptor = unsafe open(path, O_RDONLY)
    guard descriptor >= 0 else { throw ValidationError("no '\(path)'") }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: try size(of: path))
    let count = unsafe bytes.withUnsafeMutableBytes { buffer in
      unsafe read(descriptor, buffer.baseAddress, buffer.count)
    }
    return String(decoding: bytes.prefix(max(count, 0)), as: UTF8.self)
  }
}

import AssayTestSupport
import Foundation

extension ScratchFolder {
  var path: String { url.path }

  /// Writes a file and returns its path.
  @discardableResult
  func write(_ name: String, _ bytes: [UInt8]) throws -> String { try file(name, bytes).path }

  @discardableResult
  func write(_ name: String, _ text: String) throws -> String { try file(name, text).path }

  func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: path + "/" + name, withDestinationPath: target)
  }

  /// Adds to a file in place.
  func append(_ name: String, _ text: String) throws {
    let handle = try FileHandle(forWritingTo: url.appending(path: name))
    try handle.seekToEnd()
    try handle.write(contentsOf: Data(text.utf8))
    try handle.close()
  }

  /// Makes a pipe with a name.
  func pipe(_ name: String) { _ = unsafe mkfifo(path + "/" + name, 0o600) }

  func forbid(_ name: String) throws {
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: path + "/" + name)
  }
}

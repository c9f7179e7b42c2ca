internal import AssayInventory
internal import AssayModel
internal import AssaySyntax

/// A file that a person wrote, which is read whole.
enum WrittenFile {
  /// More than any rule or settings need, in bytes.
  static let largest = 4 << 20

  enum Fault: Error {
    case unreadable(SystemError)
    case tooLarge
  }

  /// Whether something has the name, be it a link that leads nowhere.
  static func isThere(_ path: String, as kind: Kind) throws(InvalidCheck) -> Bool {
    do throws(SystemError) {
      _ = try FileStatus(of: Array(path.utf8CString), followingLinks: false)
      return true
    } catch {
      if error.isMissing { return false }
      throw InvalidCheck([.written(path, as: kind, .unreadable(error))])
    }
  }

  /// All that a file holds; standard input is left to inventories.
  static func bytes(of path: String, as kind: Kind) throws(InvalidCheck) -> [UInt8] {
    if path == "-" { throw InvalidCheck([.writtenToStandardInput(kind)]) }
    do throws(Fault) {
      return try bytes(limit: kind.limit.bytes) { () throws(SystemError) in
        try FileDescriptor(opening: Array(path.utf8CString), followingLinks: true)
      }
    } catch {
      throw InvalidCheck([.written(path, as: kind, error)])
    }
  }

  /// What a file of one document says, and SHA-256 of its bytes as lower-case hexadecimal digits;
  /// throws every mistake in it.
  static func read<Reader: SingleDocumentReader>(
    _ path: String, as kind: Kind, by reader: Reader.Type
  ) throws(InvalidCheck) -> (document: Reader.Document, sha256: String) {
    let bytes = try bytes(of: path, as: kind)
    let read = reader.read(bytes, path: path)
    guard let document = read.document else { throw InvalidCheck(read.diagnostics) }
    return (document, SHA256.hexDigest(of: bytes) ?? "")
  }

  /// Reads files one after another; throws every mistake in any of them.
  static func all<File>(
    at paths: [String], _ read: (String) throws(InvalidCheck) -> File
  ) throws(InvalidCheck) -> [File] {
    var files: [File] = []
    var mistakes: [Diagnostic] = []
    for path in paths {
      do throws(InvalidCheck) {
        files.append(try read(path))
      } catch {
        mistakes += error.diagnostics
      }
    }
    guard mistakes.isEmpty else { throw InvalidCheck(mistakes) }
    return files
  }

  /// - Parameter limit: How many bytes are too many.
  static func bytes(
    limit: Int = largest, opening open: () throws(SystemError) -> FileDescriptor
  ) throws(Fault) -> [UInt8] {
    var bytes: [UInt8] = []
    do throws(SystemError) {
      let descriptor = try open()
      var buffer = [UInt8](repeating: 0, count: 1 << 13)
      while bytes.count <= limit {
        let count = try descriptor.read(into: &buffer, at: buffer.indices)
        if count == 0 { return bytes }
        bytes += buffer[..<count]
      }
    } catch {
      throw .unreadable(error)
    }
    throw .tooLarge
  }
}

internal import AssayInventory

/// A file that a person wrote, which is read whole.
enum WrittenFile {
  /// More than any rule or settings need, in bytes.
  static let largest = 4 << 20

  enum Fault: Error {
    case unreadable(SystemError)
    case tooLarge
  }

  /// Whether something has the name, be it a link that leads nowhere.
  static func isThere(_ path: String) throws(SystemError) -> Bool {
    do throws(SystemError) {
      _ = try FileStatus(of: Array(path.utf8CString), followingLinks: false)
      return true
    } catch {
      if error.isMissing { return false }
      throw error
    }
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

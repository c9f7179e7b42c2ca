internal import Glibc

/// What is done to paths, without a look at what they hold.
enum FileSystem {
  /// The path without symbolic links; `nil` if nothing is there.
  static func resolved(_ path: String) -> String? {
    guard let resolved = unsafe realpath(path, nil) else { return nil }
    defer { unsafe free(resolved) }
    return unsafe String(cString: resolved)
  }

  /// Where a file that is written at a path will be, without symbolic links; `nil` if nowhere.
  static func destination(_ path: String) -> String? {
    if let path = resolved(path) { return path }
    return resolved(folder(of: path)).map {
      $0 == "/" ? "/\(name(of: path))" : "\($0)/\(name(of: path))"
    }
  }

  /// The folder that a path's last component is in.
  static func folder(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// A path's last component.
  static func name(of path: String) -> String {
    path.utf8.split(separator: UInt8(ascii: "/")).last.flatMap { String($0) } ?? path
  }

  /// The names in a folder, hidden ones included; none if it can't be read.
  static func names(in folder: String) -> [String] {
    guard let stream = unsafe opendir(folder) else { return [] }
    defer { unsafe closedir(stream) }
    var names: [String] = []
    while let entry = unsafe readdir(stream) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) { text in
          unsafe String(cString: text)
        }
      }
      names.append(name)
    }
    return names
  }

  /// Whether anything is at a path, even a link that leads nowhere.
  static func isTaken(_ path: String) -> Bool {
    var status = stat()
    return unsafe lstat(path, &status) == 0
  }

  /// Makes a folder, unless it is there.
  ///
  /// - Returns: whether it wasn't.
  static func makeFolder(_ path: String) throws(SystemError) -> Bool {
    if unsafe mkdir(path, 0o777) == 0 { return true }
    let error = SystemError.last
    guard FileState(at: path)?.isDirectory == true else { throw error }
    return false
  }

  /// Removes a folder, if it is empty.
  static func removeFolder(_ path: String) { unsafe rmdir(path) }

  /// Gives a file a second name, which nothing may have.
  static func link(_ path: String, at destination: String) throws(SystemError) {
    guard unsafe Glibc.link(path, destination) == 0 else { throw .last }
  }

  /// Puts a file in the place of another, in one step.
  static func move(_ path: String, to destination: String) throws(SystemError) {
    guard unsafe rename(path, destination) == 0 else { throw .last }
  }

  /// Removes a file, if it is there.
  static func remove(_ path: String) { unsafe unlink(path) }
}

internal import AssayCompiler
internal import AssayModel
internal import Glibc

/// Reads the files of a rule pack: every one below its folder that isn't hidden.
///
/// Links and devices are refused, so that a pack holds what its folder holds.
struct PackFolder {
  /// More than any rule file needs; a pack is read whole.
  static let largestFile = 4 << 20
  private static let deepest = 8

  var path: String

  func files() throws(InvalidCheck) -> [RulePackFiles.File] {
    let entries = try paths(below: "", depth: 0)
    guard entries.contains("pack.yaml") else {
      throw InvalidCheck([.notAPack(path, packs: entries.filter { $0.hasSuffix("/pack.yaml") })])
    }
    var files: [RulePackFiles.File] = []
    for entry in entries {
      files.append(RulePackFiles.File(path: entry, bytes: try content(of: entry)))
    }
    return files
  }

  /// The paths of all files below `folder`, relative to the pack.
  private func paths(below folder: String, depth: Int) throws(InvalidCheck) -> [String] {
    let place = folder.isEmpty ? path : "\(path)/\(folder)"
    guard depth < Self.deepest else { throw InvalidCheck([.packTooDeep(place)]) }
    var paths: [String] = []
    for name in try names(in: place) where !name.hasPrefix(".") {
      let entry = folder.isEmpty ? name : "\(folder)/\(name)"
      switch kind(of: "\(path)/\(entry)") {
      case S_IFREG: paths.append(entry)
      case S_IFDIR: paths += try self.paths(below: entry, depth: depth + 1)
      default: throw InvalidCheck([.notAFile("\(path)/\(entry)")])
      }
    }
    return paths
  }

  private func names(in folder: String) throws(InvalidCheck) -> [String] {
    guard let stream = unsafe opendir(folder) else {
      throw InvalidCheck([.unreadablePack(folder, code: errno)])
    }
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
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private func kind(of file: String) -> mode_t {
    var status = stat()
    return unsafe lstat(file, &status) == 0 ? status.st_mode & S_IFMT : 0
  }

  private func content(of entry: String) throws(InvalidCheck) -> [UInt8] {
    let file = "\(path)/\(entry)"
    let descriptor = unsafe open(file, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw InvalidCheck([.unreadablePack(file, code: errno)]) }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count <= Self.largestFile {
      let count = unsafe buffer.withUnsafeMutableBytes {
        unsafe read(descriptor, $0.baseAddress, $0.count)
      }
      if count == 0 { return bytes }
      if count > 0 {
        bytes += buffer[..<count]
      } else if errno != EINTR {
        throw InvalidCheck([.unreadablePack(file, code: errno)])
      }
    }
    throw InvalidCheck([.packFileTooLarge(file)])
  }
}

internal import AssayCompiler
internal import AssayInventory
internal import AssayModel

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
    guard entries.contains(where: isPart) else {
      throw InvalidCheck([.notAPack(path, packs: entries.filter { $0.hasSuffix("/pack.yaml") })])
    }
    var files: [RulePackFiles.File] = []
    for entry in entries {
      files.append(RulePackFiles.File(path: entry, bytes: try content(of: entry)))
    }
    return files
  }

  /// Whether a file looks like one of a pack: without any the folder is something else.
  private func isPart(_ entry: String) -> Bool {
    let name = entry.lowercasedASCII
    return !entry.contains("/") && (name.hasSuffix(".yaml") || name.hasSuffix(".yml"))
  }

  /// The paths of all files below `folder`, relative to the pack.
  private func paths(below folder: String, depth: Int) throws(InvalidCheck) -> [String] {
    let place = folder.isEmpty ? path : "\(path)/\(folder)"
    guard depth < Self.deepest else { throw InvalidCheck([.packTooDeep(place)]) }
    var paths: [String] = []
    for name in try names(in: place) where !name.hasPrefix(".") {
      let entry = folder.isEmpty ? name : "\(folder)/\(name)"
      switch try kind(of: "\(path)/\(entry)") {
      case .regular: paths.append(entry)
      case .directory: paths += try self.paths(below: entry, depth: depth + 1)
      case .link, .other: throw InvalidCheck([.notAFile("\(path)/\(entry)")])
      }
    }
    return paths
  }

  private func names(in folder: String) throws(InvalidCheck) -> [String] {
    do throws(SystemError) {
      return try FolderListing.names(in: cString(folder))
        .sorted { $0.lexicographicallyPrecedes($1) }
        .map { String(decoding: $0, as: UTF8.self) }
    } catch {
      throw InvalidCheck([.unreadablePack(folder, error)])
    }
  }

  private func kind(of file: String) throws(InvalidCheck) -> FileStatus.Kind {
    do throws(SystemError) {
      return try FileStatus(of: cString(file), followingLinks: false).kind
    } catch {
      throw InvalidCheck([.unreadablePack(file, error)])
    }
  }

  private func content(of entry: String) throws(InvalidCheck) -> [UInt8] {
    let file = "\(path)/\(entry)"
    var bytes: [UInt8] = []
    do throws(SystemError) {
      let descriptor = try FileDescriptor(opening: cString(file), followingLinks: false)
      var buffer = [UInt8](repeating: 0, count: 1 << 16)
      while bytes.count <= Self.largestFile {
        let count = try descriptor.read(into: &buffer, at: buffer.indices)
        if count == 0 { return bytes }
        bytes += buffer[..<count]
      }
    } catch {
      throw InvalidCheck([.unreadablePack(file, error)])
    }
    throw InvalidCheck([.packFileTooLarge(file)])
  }

  private func cString(_ path: String) -> [CChar] { Array(path.utf8CString) }
}

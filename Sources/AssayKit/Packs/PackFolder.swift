internal import AssayCompiler
internal import AssayInventory
internal import AssayModel

/// Reads the files of a rule pack: every one below its folder that isn't hidden.
///
/// Links and devices are refused, so that a pack holds what its folder holds.
struct PackFolder {
  private static let deepest = 8

  var path: String

  func files() throws(InvalidCheck) -> [RulePackFiles.File] {
    let entries = try entries()
    guard entries.contains(where: isPart) else {
      throw InvalidCheck([.notAPack(path, packs: entries.filter { $0.hasSuffix("/pack.yaml") })])
    }
    var files: [RulePackFiles.File] = []
    for entry in entries {
      files.append(RulePackFiles.File(path: entry, bytes: try Self.content(of: "\(path)/\(entry)")))
    }
    return files
  }

  /// Whether a file looks like one of a pack: without any the folder is something else.
  private func isPart(_ entry: String) -> Bool {
    let name = entry.lowercasedASCII
    return !entry.contains("/") && (name.hasSuffix(".yaml") || name.hasSuffix(".yml"))
  }

  /// The paths of all files, relative to the folder.
  func entries() throws(InvalidCheck) -> [String] { try paths(below: "", depth: 0) }

  /// The paths of all files below `folder`, relative to the pack.
  private func paths(below folder: String, depth: Int) throws(InvalidCheck) -> [String] {
    let place = folder.isEmpty ? path : "\(path)/\(folder)"
    guard depth < Self.deepest else { throw InvalidCheck([.packTooDeep(place)]) }
    var paths: [String] = []
    for name in try names(in: place) where !name.hasPrefix(".") {
      let entry = folder.isEmpty ? name : "\(folder)/\(name)"
      switch try Self.kind(of: "\(path)/\(entry)") {
      case .regular: paths.append(entry)
      case .directory: paths += try self.paths(below: entry, depth: depth + 1)
      case .link, .other: throw InvalidCheck([.notAFile("\(path)/\(entry)")])
      }
    }
    return paths
  }

  private func names(in folder: String) throws(InvalidCheck) -> [String] {
    do throws(SystemError) {
      return try FolderListing.names(in: Array(folder.utf8CString))
        .sorted { $0.lexicographicallyPrecedes($1) }
        .map { String(decoding: $0, as: UTF8.self) }
    } catch {
      throw InvalidCheck([.unreadablePack(folder, error)])
    }
  }

  static func kind(of file: String) throws(InvalidCheck) -> FileStatus.Kind {
    do throws(SystemError) {
      return try FileStatus(of: Array(file.utf8CString), followingLinks: false).kind
    } catch {
      throw InvalidCheck([.unreadablePack(file, error)])
    }
  }

  static func content(of file: String) throws(InvalidCheck) -> [UInt8] {
    try content(of: file) { () throws(SystemError) in
      try FileDescriptor(opening: Array(file.utf8CString), followingLinks: false)
    }
  }

  /// All that a file holds, which messages call by its path.
  static func content(
    of file: String, opening open: () throws(SystemError) -> FileDescriptor
  ) throws(InvalidCheck) -> [UInt8] {
    do throws(WrittenFile.Fault) {
      return try WrittenFile.bytes(opening: open)
    } catch {
      switch error {
      case .unreadable(let error): throw InvalidCheck([.unreadablePack(file, error)])
      case .tooLarge: throw InvalidCheck([.packFileTooLarge(file)])
      }
    }
  }
}

/// A file that a user wants read, named or found in a directory.
struct OfferedFile {
  enum Origin {
    case standardInput
    /// A path without a place for words: it needn't be UTF-8.
    case path([CChar])
    /// What can't be opened.
    case refused(InventoryProblem)
  }

  /// The path as reports show it.
  var name: String
  var origin: Origin

  /// The files behind paths: directories are searched, `-` is standard input.
  ///
  /// - Parameters:
  ///   - manifests: The paths of manifests, which are no inventories.
  ///   - problems: Gets what is wrong with no file, but with a folder.
  static func files(
    at paths: [String], manifests: [String] = [], problems: inout [InventoryProblem]
  ) -> [OfferedFile] {
    files(at: paths.filter { !manifests.contains($0) }, problems: &problems)
      .filter { !manifests.contains($0.name) }
      .map { file in
        let isManifest =
          file.name == Manifest.usualName || file.name.hasSuffix("/" + Manifest.usualName)
        return isManifest
          ? OfferedFile(name: file.name, origin: .refused(.misplacedManifest(file.name))) : file
      }
  }

  private static func files(
    at paths: [String], problems: inout [InventoryProblem]
  ) -> [OfferedFile] {
    paths.flatMap { path -> [OfferedFile] in
      if path == "-" { return [OfferedFile(name: "-", origin: .standardInput)] }
      let bytes = Array(path.utf8CString)
      do throws(SystemError) {
        switch try FileStatus(of: bytes, followingLinks: true).kind {
        case .directory: return directory(path, problems: &problems)
        case .regular, .link: return [OfferedFile(name: path, origin: .path(bytes))]
        case .other: return [OfferedFile(name: path, origin: .refused(.notAFile(path)))]
        }
      } catch {
        return [OfferedFile(name: path, origin: .refused(.system(error, path)))]
      }
    }
  }

  private static func directory(
    _ path: String, problems: inout [InventoryProblem]
  ) -> [OfferedFile] {
    var walk = DirectoryWalk(root: path)
    let files = walk.files()
    if let problem = walk.problem(in: path) { problems.append(problem) }
    if !files.isEmpty { return files }
    return [OfferedFile(name: path, origin: .refused(.emptyDirectory(path)))]
  }
}

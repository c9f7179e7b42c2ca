internal import AssayKit
internal import Glibc

/// Writes files that aren't there yet: all of them, or none.
struct NewFiles {
  var folder: String
  var files: [StarterFile]

  var paths: [String] { files.map { path(of: $0) } }

  /// What stood in the way; empty if every file is in its place, whole.
  func write() -> [Diagnostic] {
    let taken = paths.filter(FileSystem.isTaken)
    guard taken.isEmpty else { return taken.map { .fileExists($0) } }
    var made = MadeFiles()
    for file in files {
      let path = path(of: file)
      do throws(SystemError) {
        try makeFolders(for: path, &made)
        let pending = try PendingFile(for: path) { output throws(SystemError) in
          try output.write(Array(file.text.utf8))
        }
        try pending.commitAsNew()
        made.files.append(path)
      } catch {
        made.remove()
        return [error.code == EEXIST ? .fileExists(path) : .fileNotWritten(path, error)]
      }
    }
    return []
  }

  private func path(of file: StarterFile) -> String {
    folder == "." ? file.path : "\(folder)/\(file.path)"
  }

  /// Makes the folders that a path lies in, outermost first.
  private func makeFolders(for path: String, _ made: inout MadeFiles) throws(SystemError) {
    var folders: [String] = []
    var folder = FileSystem.folder(of: path)
    while !FileSystem.isTaken(folder) {
      folders.append(folder)
      folder = FileSystem.folder(of: folder)
    }
    for folder in folders.reversed() where try FileSystem.makeFolder(folder) {
      made.folders.append(folder)
    }
  }
}

/// What a run has made, for taking it back.
private struct MadeFiles {
  var files: [String] = []
  var folders: [String] = []

  func remove() {
    for file in files { FileSystem.remove(file) }
    for folder in folders.reversed() { FileSystem.removeFolder(folder) }
  }
}

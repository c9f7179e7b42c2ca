internal import Foundation

/// A folder of this process for what has to be read from files; in memory where that can be had.
enum FuzzFolder {
  private static let url: URL = {
    let root = FileManager.default.fileExists(atPath: "/dev/shm") ? "/dev/shm" : "/tmp"
    let url = URL(filePath: root).appending(component: "assay-fuzz-\(getpid())")
    try? FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    atexit { FuzzFolder.remove() }
    return url
  }()

  private static func remove() { try? FileManager.default.removeItem(at: url) }

  /// The path of a file, written anew.
  static func file(_ name: String, _ bytes: [UInt8]) -> String {
    let file = url.appending(component: name)
    do {
      try Data(bytes).write(to: file)
    } catch {
      fatalError("'\(file.path)' can't be written: \(error)")
    }
    return file.path
  }
}

import Foundation

/// Writes a Swift file that holds the files of a folder's folders: `EmbedFiles FOLDER OUTPUT
/// TOUCHED`.
@main enum EmbedFiles {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 4 else { throw Failure("usage: EmbedFiles FOLDER OUTPUT TOUCHED") }
    let files = try files(inFoldersOf: URL(filePath: arguments[1]))
    try writeIfChanged(try EmbeddedSource.text(of: files), to: URL(filePath: arguments[2]))
    try Data().write(to: URL(filePath: arguments[3]))
  }

  /// The files of every folder in a folder, by path, but for hidden ones.
  private static func files(inFoldersOf folder: URL) throws -> [(path: String, url: URL)] {
    guard FileManager.default.fileExists(atPath: folder.path) else { return [] }
    return try FileManager.default.subpathsOfDirectory(atPath: folder.path)
      .filter { path in
        let components = path.split(separator: "/")
        return components.count > 1 && !components.contains { $0.hasPrefix(".") }
      }
      .map { (path: $0, url: folder.appending(path: $0)) }
      .filter { isFile($0.url) }
      .sorted { $0.path < $1.path }
  }

  private static func isFile(_ url: URL) -> Bool {
    (try? url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile) ?? false
  }

  /// An output that stays as it is makes nothing compile anew.
  private static func writeIfChanged(_ text: String, to file: URL) throws {
    let source = Data(text.utf8)
    guard (try? Data(contentsOf: file)) != source else { return }
    try source.write(to: file, options: .atomic)
  }
}

/// Why the files can't be embedded, for the log of the build.
struct Failure: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}

import Foundation

/// The package's own sources, as text.
struct SourceTree {
  /// A Swift file of a target, with its path below `Sources/`.
  struct File: Sendable {
    var module: String
    var path: String
    var lines: [Substring]
    var code: [Substring]
  }

  static let package = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static let sources = package.appending(component: "Sources")

  /// The folders of `Sources/` that hold Swift code.
  static func modules() throws -> [String] {
    Set(try files().map(\.module)).sorted()
  }

  static func files() throws -> [File] { try cached.get() }

  private static let cached = Result { try read() }

  private static func read() throws -> [File] {
    try FileManager.default.subpathsOfDirectory(atPath: sources.path)
      .filter { $0.hasSuffix(".swift") }.sorted()
      .map { path in
        let text = try String(contentsOf: sources.appending(path: path), encoding: .utf8)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        return File(
          module: String(path.prefix { $0 != "/" }), path: path, lines: lines,
          code: File.code(lines))
      }
  }

  static func files(of module: String) throws -> [File] {
    try files().filter { $0.module == module }
  }
}

extension SourceTree.File {
  /// The modules that the file imports, whatever stands before and after the word.
  var imports: [String] {
    let access: Set<Substring> = ["public", "package", "internal", "fileprivate", "private"]
    let kinds: Set<Substring> = [
      "struct", "class", "enum", "protocol", "typealias", "func", "let", "var",
    ]
    return code.compactMap { line in
      let words = line.split(separator: " ")
      guard let index = words.firstIndex(of: "import"),
        words[..<index].allSatisfy({ $0.hasPrefix("@") || access.contains($0) })
      else { return nil }
      let name = words[(index + 1)...].first { !kinds.contains($0) } ?? ""
      return String(name.prefix { $0 != "." })
    }
  }

  /// The lines that are neither comments nor text over several lines.
  static func code(_ lines: [Substring]) -> [Substring] {
    var isText = false
    return lines.filter { line in
      let quotes = line.split(separator: "\"\"\"", omittingEmptySubsequences: false).count - 1
      defer { if quotes % 2 == 1 { isText.toggle() } }
      return !isText && !line.drop { $0 == " " }.hasPrefix("//")
    }
  }
}

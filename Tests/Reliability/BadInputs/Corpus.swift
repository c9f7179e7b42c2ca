import AssayReference
import AssayRunning
import AssaySyntax
import Foundation

/// Texts that are changed in random ways: public test suites, and the package's own samples.
struct Corpus: Sendable {
  private(set) var json: [[UInt8]] = []
  private(set) var yaml: [[UInt8]] = []
  /// The suites that aren't there.
  private(set) var gaps: [String] = []

  /// Longer files take long to read and show no more.
  private static let longest = 6_000

  init() throws {
    try addSamples()
    for (path, names) in [
      ("data/json-test-suite/test_parsing", "json"), ("data/yaml-test-suite/src", "yaml"),
      ("data/naughty-strings/blns.json", "json"),
    ] {
      guard SharedMaterial.has(path) else {
        gaps.append("../shared/\(path) isn't there")
        continue
      }
      try add(SharedMaterial.url(path), as: names)
    }
  }

  private mutating func addSamples() throws {
    let package = URL(filePath: FileManager.default.currentDirectoryPath)
    for folder in ["samples", "rules"] { try add(package.appending(component: folder), as: nil) }
    let deep = String(repeating: "[", count: 300)
    json += ["[\(deep)", #"{"a":"\ud800","b":[1e999,-0.0,{}]}"#, "[1,]", ""].map { Array($0.utf8) }
    yaml += ["&a [*a]", "- {<<: {a: 1}}\n", "a: |\n  b\n c", "? a\n: b", ""].map { Array($0.utf8) }
  }

  /// Adds a file or all files of a folder, by their names unless `kind` says what they are.
  private mutating func add(_ url: URL, as kind: String?) throws {
    var isFolder: ObjCBool = false
    guard unsafe FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder) else {
      return
    }
    let names =
      isFolder.boolValue
      ? try FileManager.default.subpathsOfDirectory(atPath: url.path).sorted() : [""]
    for name in names {
      let file = name.isEmpty ? url : url.appending(path: name)
      guard let bytes = try? [UInt8](Data(contentsOf: file)), bytes.count <= Self.longest else {
        if kind == "json", name.isEmpty { try addStrings(of: file) }
        continue
      }
      switch kind ?? file.pathExtension {
      case "json", "ndjson", "har": json.append(bytes)
      case "yaml": yaml.append(bytes)
      default: continue
      }
    }
  }

  /// Adds each text of a long list by itself: as a value, as a key, and as a plain scalar of YAML.
  private mutating func addStrings(of file: URL) throws {
    let list = Tree(try JSONReference.read([UInt8](Data(contentsOf: file))))
    for member in list.members {
      json.append(Array("[{\"id\":\(member.json),\(member.json):\(member.json)}]".utf8))
      yaml.append(Array("- id: \(member.text ?? "")\n  \(member.text ?? ""): x\n".utf8))
    }
  }
}

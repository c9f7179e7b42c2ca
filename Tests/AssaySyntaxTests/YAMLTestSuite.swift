import AssayTestSupport
import Foundation

@testable import AssaySyntax

/// The cases of yaml-test-suite, which lies beside the package where it is at all.
struct YAMLTestSuite {
  struct Case {
    var id: String
    var yaml: [UInt8]
    var mustFail: Bool
    /// The values that the documents have, if the suite gives them.
    var json: [String]?
  }

  static let folder = SharedMaterial.url("data/yaml-test-suite/src")

  static func cases() throws -> [Case] {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    return try names.flatMap { name -> [Case] in
      let bytes = try Data(contentsOf: folder.appending(path: name))
      return try cases(of: [UInt8](bytes), named: String(name.dropLast(5)))
    }
  }

  private static func cases(of file: [UInt8], named name: String) throws -> [Case] {
    guard case .sequence(let entries)? = try YAML.documents(in: file).first?.content else {
      return []
    }
    var yaml = ""
    return entries.enumerated().compactMap { number, entry in
      guard case .mapping(let fields) = entry.content else { return nil }
      yaml = text("yaml", in: fields) ?? yaml
      let id = entries.count == 1 ? name : "\(name)-\(number)"
      return Case(
        id: id, yaml: Array(unmarked(yaml).utf8), mustFail: text("fail", in: fields) == "true",
        json: text("json", in: fields).map(documents))
    }
  }

  private static func text(_ key: String, in fields: [LocatedNode.Entry]) -> String? {
    switch fields.first(where: { $0.key == key })?.value.content {
    case .string(let text): text
    case .boolean(let value): "\(value)"
    default: nil
    }
  }

  /// Replaces the signs that the suite writes for invisible characters.
  private static func unmarked(_ text: String) -> String {
    var text = text
    for tab in ["————»", "———»", "——»", "—»", "»"] {
      text = text.replacingOccurrences(of: tab, with: "\t")
    }
    for (mark, meaning) in [("␣", " "), ("↵", ""), ("←", "\r"), ("⇔", "\u{FEFF}"), ("∎\n", "")] {
      text = text.replacingOccurrences(of: mark, with: meaning)
    }
    return text
  }

  /// Splits the JSON of several documents, as jq prints it.
  private static func documents(_ json: String) -> [String] {
    var documents: [String] = []
    var current = ""
    for line in json.split(separator: "\n") {
      current += line + "\n"
      if current.hasPrefix("[\n") || current.hasPrefix("{\n"), line != "]", line != "}" { continue }
      documents.append(current)
      current = ""
    }
    return documents
  }
}

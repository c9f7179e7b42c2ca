internal import AssayModel
import AssayReference
import AssaySyntax
import AssayTestSupport
import Foundation
import Testing

@testable import AssayCompiler

@Suite("The canonical text of a file")
struct CanonicalTextTests {
  /// The packs that are shipped, and a text with a bit of everything.
  private static let files: [String] = {
    let rules = AssayProgram.package.appending(path: "rules")
    let paths = (try? FileManager.default.subpathsOfDirectory(atPath: rules.path)) ?? []
    let shipped = paths.filter { $0.hasSuffix(".yaml") }.sorted().compactMap {
      try? String(contentsOf: rules.appending(path: $0), encoding: .utf8)
    }
    return shipped + [CanonicalTextExamples.everything]
  }()

  private static func canonical(_ bytes: [UInt8]) throws -> [UInt8] {
    try CanonicalText.of(bytes, path: "rule.yaml").get()
  }

  @Test("is its own canonical text", arguments: files)
  func idempotence(_ file: String) throws {
    let canonical = try Self.canonical(Array(file.utf8))
    #expect(
      String(decoding: try Self.canonical(canonical), as: UTF8.self)
        == String(decoding: canonical, as: UTF8.self))
  }

  @Test("is the same for every layout of the file", arguments: files, 0..<12)
  func layouts(_ file: String, _ seed: UInt64) throws {
    let canonical = try Self.canonical(Array(file.utf8))
    var layout = RandomLayout(seed: seed)
    let text = try layout.text(of: canonical)
    #expect(text != canonical)
    let again = try Self.canonical(text)
    #expect(again == canonical, "\(Self.firstDifference(again, canonical))")
  }

  private static func firstDifference(_ left: [UInt8], _ right: [UInt8]) -> String {
    let lines = [left, right].map { $0.split(separator: 0x0A, omittingEmptySubsequences: false) }
    let index = zip(lines[0], lines[1]).enumerated().first { $0.element.0 != $0.element.1 }?.offset
    guard let index else { return "one is longer" }
    return lines.map { "\(index + 1): \(String(decoding: $0[index], as: UTF8.self))" }
      .joined(separator: "\n")
  }

  @Test("is its own canonical text whatever was done to the file", arguments: 0..<150)
  func damage(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var bytes = Array(CanonicalTextExamples.everything.utf8)
    let pieces = [
      "", "{", "]", "'", "\"", ": ", "- ", "\n", " # c\n", "*account", "&b ", ">+\n", "  ",
    ]
    let start = Int.random(in: 0..<bytes.count, using: &random)
    let end = min(bytes.count, start + Int.random(in: 0...3, using: &random))
    let piece = pieces[Int.random(in: 0..<pieces.count, using: &random)]
    bytes.replaceSubrange(start..<end, with: Array(piece.utf8))
    switch CanonicalText.of(bytes, path: "rule.yaml") {
    case .success(let canonical): #expect(try Self.canonical(canonical) == canonical)
    case .failure(let invalid): #expect(invalid.diagnostic.id != "no-canonical-text")
    }
  }

  @Test("keeps every comment, in its order", arguments: files)
  func comments(_ file: String) throws {
    let canonical = try Self.canonical(Array(file.utf8))
    for text in [Array(file.utf8), canonical] {
      let root = try #require(try YAML.written(in: text))
      let comments = YAML.comments(in: text, around: root).map(\.text)
      #expect(comments.count == file.split(separator: "\n").count { $0.contains("# ") })
      #expect(comments == Self.comments(of: file))
    }
  }

  private static func comments(of file: String) -> [String] {
    file.split(separator: "\n").compactMap { line in
      line.range(of: "# ").map { String(line[$0.lowerBound...]) }
    }
  }

  /// A case: a file, and its canonical text.
  struct Case: CustomTestStringConvertible {
    var testDescription: String
    var text: String
    var canonical: String

    init(_ name: String, _ text: String, _ canonical: String) {
      testDescription = name
      self.text = text
      self.canonical = canonical
    }
  }

  @Test("is this", arguments: CanonicalTextExamples.layout + CanonicalTextExamples.comments)
  func texts(_ row: Case) throws {
    let canonical = try Self.canonical(Array(row.text.utf8))
    #expect(String(decoding: canonical, as: UTF8.self) == row.canonical)
    #expect(try Self.canonical(canonical) == canonical)
  }

  @Test("is none where a file can't be read", arguments: CanonicalTextExamples.refused)
  func refusals(_ text: String, _ id: String) {
    #expect(throws: InvalidText.self) { try Self.canonical(Array(text.utf8)) }
    guard case .failure(let invalid) = CanonicalText.of(Array(text.utf8), path: "a.yaml") else {
      return
    }
    #expect(invalid.diagnostic.id == id)
  }
}

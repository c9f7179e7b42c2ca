import Foundation
import Testing

/// Words that the glossary gives another word for, and that hardly mean anything else.
private let avoided = [
  "violation", "violated", "waiver", "ruleset", "emitter", "formatter", "outputter", "asset",
]

@Suite struct DocumentationTests {
  private static let catalog = SourceTree.sources.appending(path: "AssayKit/Documentation.docc")

  /// The pages by name, as links between them say it.
  private static func pages() throws -> [String: String] {
    var pages: [String: String] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: catalog.path)
    where path.hasSuffix(".md") {
      let file = catalog.appending(path: path)
      let name = file.deletingPathExtension().lastPathComponent
      pages[name] = try String(contentsOf: file, encoding: .utf8)
    }
    return pages
  }

  private static func matches(of pattern: Regex<(Substring, Substring)>, in text: String)
    -> [String]
  { text.matches(of: pattern).map { String($0.1) } }

  @Test func everyPageIsLinkedAndEveryLinkLeadsToAPage() throws {
    let pages = try Self.pages()
    let links = pages.values.flatMap { Self.matches(of: /<doc:([^>]+)>/, in: $0) }
    #expect(Set(pages.keys).subtracting(links).sorted() == ["AssayKit"])
    #expect(Set(links).subtracting(pages.keys).sorted() == [])
  }

  @Test func everySymbolThatAPageNamesExists() throws {
    let code = try SourceTree.files().flatMap(\.lines)
    for (page, text) in try Self.pages() {
      for symbol in Self.matches(of: /[^`]``([A-Z][A-Za-z]+)/, in: text) where symbol != "AssayKit"
      {
        let isDeclared = code.contains {
          $0.contains("public struct \(symbol)") || $0.contains("public enum \(symbol)")
        }
        #expect(isDeclared, "\(page) names \(symbol)")
      }
    }
  }

  @Test func theArchitecturePageNamesEveryFolder() throws {
    let page = try #require(try Self.pages()["Architecture"])
    let folders = try SourceTree.files().map { $0.path.split(separator: "/") }
      .filter { $0.count > 2 }.flatMap { $0.dropLast() }
    for folder in Set(folders).sorted() {
      #expect(page.contains("`\(folder)`"), "\(folder)")
    }
  }

  @Test(arguments: ["README.md", "samples/README.md"])
  func everyRelativeLinkLeadsSomewhere(_ path: String) throws {
    let file = SourceTree.package.appending(path: path)
    let text = try String(contentsOf: file, encoding: .utf8)
    for link in Self.matches(of: /\]\(([^):#]+)\)/, in: text) {
      let target = file.deletingLastPathComponent().appending(path: link)
      #expect(FileManager.default.fileExists(atPath: target.path), "\(link)")
    }
  }

  @Test(arguments: avoided)
  func saysTheGlossarysWord(_ word: String) throws {
    for file in try SourceTree.files() {
      for line in file.lines { #expect(!line.lowercased().contains(word), "\(file.path): \(line)") }
    }
    for (page, text) in try Self.pages() where page != "Glossary" {
      #expect(!text.lowercased().contains(word), "\(page)")
    }
  }
}

import Foundation
import Testing

/// Every diagnostic has an id, every id a page, and every mistake in a pack a test of its place.
@Suite struct CatalogueTests {
  /// Ids that the code puts together, or that are one word, beside those that it spells out.
  private static let others: Set<String> = [
    "unknown-severity", "unknown-cardinality", "unknown-need", "unknown-cause", "unknown-type",
    "unknown-normaliser", "missing-type", "missing-id", "corrupt-gzip", "corrupt-zstd",
    "truncated-gzip", "truncated-zstd", "incomplete", "unknown-outcome", "left-out",
    "not-shown",
  ]

  /// Mistakes of an example as a whole, whose place is that of the example: `RuleTesterTests`.
  private static let ofExamples: Set<String> = [
    "example-outcome", "example-finding", "unshown-path",
  ]

  /// What a file's name says of it.
  private static func holdsDiagnostics(_ path: String) -> Bool {
    path.contains("Diagnostic") || path.contains("Problem") || path.hasSuffix("SyntaxError.swift")
      || path.hasSuffix("Vacuity.swift")
  }

  /// The ids of several words that the sources spell out, with a file that does.
  private static func spelledOut() throws -> [String: String] {
    var ids: [String: String] = [:]
    for file in try SourceTree.files()
    where holdsDiagnostics(file.path) && !file.path.contains("DiagnosticPage") {
      for match in file.code.joined(separator: "\n").matches(of: /"([a-z]+(?:-[a-z0-9]+)+)"/) {
        ids[String(match.1)] = file.path
      }
    }
    return ids
  }

  /// The pages' ids with what their examples are parts of.
  private static func pages() throws -> [String: String] {
    var pages: [String: String] = [:]
    for file in try SourceTree.files() where file.path.contains("DiagnosticPage+") {
      let text = file.code.joined(separator: "\n")
      for part in text.split(separator: "DiagnosticPage(\n").dropFirst() {
        guard let id = part.firstMatch(of: /^\s*"([a-z0-9-]+)"/)?.1 else { continue }
        pages[String(id)] = part.firstMatch(of: /subject: \.([a-z]+)/).map { String($0.1) } ?? ""
      }
    }
    return pages
  }

  @Test func everyDiagnosticHasAPage() throws {
    let pages = try Self.pages()
    for (id, path) in try Self.spelledOut() {
      #expect(pages[id] != nil, "\(id) of \(path) has no page in AssayKit/Explanations")
    }
    #expect(Self.others.subtracting(pages.keys).sorted() == [])
    #expect(pages.count >= 120)
  }

  @Test func everyPageIsOfADiagnostic() throws {
    let ids = try Set(Self.spelledOut().keys).union(Self.others)
    #expect(try Set(Self.pages().keys).subtracting(ids).sorted() == [])
  }

  /// A test with marked text says where a mistake is, what the message is, and what the help.
  @Test func everyMistakeInAPackHasATestOfItsPlace() throws {
    let folder = SourceTree.package.appending(path: "Tests/AssayCompilerTests")
    var tested: Set<String> = []
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path)
    where name.hasSuffix(".swift") {
      let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
      for match in text.matches(
        of: /(?:Expected\(\s*"[^"]+",\s*|marked: marked, id: )"([a-z0-9-]+)"/)
      {
        tested.insert(String(match.1))
      }
    }
    let mistakes = try Self.pages().filter { ["rule", "pack", "files", "test"].contains($0.value) }
      .keys
    #expect(mistakes.count >= 60)
    #expect(Set(mistakes).subtracting(tested).subtracting(Self.ofExamples).sorted() == [])
  }
}

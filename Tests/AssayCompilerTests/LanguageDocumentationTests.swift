import AssayEngine
import AssayModel
import AssaySyntax
import AssayTestSupport
import Foundation
import Testing

@testable import AssayCompiler

/// The reference of the language names every word that it has.
@Suite struct LanguageDocumentationTests {
  private static let words: [[String]] = [
    PackKey.names, ParameterKey.names, RelationKey.names, MatchKey.names, RuleKey.names,
    QuantifierKey.names, CountKey.names, ReferenceKey.names, ExamplesKey.names, ExampleKey.names,
    FindingKey.names, ConditionKey.allCases.map(\.rawValue), OperatorKey.names,
    Normalizer.allCases.map(\.rawValue), ParameterType.allCases.map(\.rawValue),
    Severity.allCases.map(\.rawValue), Relation.Cardinality.allCases.map(\.rawValue),
    Names.resourceFields, Names.bases,
  ]

  private static func page() throws -> String {
    let file = AssayProgram.package.appending(
      path: "Sources/AssayKit/Documentation.docc/RuleLanguage.md")
    return try String(contentsOf: file, encoding: .utf8)
  }

  private static func words(of text: Substring) -> [String] {
    text.split { !$0.isLetter && !$0.isNumber && $0 != "-" }.map(String.init)
  }

  @Test func namesEveryWord() throws {
    let named = Set(Self.words(of: try Self.page()[...]))
    #expect(Set(Self.words.joined()).subtracting(named).sorted() == [])
  }

  /// The order is that of files laid out by `assay format`.
  @Test(arguments: [
    PackKey.names, ParameterKey.names, RelationKey.names, RuleKey.names, ExampleKey.names,
  ])
  func tablesAreInTheOrderOfTheKeys(_ keys: [String]) throws {
    let rows = try Self.page().split(separator: "\n").filter { $0.hasPrefix("| `") }
    let names = rows.flatMap { Self.words(of: $0.dropFirst().prefix { $0 != "|" }) }
    #expect(names.indices.contains { names[$0...].starts(with: keys) })
  }
}

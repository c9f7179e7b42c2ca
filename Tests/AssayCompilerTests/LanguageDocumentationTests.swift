import AssayEngine
import AssayModel
import AssayTestSupport
import Foundation
import Testing

@testable import AssayCompiler

/// The page that authors read names every word that the language has.
@Suite struct LanguageDocumentationTests {
  private static let words: [[String]] = [
    PackKey.names, ParameterKey.names, RelationKey.names, MatchKey.names, RuleKey.names,
    QuantifierKey.names, CountKey.names, ReferenceKey.names, ExamplesKey.names, ExampleKey.names,
    FindingKey.names, ConditionKey.allCases.map(\.rawValue), OperatorKey.names,
    Normalizer.allCases.map(\.rawValue), ParameterType.allCases.map(\.rawValue),
    Severity.allCases.map(\.rawValue), Relation.Cardinality.allCases.map(\.rawValue),
    Names.resourceFields, Names.bases,
  ]

  @Test func namesEveryWord() throws {
    let file = AssayProgram.package.appending(
      path: "Sources/AssayKit/Documentation.docc/WritingRules.md")
    let page = try String(contentsOf: file, encoding: .utf8)
    let named = Set(page.split { !$0.isLetter && !$0.isNumber && $0 != "-" }.map(String.init))
    #expect(Set(Self.words.joined()).subtracting(named).sorted() == [])
  }
}

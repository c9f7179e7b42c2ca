import AssaySyntax
import AssayTestSupport
import Foundation
import Testing

@testable import AssayCompiler

@Suite(
  "The schemas for editors", .enabled(if: Python.hasJSONSchema, "needs the package jsonschema"))
struct SchemaTests {
  @Test("accept the packs that are shipped")
  func shipped() throws {
    let rules = AssayProgram.package.appending(path: "rules")
    let paths = try FileManager.default.subpathsOfDirectory(atPath: rules.path)
      .filter { $0.hasSuffix(".yaml") }.sorted()
    #expect(paths.count >= 8)
    let groups = Dictionary(grouping: paths) { path in
      path.hasSuffix(".test.yaml") ? "test" : path.hasSuffix("/pack.yaml") ? "pack" : "rule"
    }
    let schemas = ["test": FileSchema.test, "pack": FileSchema.pack, "rule": FileSchema.rule]
    #expect(groups.count == schemas.count)
    for (kind, files) in groups {
      let schema = try #require(schemas[kind])
      let documents = try files.map { path in
        try Self.json(Array(Data(contentsOf: rules.appending(path: path))))
      }
      let refusals = try Python.refusals(of: documents, by: schema)
      for (file, refusal) in zip(files, refusals) { #expect(refusal == "", "\(file)") }
    }
  }

  @Test("accept what the tests' own pack says")
  func sample() throws {
    #expect(try Self.refusals(ofRules: [SamplePack.rule()]) == [""])
    let manifest = try Self.json(Array(SamplePack.manifest.utf8))
    #expect(try Python.refusals(of: [manifest], by: FileSchema.pack) == [""])
  }

  /// Mistakes that no schema shows: they are about names that the pack or the inventory gives
  /// a meaning to, or about what two values are to each other.
  private static let unseen = [
    "ambiguous-resource", "constant-condition", "duplicate-expectation", "duplicate-relation",
    "duplicate-test", "field-as-relation", "invalid-regular-expression", "invalid-time",
    "item-outside-quantifier", "misplaced-within", "needless-previous", "normaliser-for-time",
    "not-allowed", "path-through-many", "quantifier-over-one", "relation-in-match",
    "resource-as-value", "resource-not-judged", "suspicious-type", "type-spelling",
    "unknown-field", "unknown-parameter", "unknown-relation", "unknown-resource", "unknown-rule",
    "unreadable-literal", "unusual-field",
  ]

  /// Mistakes that a schema shows in a literal, and not in the value of a parameter.
  private static let halfSeen = ["list-unwanted", "normaliser-for-text", "wrong-parameter-type"]

  @Test("refuse every mistake of shape; those that they can't see are listed")
  func mistakes() throws {
    let rows = try Self.rules() + Self.manifests() + Self.tests()
    let refused = Set(rows.filter(\.isRefused).map(\.id))
    let accepted = Set(rows.filter { !$0.isRefused }.map(\.id))
    #expect(accepted.subtracting(refused).sorted() == Self.unseen)
    #expect(accepted.intersection(refused).sorted() == Self.halfSeen)
    #expect(refused.count > 35)
  }

  private static func rules() throws -> [(id: String, isRefused: Bool)] {
    let conditions =
      (ConditionMistakeTests.shapes + ConditionMistakeTests.operands
      + ConditionMistakeTests.comparisons + PathMistakeTests.syntax + PathMistakeTests.names
      + RegularExpressionMistakeTests.elsewhere)
      .filter { $0.expected.count == 1 }
    let keys = RuleMistakeTests.keys + RuleMistakeTests.examples
    let texts =
      conditions.map { SamplePack.rule(assert: MarkedText($0.text).text) }
      + keys.map { SamplePack.rule(($0.key, MarkedText($0.mistake.text).text)) }
    return zip(conditions + keys.map(\.mistake), try refusals(ofRules: texts))
      .map { (id: $0.expected[0].id, isRefused: !$1.isEmpty) }
  }

  private static func manifests() throws -> [(id: String, isRefused: Bool)] {
    let rows =
      (ManifestMistakeTests.heads + ManifestMistakeTests.parameters
      + ManifestMistakeTests.relations)
      .filter { $0.expected[0].id != "duplicate-key" }
    let documents = try rows.map { try json(Array(MarkedText($0.text).text.utf8)) }
    return zip(rows, try Python.refusals(of: documents, by: FileSchema.pack))
      .map { (id: $0.expected[0].id, isRefused: !$1.isEmpty) }
  }

  private static func tests() throws -> [(id: String, isRefused: Bool)] {
    let rows = (TestMistakeTests.shapes + TestMistakeTests.expectations)
      .filter { Set($0.expected.map(\.id)).count == 1 && $0.expected[0].id != "several-documents" }
    let documents = try rows.map { try json(Array(MarkedText($0.text).text.utf8)) }
    return zip(rows, try Python.refusals(of: documents, by: FileSchema.test))
      .map { (id: $0.expected[0].id, isRefused: !$1.isEmpty) }
  }

  private static func refusals(ofRules texts: [String]) throws -> [String] {
    try Python.refusals(of: texts.map { try json(Array($0.utf8)) }, by: FileSchema.rule)
  }

  private static func json(_ bytes: [UInt8]) throws -> String {
    try #require(try YAML.documents(in: bytes).first).json
  }
}

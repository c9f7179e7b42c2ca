import AssayEngine
import AssayReference
import AssaySyntax
import AssayTestSupport
import Testing

@testable import AssayCompiler

@Suite(
  "The schemas' patterns", .enabled(if: Python.hasJSONSchema, "needs the package jsonschema"))
struct SchemaPatternTests {
  /// A grammar: its pattern, and what reads texts of it.
  struct Grammar: Sendable, CustomTestStringConvertible {
    var name: String
    var pattern: String
    var accepts: @Sendable (String) -> Bool
    var testDescription: String { name }
  }

  private static let grammars = [
    Grammar(name: "text", pattern: SchemaPattern.text) { text in
      text.utf8.contains { $0 > 0x20 }
    },
    Grammar(name: "identifier", pattern: SchemaPattern.identifier) {
      NameSpelling.isIdentifier($0)
    },
    Grammar(name: "name", pattern: SchemaPattern.plainName) { Names.isPlain($0) },
    Grammar(name: "path", pattern: SchemaPattern.path) { text in
      var parser = PathParser(text)
      _ = parser.components()
      return parser.mistake == nil
    },
    Grammar(name: "moment", pattern: SchemaPattern.moment) { Duration.seconds($0) != nil },
    Grammar(name: "duration", pattern: SchemaPattern.duration) { text in
      ParameterType.duration.accepts(.string(text))
    },
    Grammar(name: "date-time", pattern: SchemaPattern.dateTime) { text in
      ParameterType.dateTime.accepts(.string(text))
    },
    Grammar(name: "resource type", pattern: SchemaPattern.resourceType) { text in
      isRead(text) { $0.resourceType($1) == nil }
    },
    Grammar(name: "message", pattern: SchemaPattern.message) { text in
      text.utf8.allSatisfy { $0 <= 0x20 } || isRead(text) { $0.message($1) == nil }
    },
  ]

  private static func isRead(
    _ text: String, _ isRefused: (inout PackFileReader, LocatedNode.Entry) -> Bool
  ) -> Bool {
    var reader = PackFileReader(SourceFile(path: "", bytes: []))
    let value = LocatedNode(.string(text), at: 0..<0)
    return !isRefused(&reader, LocatedNode.Entry(key: "key", keyRange: 0..<0, value: value))
  }

  private static let samples = [
    "a", "a-b", "a.b", "a['b']", "a['it''s']", "tags[\"x\"]['y'].z", "-90d", "+5w", "a/b",
    "Microsoft.KeyVault/vaults/keys", "{name} is", "{{a}}", "{tags['a b']}", "é", "P90D",
    "-pT5M1.5s", "AWS::EC2::Volume", "a::b", "apps/v1/Deployment",
    "P1Y2W", "2026-01-28", "2026-01-28T23:59:59.5+01:00", "2024-02-19 10:00z", "_a", "$a.@b",
    "aws_ebs_volume", "google-beta_kms",
  ]

  /// Texts that are nearly of a grammar: samples with a few characters changed.
  private static let texts: [String] = {
    var random = SeededGenerator(seed: 7)
    let pieces = [
      "", ".", "'", "\"", "[", "]", "{", "}", "-", "a", "9", "_", "é", "/", ":", "*", " ", "\t",
    ]
    return samples + [""]
      + (0..<500).map { _ in
        var text = Array(samples[Int.random(in: samples.indices, using: &random)])
        for _ in 0...Int.random(in: 0...2, using: &random) {
          let start = Int.random(in: 0...text.count, using: &random)
          let end = min(text.count, start + Int.random(in: 0...1, using: &random))
          let piece = pieces[Int.random(in: pieces.indices, using: &random)]
          text.replaceSubrange(start..<end, with: Array(piece))
        }
        return String(text)
      }
  }()

  private static func schema(_ pattern: String) -> SchemaNode {
    let draft: SchemaNode = ["$schema": "http://json-schema.org/draft-07/schema#"]
    return draft.adding(.matching(pattern))
  }

  @Test("accept what the reader accepts, and nothing else", arguments: grammars)
  func agrees(_ grammar: Grammar) throws {
    let refusals = try Python.refusals(
      of: Self.texts.map(\.json), by: Self.schema(grammar.pattern))
    let accepted = zip(Self.texts, refusals).filter { $0.1.isEmpty }.map(\.0)
    #expect(accepted.count > 1 && accepted.count < Self.texts.count)
    #expect(accepted == Self.texts.filter(grammar.accepts))
  }
}

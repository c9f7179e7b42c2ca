import AssayModel
import AssayTestSupport
import Foundation
import Testing

@testable import AssayReporting

@Suite(
  .enabled(if: SharedMaterial.has("data/naughty-strings"), "needs ../shared/data/naughty-strings"))
struct NaughtyStringTests {
  private static let all: [String] =
    (try? JSONDecoder().decode(
      [String].self,
      from: Data(contentsOf: SharedMaterial.url("data/naughty-strings/blns.json"))))
    ?? []

  @Test func thereAreManyOfThem() { #expect(Self.all.count == 515) }

  @Test func jsonParsesBackToTheSameStrings() throws {
    let places = try Self.count(of: "a plain control", in: "a plain control")
    let numbers = 4
    for text in Self.all {
      let expected = isJSONNumber(text) ? places - numbers : places
      #expect(try Self.count(of: text, in: text) >= expected, "\(text.debugDescription)")
    }
  }

  @Test func textShowsNothingThatMisleads() {
    for text in Self.all {
      let shown = Report.filled(with: [text]).written(as: .text)
      #expect(hazards(in: shown) == [], "\(text.debugDescription)")
      #expect(commands(in: shown) == [], "\(text.debugDescription)")
    }
  }

  @Test(
    .enabled(if: Python.hasJSONSchema, "needs the Python package jsonschema"),
    .enabled(if: SharedMaterial.has("schemas"), "needs the SARIF schema in ../shared/schemas"))
  func sarifStaysValid() throws {
    let schema = SharedMaterial.url("schemas/sarif-schema-2.1.0-errata01.json")
    let text = Report.filled(with: Self.all).written(as: .sarif)
    #expect(try Python.mistakes(in: text, by: schema) == "")
  }

  /// How often a string occurs as a value in the JSON of a report that is full of another.
  private static func count(of wanted: String, in text: String) throws -> Int {
    let json = Report.filled(with: [text]).written(as: .json)
    func count(_ value: Any) -> Int {
      switch value {
      case let value as [String: Any]: value.values.reduce(0) { $0 + count($1) }
      case let value as [Any]: value.reduce(0) { $0 + count($1) }
      case let value as String: value.utf8.elementsEqual(wanted.utf8) ? 1 : 0
      default: 0
      }
    }
    return count(try JSONSerialization.jsonObject(with: Data(json.utf8)))
  }
}

/// The hazards in text that is shown, line feeds aside.
func hazards(in text: String) -> [String] {
  let utf8 = text.utf8Span.span
  return (0..<utf8.count).compactMap { Hazard(in: utf8, at: $0) }.filter { $0.scalar != 0x0A }
    .map(\.shown)
}

/// The lines that a continuous integration service would take for commands.
func commands(in text: String) -> [Substring] {
  text.split(separator: "\n").filter {
    $0.drop { $0.isWhitespace }.hasPrefix("::") || $0.contains("##[") || $0.contains("##vso[")
  }
}

extension Report {
  /// A report whose every text is one of those given.
  static func filled(with texts: [String]) -> Report {
    Report(
      tool: .init(name: texts[0], version: texts[0]), isComplete: false, exitStatus: .noncompliant,
      inventories: texts.map {
        .init(
          path: $0, sha256: $0, bytes: 1, format: $0, encodings: [$0], resources: 1,
          isComplete: false)
      },
      packs: texts.map {
        .init(
          name: $0, version: $0, title: $0, sha256: $0,
          parameters: [.init(name: $0, value: $0, origin: .option)])
      },
      results: texts.enumerated().map { RuleResult.filled(with: $1, number: $0) },
      resourceTypes: texts.map { .init(type: $0, count: 1, isRead: false) }, loosenings: texts,
      now: texts[0],
      diagnostics: texts.map {
        Diagnostic(
          $0, subject: .inventory, $0, at: .filled(with: $0), help: $0,
          notes: [.init($0, at: .filled(with: $0)), .init($0)])
      })
  }
}

extension RuleResult {
  fileprivate static func filled(with text: String, number: Int) -> RuleResult {
    let resource = ResourceReference(
      id: text, type: text, name: text, location: text, sources: [.filled(with: text)])
    let observations: [Evidence.Observation] = [
      .string(text), .number(text), .absent, .related, .unknown(.conflict),
    ]
    let evidence = [nil, text].flatMap { relation in
      observations.map {
        Evidence(
          resource: resource, relation: relation, path: text, expected: text, observed: $0,
          source: relation == nil ? .filled(with: text) : nil)
      }
    }
    return RuleResult(
      rule: RuleDescriptor(
        id: .init(pack: text, rule: "\(text)\(number)"), title: text, severity: .high,
        resourceType: text, rationale: text, remediation: text, references: [text],
        controls: [.init(framework: text, ids: [text])]),
      tally: Tally(noncompliant: 1, unknown: 1),
      findings: [
        Finding(
          resource: resource, outcome: .noncompliant,
          status: .exempt(
            Exemption(
              reason: text, owner: text, ticket: text, expires: text, source: .filled(with: text)),
            otherwise: .known(since: text)),
          message: text, evidence: evidence),
        Finding(
          resource: resource, outcome: .unknown, cause: .conflict, message: text,
          evidence: evidence),
      ], notRun: number % 5 == 1 ? text : nil)
  }
}

extension SourceSpan {
  fileprivate static func filled(with text: String) -> SourceSpan {
    let count = text.utf8.count
    return SourceSpan(
      file: text, start: SourcePosition(offset: 0, line: 1, column: 1, utf8Column: 1),
      end: SourcePosition(
        offset: count, line: 1, column: text.utf16.count + 1, utf8Column: count + 1),
      excerpt: Excerpt(text: text, isCutBefore: false, isCutAfter: true, marked: 0..<count))
  }
}

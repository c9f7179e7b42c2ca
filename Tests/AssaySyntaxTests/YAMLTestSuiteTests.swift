import AssayTestSupport
import Testing

@testable import AssaySyntax

@Suite(
  .enabled(
    if: SharedMaterial.has("data/yaml-test-suite"), "needs ../shared/data/yaml-test-suite"))
struct YAMLTestSuiteTests {
  /// A group of cases that go otherwise than the suite says, with the reason.
  struct Difference: Sendable {
    var reason: String
    var ids: [String]

    init(_ reason: String, _ ids: String) {
      self.reason = reason
      self.ids = ids.split(separator: " ").map(String.init)
    }
  }

  @Test func `refuses what isn't YAML, but for what libyaml accepts`() throws {
    let cases = try YAMLTestSuite.cases()
    #expect(cases.count == 406)
    let mistakes = cases.filter(\.mustFail)
    #expect(mistakes.count == 94)
    let read = mistakes.filter { (try? YAML.documents(in: $0.yaml)) != nil }
    expect(read.map(\.id), Self.accepted)
  }

  @Test func `reads what is YAML, but for what libyaml or this reader refuses`() throws {
    let cases = try YAMLTestSuite.cases().filter { !$0.mustFail }
    let refused = cases.filter { (try? YAML.documents(in: $0.yaml)) == nil }
    expect(refused.map(\.id), Self.refused)
  }

  @Test func `reads the values that the suite gives`() throws {
    var different: [String] = []
    var count = 0
    for row in try YAMLTestSuite.cases() where !row.mustFail {
      guard let json = row.json, let read = try? YAML.documents(in: row.yaml) else { continue }
      count += 1
      let expected = try json.flatMap { try YAML.documents(in: Array($0.utf8)) }
      if read.map(\.canonical) != expected.map(\.canonical) { different.append(row.id) }
    }
    #expect(count > 200)
    expect(different, Self.different)
  }

  @Test func `reads records out of every case without a crash, its places in the text`() throws {
    for row in try YAMLTestSuite.cases() {
      let tree = CaptureTree(paths: ["a.*", "a.b", "foo.*.*", "key", "one"], records: ["value"])
      let outcome = YAMLReading(tree: tree).read(row.yaml)
      outcome.expectPlaces(in: row.yaml, "\(row.id)")
      guard let documents = try? YAML.documents(in: row.yaml) else { continue }
      #expect(outcome.error == nil || documents.contains { !$0.isContainer }, "\(row.id)")
    }
  }

  private func expect(_ ids: [String], _ differences: [Difference]) {
    let expected = differences.flatMap(\.ids).sorted()
    let unexpected = ids.filter { !expected.contains($0) }
    let missing = expected.filter { !ids.contains($0) }
    #expect(unexpected == [])
    #expect(missing == [])
  }
}

extension YAMLTestSuiteTests {
  static let accepted = [
    Difference("a flow or quoted value may be indented less than its block", "9C9N QB6E DK95-1"),
    Difference("a comment needs no white space before it", "9JBA CVW2 SU5Z X4QW MUS6-0"),
    Difference("a directive needs no '...' before it", "EB22 RHX7 MUS6-1"),
    Difference("a dash may stand alone in a flow sequence", "G5U8 YJV2"),
    Difference("a block scalar may start with lines that are indented more", "S98Z"),
    Difference("a tab may stand between the items of a flow sequence", "Y79Y-3"),
  ]

  static let refused = [
    Difference(
      "keys that aren't scalars are refused",
      """
      4FJ6 6BFJ 6PBE 9MMW KK5P LX3P M2N8-0 M2N8-1 M5DY Q9WF RZP5 SBG9 V9D5 X38W XW4D
      """),
    Difference(
      "tags beyond the core schema's are refused",
      """
      2XXW 565N 5TYM 6CK3 6WLZ 7FWL 9WXW C4HZ CC74 CUP7 J7PZ M5C3 P76L UGM3 Z67P Z9M4
      """),
    Difference("libyaml knows no directives but %YAML and %TAG", "2LFX 6LVF MUS6-5 MUS6-6"),
    Difference(
      "libyaml reads no %YAML directive but 1.1 and 1.2", "BEC7 ZYU8-0 ZYU8-1 ZYU8-2 ZYU8-3"),
    Difference(
      "libyaml wants white space after the ':' of a flow mapping, and no line break before it",
      "4ABK 4MUZ-0 4MUZ-1 4MUZ-2 58MP 5MUD 5T43 9SA2 CFD4 DBG4 FRK4 HM87-0 K3WX NJ66 UT92 VJP3-1"
    ),
    Difference(
      "libyaml takes tabs for indentation",
      "6BCT 6CA3 96NN-0 96NN-1 A2M4 DK95-0 DK95-3 DK95-4 Q5MG R4YG Y79Y-1 Y79Y-10"),
    Difference(
      "libyaml wants a key before the ':' of a block mapping",
      "2JQS 6M2F NHX8 NKF9 S3PD SM9W-1 UKK6-0"),
    Difference("libyaml's anchors are of letters, digits, '-' and '_'", "2SXE 8XYN W5VH"),
    Difference(
      "libyaml wants a document, and a '---' for each but the first",
      "7Z25 DK3J FP8R HWV9 M7A3 QT73 W4TN"),
  ]

  static let different = [
    Difference(
      "libyaml takes a '?' before a word in a flow mapping for a key's mark", "652Z HM87-1"),
    Difference("libyaml keeps no line break after a last line of white space", "L24T-1"),
    Difference("libyaml ends an anchor at ':'", "Y2GN"),
  ]
}

extension LocatedNode {
  fileprivate var isContainer: Bool {
    switch content {
    case .sequence, .mapping: true
    case .null: range.isEmpty
    case .boolean, .number, .string: false
    }
  }

  /// The value without places; keys sorted, numbers rounded.
  fileprivate var canonical: String {
    switch content {
    case .null: return "null"
    case .boolean(let value): return "\(value)"
    case .number(let text): return Double(text).map { "\($0)" } ?? text
    case .string(let text): return text.debugDescription
    case .sequence(let elements): return "[\(elements.map(\.canonical).joined(separator: ","))]"
    case .mapping(let entries):
      let shown = entries.map { "\($0.key.debugDescription):\($0.value.canonical)" }
      return "{\(shown.sorted().joined(separator: ","))}"
    }
  }
}

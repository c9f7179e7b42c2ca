import AssayEngine
import Testing

@testable import Benchmarks

@Suite struct RegularExpressionTests {
  struct Row: CustomTestStringConvertible, Sendable {
    var expression: String
    var matching: [String]
    var others: [String]

    init(_ expression: String, _ matching: [String], not others: [String]) {
      self.expression = expression
      self.matching = matching
      self.others = others
    }

    var testDescription: String { expression }
  }

  static let rows = [
    Row("", ["", "a"], not: []), Row("b", ["abc", "B"], not: ["", "a"]),
    Row("a|b|", ["x"], not: []), Row("^(?:a|bc)$", ["a", "BC"], not: ["abc", "b", ""]),
    Row("^ab*c+d?$", ["ac", "abbccd"], not: ["ab", "acdd"]),
    Row("^a{2}$", ["aa"], not: ["a", "aaa"]), Row("^a{2,}$", ["aa", "aaaa"], not: ["a"]),
    Row("^a{1,3}?$", ["a", "aaa"], not: ["", "aaaa"]), Row("^(ab){0}$", [""], not: ["ab"]),
    Row("^.$", ["a", "é", "😀", "\r"], not: ["", "ab", "\n"]), Row("(?s)^.$", ["\n"], not: []),
    Row("^a$", ["a"], not: ["a\n", "\na"]), Row("(?m)^a$", ["b\na\nc", "a\n"], not: ["ba\nab"]),
    Row(#"\Aa\z"#, ["a"], not: ["a\n"]), Row(#"(?m)\Ab\z"#, ["b"], not: ["a\nb"]),
    Row("[a-c-]", ["-", "B"], not: ["d", ""]), Row("[^a-c]", ["d", "\n", "é"], not: ["aB", ""]),
    Row("[-a]", ["-"], not: ["b"]), Row(#"[\]\\^]"#, ["]", "\\", "^"], not: ["["]),
    Row("[à-ÿ]", ["é", "éa"], not: ["É", "e"]), Row("é", ["é"], not: ["É", "e\u{301}"]),
    Row(#"^\d\w\s\D\W\S$"#, ["1_\ta-é"], not: ["é_ a-b", "1é a-b"]),
    Row(#"\x41\x{e9}\t"#, ["aé\t"], not: ["aÉ\t"]), Row(#"\.\*\(\)"#, [".*()"], not: ["a"]),
    Row(#"\bkv\b"#, ["a kv", "kv-1", "éKVé"], not: ["kvx", "xkv", "kv_"]),
    Row(#"\Bv\B"#, ["kvx"], not: ["kv", "v"]), Row(#"^\B$"#, [""], not: ["a"]),
    Row(#"\b"#, ["a"], not: ["", "-"]), Row(#"a\b "#, ["a "], not: ["ab"]),
    Row("(?-i)Ab(?i)c", ["xAbC"], not: ["abc"]), Row("(?-i:A)b", ["AB"], not: ["ab"]),
    Row("((?-i)A)b", ["AB"], not: ["ab"]), Row("[[:alpha:][:digit:]]", ["1", "a"], not: ["_"]),
    Row("[[:^upper:]]", ["a", "1"], not: ["A"]), Row("(?<x>a)(?P<y>b)", ["ab"], not: ["a"]),
    Row(#"$\b"#, ["a"], not: ["", "a-"]), Row(#"\b^a"#, ["a"], not: ["", "ba"]),
    Row("k", ["K"], not: ["\u{212A}"]), Row("[^k]", ["\u{212A}"], not: ["K"]),
    Row("(?:)*a+|(^)*$x", ["a"], not: ["", "x"]), Row("^(a|b)*?c", ["abc", "c"], not: ["bd"]),
    Row(
      #"^kv-[a-z0-9-]{3,21}$"#, ["kv-prod-01"],
      not: ["kv-a", "kv-" + String(repeating: "a", count: 22)]),
    Row(
      #"^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"#, ["0F8FAD5B-D9CB-469F-A165-70867728950E"],
      not: ["0f8fad5b-d9cb-469f-a165-70867728950"]),
  ]

  @Test(arguments: rows) func findsWhatItDescribes(_ row: Row) throws {
    let expression = try RegularExpression(row.expression, isCaseless: true)
    for text in row.matching { #expect(expression.isFound(in: Array(text.utf8)), "\(text)") }
    for text in row.others { #expect(!expression.isFound(in: Array(text.utf8)), "\(text)") }
  }

  @Test func readsTextThatIsNoUTF8WithoutLeavingIt() throws {
    let expression = try RegularExpression("^[^a]*b$", isCaseless: false)
    for bytes: [UInt8] in [[0xF0, 0x62], [0xE2, 0x82, 0x62], [0xC3, 0x62], [0xFF, 0x80, 0x62]] {
      #expect(expression.isFound(in: bytes))
      #expect(!expression.isFound(in: bytes.dropLast()))
    }
  }

  @Test(arguments: EvilExpression.all) func takesNoLongTime(_ evil: EvilExpression) throws {
    let expression = try? RegularExpression(evil.expression, isCaseless: true)
    #expect((expression == nil) == evil.isRefused)
    // Quadratic time would be minutes.
    _ = expression?.matches(evil.text(bytes: 100_000).span)
  }

  @Test func fiftyExpressionsAreEvil() { #expect(EvilExpression.all.count >= 50) }
}

extension RegularExpression {
  /// Whether the expression matches a part of a text: spans can't stand in expectations.
  func isFound(in text: [UInt8]) -> Bool { matches(text.span) }
}

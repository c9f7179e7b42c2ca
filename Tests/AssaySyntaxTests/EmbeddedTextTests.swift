import AssaySyntax
import Testing

@Suite struct EmbeddedTextTests {
  struct Case: CustomTestStringConvertible {
    /// A JSON string, and what it says.
    var literal: String
    var text: String
    /// A part of what it says, and what stands for that in the string.
    var part: (said: String, written: String)
    var testDescription: String { literal }
  }

  static let cases = [
    Case(literal: #""{}""#, text: "{}", part: ("{}", "{}")),
    Case(literal: #""{\"a\":1}""#, text: #"{"a":1}"#, part: (#""a""#, #"\"a\""#)),
    Case(literal: #""{\"a\":12}""#, text: #"{"a":12}"#, part: ("12", "12")),
    Case(literal: #""\n\t\/\\\b\f\r.""#, text: "\n\t/\\\u{8}\u{C}\r.", part: ("/", #"\/"#)),
    Case(literal: #""\u00e9x\ud83d\ude00y""#, text: "éx😀y", part: ("😀", #"\ud83d\ude00"#)),
    Case(literal: #""é😀\u0041z""#, text: "é😀Az", part: ("Az", #"\u0041z"#)),
    Case(literal: #""\ud83dx""#, text: "\u{FFFD}x", part: ("x", "x")),
    Case(literal: #""a\"""#, text: "a\"", part: ("\"", #"\""#)),
    Case(literal: #""""#, text: "", part: ("", "")),
  ]

  @Test(arguments: cases) func knowsWhereAStringsTextComesFrom(_ row: Case) throws {
    let literal = Array(row.literal.utf8)
    for offset in [0, 1000] {
      let embedded = EmbeddedText(literal: literal[...], at: offset)
      let text = embedded.bytes[embedded.part]
      #expect(String(decoding: text, as: UTF8.self) == row.text)
      #expect(embedded.bytes.count == text.count + 64)
      #expect(embedded.places.outer(embedded.part) == offset + 1..<offset + literal.count - 1)
      let said = try #require(range(of: row.part.said, in: Array(text)))
      let outer = embedded.places.outer(said)
      let written = literal[outer.lowerBound - offset..<outer.upperBound - offset]
      #expect(String(decoding: written, as: UTF8.self) == row.part.written)
    }
  }

  @Test func allBytesOfAnEncodedTextStandWhereAllOfItDoes() {
    let embedded = EmbeddedText(Array("{}".utf8), at: 7..<20)
    #expect(embedded.places.outer(1..<2) == 7..<20)
    #expect(embedded.bytes[embedded.part].elementsEqual("{}".utf8))
  }

  private func range(of part: String, in text: [UInt8]) -> Range<Int>? {
    let part = Array(part.utf8)
    return (0...text.count - part.count).first { text[$0...].starts(with: part) }
      .map { $0..<$0 + part.count }
  }
}

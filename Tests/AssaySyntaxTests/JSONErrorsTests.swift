import AssaySyntax
import Testing

/// A text with ▶ before its first wrong byte.
private struct Case: CustomTestStringConvertible {
  var source: String
  var kind: SyntaxError.Kind
  var expected: String
  var mode: JSONRecordScanner.Mode

  init(
    _ source: String, _ kind: SyntaxError.Kind, _ expected: String,
    _ mode: JSONRecordScanner.Mode = .single
  ) {
    self.source = source
    self.kind = kind
    self.expected = expected
    self.mode = mode
  }

  var testDescription: String { "\(source.debugDescription): \(kind.rawValue)" }

  var bytes: [UInt8] { Array(source.replacing("▶", with: "").utf8) }

  var offset: Int { source.prefix { $0 != "▶" }.utf8.count }
}

private let ends = [
  Case("▶", .unexpectedEnd, "a value"),
  Case(" \n▶", .unexpectedEnd, "a value"),
  Case("[▶", .unexpectedEnd, "a value or ']'"),
  Case("[{}▶", .unexpectedEnd, "',' or ']'"),
  Case("[{},▶", .unexpectedEnd, "a value"),
  Case("[{\"a\":[1▶", .unexpectedEnd, "',' or ']'"),
  Case("{▶", .unexpectedEnd, "a key in double quotes"),
  Case("{\"a▶", .unexpectedEnd, "the closing '\"' of a string"),
  Case("{\"ä▶", .unexpectedEnd, "the closing '\"' of a string"),
  Case("{\"a\"▶", .unexpectedEnd, "':'"),
  Case("{\"a\":▶", .unexpectedEnd, "a value"),
  Case("{\"a\":tr▶", .unexpectedEnd, "true, false or null"),
  Case("{\"a\":1▶", .unexpectedEnd, "',' or '}'"),
  Case("{\"a\":-▶", .unexpectedEnd, "a digit"),
  Case("{\"a\":\"\\▶", .unexpectedEnd, "one of \" \\ / b f n r t u after '\\'"),
  Case("{\"a\":\"\\u12▶", .unexpectedEnd, "four hexadecimal digits after '\\u'"),
  Case("{\"value\":[{}]▶", .unexpectedEnd, "',' or '}'"),
  Case("{\"value\":[{}],\"x\":1▶", .unexpectedEnd, "',' or '}'"),
  Case("{}\n{▶", .unexpectedEnd, "a key in double quotes", .concatenated),
]

private let characters = [
  Case("▶}", .unexpectedCharacter, "a value"),
  Case("[▶}", .unexpectedCharacter, "a value"),
  Case("[{},▶]", .unexpectedCharacter, "a value"),
  Case("[{} ▶{}]", .unexpectedCharacter, "',' or ']'"),
  Case("[{\"a\":[1▶;2]}]", .unexpectedCharacter, "',' or ']'"),
  Case("{▶a:1}", .unexpectedCharacter, "a key in double quotes"),
  Case("{\"a\":1,▶}", .unexpectedCharacter, "a key in double quotes"),
  Case("{\"a\" ▶1}", .unexpectedCharacter, "':'"),
  Case("{\"a\":▶+1}", .unexpectedCharacter, "a value"),
  Case("{\"a\":▶NaN}", .unexpectedCharacter, "a value"),
  Case("{\"a\":1▶]", .unexpectedCharacter, "',' or '}'"),
  Case("[1▶a]", .unexpectedCharacter, "',' or ']'"),
  Case("[▶\u{a0}]", .unexpectedCharacter, "a value"),
  Case("{}▶,{}", .unexpectedCharacter, "a value", .concatenated),
  Case("{\"value\":[{}]▶]", .unexpectedCharacter, "',' or '}'"),
]

private let tokens = [
  Case("[nu▶1l]", .invalidLiteral, "true, false or null"),
  Case("[fals▶E]", .invalidLiteral, "true, false or null"),
  Case("[t▶]", .invalidLiteral, "true, false or null"),
  Case("[-▶]", .invalidNumber, "a digit"),
  Case("[1.▶]", .invalidNumber, "a digit"),
  Case("[1e+▶x]", .invalidNumber, "a digit"),
  Case("[0▶1]", .invalidNumber, "no digit after a leading zero"),
  Case("[\"a▶\n\"]", .invalidString, "an escape in place of the control character"),
  Case("[\"\\▶x\"]", .invalidEscape, "one of \" \\ / b f n r t u after '\\'"),
  Case("[\"\\u12▶g4\"]", .invalidEscape, "four hexadecimal digits after '\\u'"),
  Case("[\"a▶\0\"]", .nulByte, "an escape in place of the control character"),
  Case("[▶\0]", .nulByte, "a value"),
  Case("[]▶\0", .nulByte, "the end of the text"),
  Case("[] ▶[]", .trailingContent, "the end of the text"),
  Case("{}▶x", .trailingContent, "the end of the text"),
  Case("{} ▶\"x\"", .notAContainer, "an object or an array", .concatenated),
  Case("▶true", .notAContainer, "an object or an array", .concatenated),
]

/// Bytes that aren't UTF-8, in a string.
private let sequences: [[UInt8]] = [
  [0x80], [0xbf], [0xc0, 0x80], [0xc1, 0xbf], [0xc3], [0xc3, 0x28], [0xe0, 0x9f, 0xbf],
  [0xe2, 0x28, 0xa1], [0xe2, 0x82], [0xed, 0xa0, 0x80], [0xf0, 0x8f, 0xbf, 0xbf],
  [0xf0, 0x9f, 0x98], [0xf4, 0x90, 0x80, 0x80], [0xf5, 0x80, 0x80, 0x80], [0xff],
]

struct JSONErrorsTests {
  private let tree = CaptureTree(paths: ["a"], records: ["value"])

  @Test(arguments: ends + characters + tokens)
  fileprivate func pointsAtTheFirstWrongByte(_ row: Case) {
    let expected = SyntaxError(row.kind, at: row.offset, row.expected)
    #expect(JSONScanning(tree: tree, mode: row.mode).read(row.bytes).error == expected)
    for step in 1...max(1, row.bytes.count) {
      let scanning = JSONScanning(tree: tree, mode: row.mode, step: step)
      #expect(scanning.read(row.bytes).error == expected, "by \(step) bytes")
    }
  }

  @Test(arguments: sequences)
  func refusesWhatIsNotUTF8(_ sequence: [UInt8]) {
    for path in ["a", "b", "c.d"] {
      let bytes = Array("{\"\(path)\":\"xyz".utf8) + sequence + Array("\"}".utf8)
      let outcome = JSONScanning(tree: tree, step: 5).read(bytes)
      #expect(outcome.error?.kind == .invalidUTF8)
      #expect(outcome.error?.offset == path.utf8.count + 8)
    }
  }

  @Test func acceptsTheBoundsOfUTF8() {
    let text = "\u{80}\u{7ff}\u{800}\u{d7ff}\u{e000}\u{ffff}\u{10000}\u{10ffff}"
    let outcome = JSONScanning(tree: tree, step: 1).read("{\"a\":\"\(text)\",\"b\":\"\(text)\"}")
    #expect(outcome.error == nil)
    #expect(outcome.batch.text == Array(text.utf8))
  }

  @Test func keepsWhatCameBeforeAnError() {
    let outcome = JSONScanning(tree: tree).read("[{\"a\":1},{\"a\":2},{\"a\":3")
    #expect(outcome.error?.kind == .unexpectedEnd)
    #expect(outcome.batch.items.count == 2)
    #expect(outcome.batch.captures.count == 2)
  }

  @Test(arguments: [("[", "]"), ("{\"a\":", "}"), ("{\"b\":", "}")])
  func limitsDepth(_ open: String, _ close: String) {
    let scanning = JSONScanning(tree: tree)
    func nested(_ depth: Int) -> String {
      String(repeating: open, count: depth) + "1" + String(repeating: close, count: depth)
    }
    #expect(scanning.read(nested(256)).error == nil)
    let tooDeep = SyntaxError(.tooDeep, at: open.utf8.count * 256, "at most 256 levels")
    #expect(scanning.read(nested(257)).error == tooDeep)
    #expect(scanning.read(String(repeating: open, count: 1_000_000)).error == tooDeep)
  }

  @Test func limitsDepthWhereTheTreeGoesAsDeep() {
    let path = [String](repeating: "*", count: 300).joined(separator: ".")
    for path in [path, path.replacing("*", with: "a")] {
      let scanning = JSONScanning(tree: CaptureTree(paths: [path]))
      let text = String(repeating: "{\"a\":", count: 300)
      #expect(scanning.read(text).error?.kind == .tooDeep)
      #expect(scanning.read(text).error?.offset == 256 * 5)
    }
  }
}

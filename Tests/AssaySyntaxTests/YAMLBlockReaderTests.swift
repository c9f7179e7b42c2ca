import AssayTestSupport
import Testing

@testable import AssaySyntax

/// What is read without libyaml is what libyaml reads.
struct YAMLBlockReaderTests {
  @Test(arguments: [
    "- a: 1\n  b: x y\n- c:\n", "a:\n- b\n-\n- c: []\n  d: {}\nb: ''\n", "- - a\n  - b\n-\n  - c\n",
    "a:\n  b:\n    c: https://x.org/y?z=1#f\n  d: a:b\ne:\n",
    "# x\n\n---\n# y\na: \"b\\n\\u00e9\" \n---\n- 'it''s'\n",
    "- id: é😀\r\n  \"k\": -1\r\n\r\n  'l': ~\r\n", "a: -b\nc:\n  d\ne:\n  \"f\"\ng:\n  []\n",
    "\u{FEFF}a: b",
    "- a:\n- b:\n  - c\n  d: e\n- \"\"\n-", "- a\\b\n- $(x)+/;<=_~^\n- .5\n- a b  \n- a#b\n",
    "a: b \r\n   c \r\n  \r\n\n  - d\nb:\n  - e\n   'f'\n  - g\n    h\n",
    "- a\n b\n---\n- c\n d\n# x",
  ])
  func `reads what exports write, all of it`(text: String) throws {
    let read = BlockReading(of: Array(text.utf8))
    #expect(read.isWhole)
    try read.expectThoseOfLibYAML()
  }

  @Test(arguments: [
    "a: b: c", "a: b #c", "a: &x b", "a: |\n  b", "a: [b]", "a: b\n  # x\n  c", "a: b\n  c: d",
    "a: \"b\n  c\"", "a:\tb",
    "? a\n: b", "a\n",
    " a: b", "a: b\n c: d", "- a\n- b\nc: d", "a: !x b", "a: \"\\x41\"", "a: \"\\ud83d\\ude00\"",
    "a : b", "a: b\r c: d",
    "a: \u{85}", "a: \u{7F}", "a: \u{2028}b", "--- a", "---\n---\na: b", "a: b\n...\n",
    "%YAML 1.2\n---\na: b", "a: - b",
    "a: b\n- c", "a: 'b' c", "a: %b", "a: @b", "a: `b", "a: \u{FEFF}", "a: # b", "- # b\n",
    String(repeating: "k", count: 1001) + ": v", String(repeating: "- ", count: 257) + "a",
  ])
  func `leaves other lines to libyaml`(text: String) throws {
    let read = BlockReading(of: Array(text.utf8))
    #expect(!read.isWhole)
    try read.expectThoseOfLibYAML()
  }

  @Test(
    .enabled(
      if: SharedMaterial.has("data/yaml-test-suite"), "needs ../shared/data/yaml-test-suite"))
  func `reads cases of yaml-test-suite as libyaml does`() throws {
    let read = try YAMLTestSuite.cases().map { BlockReading(of: $0.yaml) }
    for read in read { try read.expectThoseOfLibYAML() }
    #expect(read.count(where: \.isWhole) > 20)
  }

  @Test(arguments: 0..<8) func `reads texts of random pieces as libyaml does`(seed: UInt64) throws {
    let pieces = [
      "\n", "\n", "\n  ", "\n    ", "\n ", "- ", "-", "a", "a: ", "b:", " ", "b", "'c'", "\"d\"",
      ": ", ":", "#", " #", "[]", "{}",
      "---", "...", "\r\n", "\\", "é", "\t", "|", "&a ", "*a", "1",
    ]
    var mutator = Mutator(state: seed)
    var whole = 0
    for _ in 0..<4000 {
      let text = (0..<mutator.below(14)).map { _ in pieces[mutator.below(pieces.count)] }.joined()
      let read = BlockReading(of: Array(text.utf8))
      try read.expectThoseOfLibYAML()
      if read.isWhole { whole += 1 }
    }
    #expect(whole > 50)
  }

  @Test(arguments: 0..<4) func `reads changed inventories as libyaml does`(seed: UInt64) throws {
    var writer = InventoryWriter(seed: seed)
    let original = Array(writer.inventory().block(indent: 0).utf8)
    var mutator = Mutator(state: seed)
    for _ in 0..<2000 { try BlockReading(of: mutator.mutant(of: original)).expectThoseOfLibYAML() }
  }
}

/// What the reader of lines makes of a text.
private struct BlockReading {
  struct Event: Hashable {
    var event: YAMLEvent
    var text: [UInt8]
  }

  let bytes: [UInt8]
  var events: [Event] = []
  /// Whether it read to the text's end.
  var isWhole = false

  init(of bytes: [UInt8]) {
    self.bytes = bytes
    guard let encoding = try? YAMLEncoding(checking: bytes.span), encoding.isOrdinary else {
      return
    }
    var pile = Pile<UInt8>(capacity: bytes.count)
    for byte in bytes + [UInt8](repeating: 0, count: YAMLRecordReader.padding) { pile.append(byte) }
    var reader = YAMLBlockReader(
      from: encoding.markLength, count: bytes.count, limits: YAMLLimits())
    while !isWhole, reader.readLine(of: pile.cursor(at: 0)) {
      for (index, event) in reader.events.enumerated() {
        var text: [UInt8] = []
        if event.kind == .scalar {
          let isFolded = index == 0 && reader.beginsFolded
          YAMLBlockText.load(event, isFolded: isFolded, of: bytes, into: &text)
        }
        events.append(Event(event: event, text: text))
        isWhole = event.kind == .streamEnd
      }
    }
  }

  func expectThoseOfLibYAML() throws {
    let shown = String(decoding: bytes, as: UTF8.self).debugDescription
    do {
      var reader = try YAMLEventReader(bytes, limits: YAMLLimits())
      for event in events {
        let expected = try reader.next()
        reader.loadText(of: expected)
        #expect(event.event.facts == expected.facts, "\(shown)")
        if expected.kind == .scalar { #expect(event.text == reader.text, "\(shown)") }
      }
    } catch {
      // It looks ahead, and so refuses some lines before it tells of those in front of them.
      #expect(!isWhole, "libyaml refuses \(shown): \(error)")
    }
  }
}

extension YAMLEvent {
  /// What is known of this; where documents begin and end, nobody asks.
  fileprivate var facts: YAMLEvent {
    switch kind {
    case .documentStart, .documentEnd, .streamEnd: YAMLEvent(kind: kind, start: 0, end: 0)
    case .scalar, .sequence, .mapping, .end, .alias: self
    }
  }
}

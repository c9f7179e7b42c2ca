import Testing

@testable import AssaySyntax

struct YAMLDocumentsTests {
  struct Refusal: CustomTestStringConvertible {
    var yaml: String
    var kind: SyntaxError.Kind
    var offset: Int
    var related: Int?

    init(_ yaml: String, _ kind: SyntaxError.Kind, at offset: Int, related: Int? = nil) {
      self.yaml = yaml
      self.kind = kind
      self.offset = offset
      self.related = related
    }

    var testDescription: String { "\(kind) in \(yaml.debugDescription.prefix(40))" }
  }

  @Test(arguments: [
    Refusal("a: 1\nb: 2\na: 3\n", .duplicateKey, at: 10, related: 0),
    Refusal("{\"a\": 1, \"\\u0061\": 2}", .duplicateKey, at: 9, related: 1),
    Refusal("é: 1\né: 2", .duplicateKey, at: 6, related: 0),
    Refusal("<<: {a: 1}", .unsupportedYAML, at: 0),
    Refusal("- !!set {a: }", .unsupportedYAML, at: 2),
    Refusal("a: !Ref b", .unsupportedYAML, at: 3),
    Refusal("a: !!int x", .unsupportedYAML, at: 9),
    Refusal("? [a]\n: b", .unsupportedYAML, at: 2),
    Refusal("a: .inf", .invalidNumber, at: 3),
    Refusal("a: -.INF", .invalidNumber, at: 3),
    Refusal("a: *b", .invalidYAML, at: 3),
    Refusal("&a [*a]", .unsupportedYAML, at: 4),
    Refusal("a: &x 1\n---\nb: *x", .invalidYAML, at: 15),
    Refusal("a: [1, 2", .unexpectedEnd, at: 8),
    Refusal("a: b: c", .invalidYAML, at: 4),
    Refusal("é: @x", .invalidYAML, at: 4),
    Refusal("a: \u{7}", .unexpectedCharacter, at: 3),
    Refusal("\u{FEFF}é: \u{7}", .unexpectedCharacter, at: 7),
    Refusal("a: b\0c", .nulByte, at: 4),
  ]) func refuses(_ row: Refusal) {
    expectRefusal(Array(row.yaml.utf8), row.kind, at: row.offset, related: row.related)
  }

  @Test(
    arguments: [
      ([0x61, 0xFF], 1), ([0x61, 0xC3], 1), ([0xC0, 0x80], 0), ([0xED, 0xA0, 0x80], 0),
      ([0xF4, 0x90, 0x80, 0x80], 0), ([0xE2, 0x82, 0xAC, 0xE2, 0x82], 3), ([0xFF, 0xFE, 0x61], 0),
      ([0x80], 0), ([0xF0, 0x9F, 0x98, 0x41], 0),
    ] as [([UInt8], Int)]) func `finds the first byte that isn't UTF-8`(bytes: [UInt8], offset: Int)
  {
    expectRefusal(bytes, .invalidUTF8, at: offset)
  }

  private func expectRefusal(
    _ bytes: [UInt8], _ kind: SyntaxError.Kind, at offset: Int, related: Int? = nil
  ) {
    do {
      let documents = try YAML.documents(in: bytes)
      Issue.record("read \(documents)")
    } catch {
      #expect(error.kind == kind, "\(error)")
      #expect(error.offset == offset, "\(error)")
      if let related { #expect(error.relatedOffset == related) }
    }
  }

  /// Values written as `kind place`, where the place is the text that the value's range covers.
  @Test(arguments: [
    ("a: b # c\n", "{a=s<b>}<a: b>"),
    (
      "a:\n  - b\n  -   c   # d\n\ne: 1 \n",
      "{a=[s<b> s<c>]<- b\n  -   c> e=n1<1>}<a:\n  - b\n  -   c   # d\n\ne: 1>"
    ),
    (
      "é: &x [1, 'ü']\nb: *x",
      "{é=[n1<1> s<'ü'>]<[1, 'ü']> b=[n1<1> s<'ü'>]<[1, 'ü']>}<é: &x [1, 'ü']\nb: *x>"
    ),
    ("a: &x\n  b: c\nd: 1", "{a={b=s<c>}<b: c> d=n1<1>}<a: &x\n  b: c\nd: 1>"),
    ("a: &x\n- b\nd: 1", "{a=[s<b>]<- b> d=n1<1>}<a: &x\n- b\nd: 1>"),
    ("a: &x !!seq\n  - b\n", "{a=[s<b>]<- b>}<a: &x !!seq\n  - b>"),
    ("a: !!str   12\nb: ! 3", "{a=s<12> b=s<3>}<a: !!str   12\nb: ! 3>"),
    ("a:\nb: ~\nc: ''\n", "{a=0<> b=0<~> c=s<''>}<a:\nb: ~\nc: ''>"),
    (
      "a: |\n  x\n  y\n\nb: >-\n  z\n",
      "{a=s<|\n  x\n  y> b=s<>-\n  z>}<a: |\n  x\n  y\n\nb: >-\n  z>"
    ),
    ("[a: 1, {b: 2}]", "[{a=n1<1>}<a: 1> {b=n2<2>}<{b: 2}>]<[a: 1, {b: 2}]>"),
    ("\u{FEFF}a: 0x1F\r\nb: yes\r\n", "{a=n31<0x1F> b=s<yes>}<a: 0x1F\r\nb: yes>"),
    ("--- a\n--- true\n...\n", "s<a> b<true>"),
    ("", ""), ("# only\n", ""), ("---\n", "0<>"),
  ]) func `gives each value its place`(yaml: String, expected: String) throws {
    let bytes = Array(yaml.utf8)
    let shown = try YAML.documents(in: bytes).map { show($0, in: bytes) }
    #expect(shown.joined(separator: " ") == expected)
  }

  private func show(_ node: LocatedNode, in bytes: [UInt8]) -> String {
    let place = "<\(String(decoding: bytes[node.range], as: UTF8.self))>"
    switch node.content {
    case .null: return "0\(place)"
    case .boolean: return "b\(place)"
    case .number(let text): return "n\(text)\(place)"
    case .string: return "s\(place)"
    case .sequence(let elements):
      return "[\(elements.map { show($0, in: bytes) }.joined(separator: " "))]\(place)"
    case .mapping(let entries):
      let shown = entries.map { "\($0.key)=\(show($0.value, in: bytes))" }
      return "{\(shown.joined(separator: " "))}\(place)"
    }
  }
}

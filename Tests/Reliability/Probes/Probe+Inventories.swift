extension Probe {
  static let open =
    #"{"id":"a","name":"a","type":"Test.House/doors","properties":{"state":"open"}}"#
  static let shut = open.replacing("open", with: "shut").replacing(#""a""#, with: #""c""#)
  static let everything =
    "--allow-unknown --allow-empty --allow-incomplete --allow-unmatched pack.open"

  /// A door that is shut, of a type that reads like the one of doors.
  private static func door(ofType type: String) -> String {
    "[\(open),\(shut.replacing("Test.House/doors", with: type))]"
  }

  static let texts = [
    Probe("a comma too many", "[\(open),]", says: "unexpected-character"),
    Probe("an array cut off", "[\(open),", says: "unexpected-end"),
    Probe(
      "an array cut off, whatever is allowed", "[\(open),", "i \(everything)",
      says: "unexpected-end"),
    Probe("a violation before the end is cut off", "[\(shut),", status: 1, says: "unexpected-end"),
    Probe("a line cut off", "\(open)\n{\"id\":\"b\",\"ty", says: "unexpected-end"),
    Probe("text after the array", "[\(open)] x", says: "unexpected-character"),
    Probe("a comment before JSON", "# x\n[\(open),]", says: "unrecognized-format"),
    Probe("not a number", open.replacing(#""open""#, with: "NaN"), says: "unexpected-character"),
    Probe("single quotes", open.replacing("\"", with: "'"), says: "unexpected-character"),
    Probe("a zero byte behind", "[\(open)]\0", says: "nul-byte"),
    Probe(
      "257 levels", "[\(open),\(String(repeating: "[", count: 257))", says: "too-deep"),
    Probe("a key twice", open.replacing(#""id""#, with: #""id":"x","id""#), says: "duplicate-key"),
    Probe(
      "a key twice, spelled differently",
      open.replacing(#""state""#, with: #""st\u0061te":"shut","state""#), says: "duplicate-key"),
    Probe("a list twice", "{\"value\":[\(open)],\"value\":[]}", says: "duplicate-key"),
    Probe("nothing", "", says: "empty-file"),
    Probe("white space", " \n\t", says: "empty-file"),
    Probe("a scalar", "null", says: "unrecognized-format"),
    Probe("words", "all is well\n", says: "unrecognized-format"),
    Probe("XML", "<doors/>", says: "unrecognized-format"),
    Probe("YAML cut off", "- {id: a, type: Test.House/doors", says: "unexpected-end"),
    Probe("YAML with a key twice", "- {id: a, type: T/t, id: b}", says: "duplicate-key"),
    Probe("YAML of a scalar", "--- ~\n", says: "not-a-container"),
    Probe(
      "YAML with merged keys", "- &a {id: a, type: T/t}\n- {<<: *a, id: b}\n",
      says: "unsupported-yaml"),
    Probe("YAML with an alias from nowhere", "- *a\n", says: "invalid-yaml"),
    Probe("YAML and then rubbish", "- \(open)\n...\nrubbish [\n", says: "invalid-yaml"),
    Probe(
      "YAML that expands",
      "- id: a\n  type: T/t\n  x:\n  - &a [x,x,x,x,x,x,x,x,x]\n"
        + "bcdefgh".map { name in
          let last =
            name.unicodeScalars.first.map { Character(Unicode.Scalar($0.value - 1) ?? "a") } ?? "a"
          return "  - &\(name) [\(Array(repeating: "*\(last)", count: 9).joined(separator: ","))]\n"
        }.joined(), says: "too-many-aliases"),
  ]

  /// A violation just behind a quarter of a million characters.
  private static let farAway =
    open + String(repeating: " ", count: 262_140 - open.utf8.count) + "\n\(shut)"

  static let bytes = [
    Probe(
      "a violation beyond a window of UTF-16",
      [("i", .bytes("\u{FEFF}\(farAway)".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }))],
      status: 1, says: nil, isComplete: true),
    Probe("no text", [0x5B, 0x22, 0xFF, 0x22, 0x5D], says: "invalid-utf8"),
    Probe(
      "two byte order marks", [0xEF, 0xBB, 0xBF, 0xEF, 0xBB, 0xBF] + Array("[\(open)]".utf8),
      says: "unrecognized-format"),
    Probe("a byte order mark alone", [0xEF, 0xBB, 0xBF], says: "empty-file"),
    Probe(
      "UTF-16 without a mark", Array("[\(open)]".utf8).flatMap { [$0, 0] },
      says: "unrecognized-format"),
    Probe(
      "UTF-16 with half a character",
      [0xFF, 0xFE] + Array("[\(open)]".utf8).flatMap { [$0, 0] } + [0x20], says: "unexpected-end"),
    Probe(
      "UTF-16 with half a pair",
      [0xFF, 0xFE] + Array("[\(open)]".utf8).flatMap { [$0, 0] } + [0, 0xD8],
      says: "unpaired-surrogate"),
    Probe("gzip's first bytes", [0x1F, 0x8B], says: "truncated-gzip"),
    Probe("zstd's first bytes", [0x28, 0xB5, 0x2F, 0xFD], says: "truncated-zstd"),
    Probe("gzip of nothing known", [0x1F, 0x8B, 9, 9, 9, 9, 9, 9, 9, 9, 9], says: "corrupt-gzip"),
    Probe("a zip archive", [0x50, 0x4B, 3, 4, 0, 0], says: "unrecognized-format"),
    Probe(
      "a stored plan",
      [0x50, 0x4B, 3, 4] + [UInt8](repeating: 0, count: 26) + Array("tfplan".utf8),
      says: "unrecognized-format"),
    Probe(
      "a plan's log", #"{"@level":"info","@message":"m","type":"version","ui":"1.2"}"#,
      says: "unrecognized-shape"),
  ]

  static let resources = [
    Probe("no resource", "[]", says: "no-resources"),
    Probe("no resource, allowed", "[]", "i --allow-empty", status: 0, says: "no-resources"),
    Probe("a list of none", #"{"value":[]}"#, says: "no-resources"),
    Probe("no list", #"{"value":null}"#, says: "missing-type"),
    Probe("a list of another name", "{\"resources\":[\(open)]}", says: "missing-type"),
    Probe("a list in a list", "[[\(open)]]", says: "not-a-resource"),
    Probe("a number among resources", "[\(open),1]", says: "not-a-resource"),
    Probe("no id", "[\(open),{\"type\":\"T/t\"}]", says: "missing-id"),
    Probe("an id that is a number", "[\(open),{\"type\":\"T/t\",\"id\":1}]", says: "missing-id"),
    Probe("no type", "[\(open),{\"id\":\"x\"}]", says: "missing-type"),
    Probe("'Type' for 'type'", "[\(open),{\"id\":\"x\",\"Type\":\"T/t\"}]", says: "missing-type"),
    Probe(
      "a type in other case", door(ofType: "TEST.house/DOORS"), status: 1, says: nil,
      isComplete: true),
    Probe("a type with a space behind", door(ofType: "Test.House/doors "), says: "malformed-type"),
    Probe("a type with a space before", door(ofType: " Test.House/doors"), says: "malformed-type"),
    Probe("a type with a line feed", door(ofType: #"Test.House/doors\n"#), says: "malformed-type"),
    Probe(
      "a type with an invisible character", door(ofType: "Test.House/doors\u{200B}"),
      says: "malformed-type"),
    Probe(
      "a type with another alphabet's o", door(ofType: "Test.House/d\u{43E}ors"),
      says: "malformed-type"),
    Probe("a type with two slashes", door(ofType: "Test.House//doors"), says: "malformed-type"),
    Probe("a type with a slash behind", door(ofType: "Test.House/doors/"), says: "malformed-type"),
    Probe(
      "a malformed type, whatever is allowed", [("i", .text(door(ofType: "Test.House/doors ")))],
      "i \(everything)", says: "malformed-type"),
    Probe("another type only", #"[{"id":"w","type":"Test.House/windows"}]"#, says: "vacuous-rule"),
    Probe("no properties", #"[{"id":"a","type":"Test.House/doors"}]"#, says: nil),
    Probe(
      "properties as a text, beside a door that is judged",
      #"[{"id":"b","type":"Test.House/doors","properties":{"state":"open"}},"#
        + #"{"id":"a","type":"Test.House/doors","properties":"{\"state\":\"open\"}"}]"#, says: nil),
    Probe("'Properties' for 'properties'", open.replacing("prop", with: "Prop"), says: nil),
    Probe(
      "one id, two contents", "[\(open),\(open.replacing("open", with: "shut"))]",
      says: "conflicting-resource"),
    Probe(
      "an error for an inventory", #"{"error":{"code":"Forbidden"}}"#, says: "incomplete-inventory"),
    Probe(
      "an error among resources", "[\(open),{\"error\":{\"code\":\"X\"}}]",
      says: "incomplete-inventory"),
    Probe(
      "a further page", "{\"value\":[\(open)],\"nextLink\":\"https://x\"}",
      says: "incomplete-inventory"),
    Probe(
      "a skip token", "{\"$skipToken\":\"x\",\"data\":[\(open)]}", says: "incomplete-inventory"),
    Probe(
      "a truncated result", "{\"data\":[\(open)],\"resultTruncated\":\"true\"}",
      says: "incomplete-inventory"),
    Probe("fewer than counted", "{\"count\":2,\"data\":[\(open)]}", says: "incomplete-inventory"),
    Probe(
      "a violation and a further page", "{\"value\":[\(shut)],\"nextLink\":\"x\"}",
      "i --allow-incomplete", status: 1, says: "incomplete-inventory"),
  ]

  static let files = [
    Probe("no such file", [], "i", says: "no-such-file"),
    Probe("no such file beside a good one", [], "good.json i \(everything)", says: "no-such-file"),
    Probe("an empty folder", [("i", .folder)], "good.json i", says: "empty-folder"),
    Probe("hidden files only", [("i/.x", .text("[\(shut)]"))], says: "empty-folder"),
    Probe("a link to nowhere", [("i", .link("nowhere"))], says: "no-such-file"),
    Probe("a link to itself", [("i", .link("i"))], says: "unreadable-file"),
    Probe(
      "a link to nowhere in a folder", [("i/a", .text(open)), ("i/b", .link("x"))],
      says: "no-such-file"),
    Probe(
      "a link out of a folder", [("i/a", .text(open)), ("i/b", .link("../bad.json"))],
      says: "link-out-of-folder"),
    Probe("a pipe", [("i", .pipe)], says: "not-a-file"),
    Probe("a pipe in a folder", [("i/a", .text(open)), ("i/b", .pipe)], says: "not-a-file"),
    Probe("a device", [], "/dev/null", says: "not-a-file"),
    Probe(
      "a bad file between good ones",
      [("i/a", .text(open)), ("i/b", .text("[")), ("i/c", .text(open))], says: "unexpected-end"),
    Probe(
      "notes in a folder", [("i/a", .text(open)), ("i/notes.txt", .text("hello"))],
      says: "unrecognized-format"),
    Probe(
      "broken previous", [("p", .text("["))], "good.json --previous p \(everything)",
      says: "unexpected-end"),
    Probe(
      "empty previous", [("p", .text(""))], "good.json --previous p \(everything)",
      says: "empty-file"),
    Probe("no previous", [], "good.json --previous p \(everything)", says: "no-such-file"),
    Probe(
      "previous without a resource", [("p", .text("[]"))], "good.json --previous p",
      says: "no-resources"),
    Probe(
      "previous with a further page", [("p", .text("{\"value\":[\(open)],\"nextLink\":\"x\"}"))],
      "good.json --previous p", says: "incomplete-inventory"),
    Probe(
      "a violation below the bar, and doubt", [], "bad.json unsure.json --fail-on high", says: nil),
    Probe(
      "a violation below the bar", [], "bad.json --fail-on high", status: 0, says: nil,
      isComplete: true),
  ]
}

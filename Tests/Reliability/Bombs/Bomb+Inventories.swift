internal import AssayRunning

/// Inventories that ask for much.
extension Bomb {
  /// A list of aliases of the list before, and so on.
  static func laughs(levels: Int, width: Int) -> String {
    var text = "a0: &a0 [x]\n"
    for level in 1...levels {
      let aliases = Array(repeating: "*a\(level - 1)", count: width).joined(separator: ",")
      text += "a\(level): &a\(level) [\(aliases)]\n"
    }
    return text
  }

  static let yaml = [
    Bomb("a billion laughs", laughs(levels: 9, width: 9), says: "too-many-aliases"),
    Bomb(
      "laughs in lines of 40 bytes", laughs(levels: 20, width: 8), says: "too-many-aliases"),
    Bomb("laughs by twos", laughs(levels: 60, width: 2), says: "too-many-aliases"),
    Bomb(
      "laughs behind a megabyte", "x: ", "y", 1_000_000, "\n\(laughs(levels: 9, width: 9))",
      says: "too-many-aliases"),
    Bomb(
      "one long text, many times",
      "- &a \(String(repeating: "x", count: 100_000))\n", "- *a\n", 10_000,
      says: "too-many-aliases"),
    Bomb("a chain of aliases", laughs(levels: 1_000, width: 1), says: "too-deep"),
    Bomb("a list that holds itself", "&a [*a]", says: nil),
    Bomb("a mapping that holds itself", "a: &a {b: [&c [*a]]}", says: "unsupported-yaml"),
    Bomb(
      "merged keys by twos",
      "a0: &a0 {k: v}\n"
        + (1...60).map { "a\($0): &a\($0) {<<: [*a\($0 - 1), *a\($0 - 1)]}\n" }.joined(),
      says: "too-many-aliases"),
    Bomb("a million flow sequences", "[", 1_000_000, says: "too-deep"),
    Bomb("a million flow sequences of YAML", "--- ", "[", 1_000_000, says: "too-deep"),
    Bomb("a million flow mappings of YAML", "--- ", "{a: ", 1_000_000, says: "too-deep"),
    Bomb("a million explicit keys", "? ", 1_000_000, says: "too-deep"),
    Bomb("a million block sequences", "- ", 1_000_000, says: "too-deep"),
    Bomb("block mappings ever deeper", says: "too-deep") { file in
      for depth in 0..<3_000 { try file.write(String(repeating: " ", count: depth) + "a:\n") }
    },
    Bomb("a hundred thousand anchors", "- &a x\n", 100_000, says: nil),
    Bomb("a hundred thousand directives", "%TAG !a! tag:a\n", 100_000, says: nil),
    Bomb(
      "a hundred thousand keys of YAML", says: nil
    ) { file in
      try file.write("- id: a\n  type: T/t\n  x:\n")
      for number in 0..<100_000 { try file.write("    k\(number): v\n") }
    },
    Bomb("one key of YAML a hundred thousand times", "id: a\n", 100_000, says: "duplicate-key"),
  ]

  private static let door =
    #"{"id":"a","name":"a","type":"Test.House/doors","properties":{"state":"#

  static let json = [
    Bomb("a million arrays", "[\(door)", "[", 1_000_000, says: "too-deep"),
    Bomb("a million objects", "[\(door)", #"{"a":"#, 1_000_000, says: "too-deep"),
    Bomb(
      "a million arrays where nothing is read", "[{\"x\":", "[", 1_000_000, says: "too-deep"),
    Bomb("a million keys", says: nil) { file in
      try file.write("[{\"id\":\"a\",\"type\":\"T/t\"")
      for number in 0..<1_000_000 { try file.write(",\"k\(number)\":0") }
      try file.write("}]")
    },
    Bomb(
      "a key a million times", "[{\"id\":\"a\",\"type\":\"T/t\"", #","x":0"#, 1_000_000, "}]",
      says: nil),
    Bomb(
      "a key that is read a million times", "[{\"type\":\"T/t\"", #","id":"a""#, 1_000_000,
      "}]",
      says: "duplicate-key"),
    Bomb(
      "a link to the next page a million times", "{\"value\":[]", #","nextLink":0"#, 1_000_000, "}",
      says: "duplicate-key"),
    Bomb(
      "a text of 100 MB", "[\(door)\"", "xxxxxxxxxx", 10_000_000, "\"}}]", says: "too-large"),
    Bomb("a key of 100 MB", "[{\"", "xxxxxxxxxx", 10_000_000, "\":0}]", says: "too-large"),
    Bomb(
      "a number of 100 MB", "[\(door)", "1111111111", 10_000_000, "}}]", says: "too-large"),
    Bomb("white space of 100 MB", "[", "          ", 10_000_000, says: "unexpected-end"),
    Bomb("an enormous exponent", "[\(door)1e999999999999}}]", status: 1, says: nil),
    Bomb(
      "an exponent of a million digits", "[\(door)1e", "9", 1_000_000, "}}]", status: 1, says: nil),
    Bomb("a number of a million digits", "[\(door)", "9", 1_000_000, "}}]", status: 1, says: nil),
    Bomb("a million escapes", "[\(door)\"", #"\u0041"#, 1_000_000, "\"}}]", status: 1, says: nil),
    Bomb(
      "a million levels in a text",
      "[{\"id\":\"a\",\"type\":\"Test.House/doors\",\"properties\":\"",
      "[", 1_000_000, "\"}]", says: nil),
    Bomb(
      "a million things that are no resources", "[", "1,", 1_000_000, "1]", says: "not-a-resource"),
    Bomb("a million lines that are no JSON", "{\n", 1_000_000, says: nil),
  ]

  static let compressed = [
    Bomb("a gigabyte of spaces in gzip", says: "too-dense") { file in
      let member = gzip([UInt8](repeating: 0x20, count: 1 << 22))
      for _ in 0..<256 { try file.write(member) }
    },
    Bomb("a gigabyte of spaces in zstd", says: "too-dense") { file in
      let frame = zstd([UInt8](repeating: 0x20, count: 1 << 22))
      for _ in 0..<256 { try file.write(frame) }
    },
    Bomb("a gigabyte of brackets in gzip", says: nil) { file in
      let member = gzip([UInt8](repeating: 0x5B, count: 1 << 22))
      for _ in 0..<256 { try file.write(member) }
    },
    Bomb("gzip in gzip", says: "nested-compression") { file in
      try file.write(gzip(gzip([UInt8](repeating: 0x20, count: 1 << 20))))
    },
    Bomb("a zstd frame that says it is large", says: nil) { file in
      try file.write([0x28, 0xB5, 0x2F, 0xFD, 0xC0, 0xFF] + [UInt8](repeating: 0xFF, count: 64))
    },
    Bomb("a hundred thousand empty members of gzip", says: "empty-file") { file in
      let member = gzip([])
      for _ in 0..<100_000 { try file.write(member) }
    },
    Bomb("a hundred thousand empty frames of zstd", says: "empty-file") { file in
      let frame = zstd([])
      for _ in 0..<100_000 { try file.write(frame) }
    },
  ]
}

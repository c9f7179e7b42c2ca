import AssaySyntax
import Testing

/// A text, and the items that the reader reports of it.
private struct Case: CustomTestStringConvertible {
  var name: String
  var source: String
  var tree: CaptureTree
  var expected: String

  init(
    _ name: String, _ source: String, _ paths: [String], records: [String] = [],
    is expected: String
  ) {
    self.name = name
    self.source = source
    tree = CaptureTree(paths: paths, records: records)
    self.expected = expected
  }

  var testDescription: String { name }
}

private let roots = [
  Case("no document", "# nothing\n", [], is: ""),
  Case(
    "each document is a root", "a: 1\n---\n- a: 2\n- a: 3\n---\n", ["a"],
    is: """
      record a: 1
        a number [1] 1
      record a: 2
        a number [2] 2
      record a: 3
        a number [3] 3
      array - a: 2
      - a: 3 of 2
      """),
  Case(
    "what isn't a mapping is a misfit", "- 1\n- [{a: 1}]\n-\n- {a: 2}\n", ["a"],
    is: """
      misfit 1
      misfit [{a: 1}]
      misfit \("")
      record {a: 2}
        a number [2] 2
      array - 1
      - [{a: 1}]
      -
      - {a: 2} of 1
      """),
  Case(
    "an envelope ends with what else it says",
    "next: n\nid: e\nvalue:\n  - id: x # first\n\n  - 7\nid: f\nerror:\n  code: c\n",
    ["id", "next", "error.code", "value"], records: ["value"],
    is: """
      record id: x
        id string [x] x
      misfit 7
      envelope next: n
      id: e
      value:
        - id: x # first

        - 7
      id: f
      error:
        code: c of 1 ! duplicate-key
        next string [n] n
        id string [e] e
        value array [] - id: x # first

        - 7
        id string [f] f
        error.code string [c] c
      """),
  Case(
    "something else in an envelope's place is a record", "value: {id: 1}\nid: x\n", ["id"],
    records: ["value"],
    is: """
      record value: {id: 1}
      id: x
        id string [x] x
      """),
]

private let values = [
  Case(
    "scalars of each kind",
    "n: ~\ne:\nt: True\ni: 0x1F\nf: -.5\ns: 'it''s'\nd: \"\\u00e9\"\nl: |\n  x\n  y\ny: yes\no: 017\n",
    ["n", "e", "t", "i", "f", "s", "d", "l", "y", "o"],
    is: """
      record n: ~
      e:
      t: True
      i: 0x1F
      f: -.5
      s: 'it''s'
      d: "\\u00e9"
      l: |
        x
        y
      y: yes
      o: 017
        n null [] ~
        e null [] \("")
        t true [] True
        i number [31] 0x1F
        f number [-0.5] -.5
        s string [it's] 'it''s'
        d string [é] "\\u00e9"
        l string [x
      y
      ] |
        x
        y
        y string [yes] yes
        o number [17] 017
      """),
  Case(
    "elements and members of one mapping", "t:\n  x: {n: 1}\n  y: 2\n", ["t.*.n", "t.x", "t.y"],
    is: """
      record t:
        x: {n: 1}
        y: 2
        t object [] x: {n: 1}
        y: 2
        t.* element [x] {n: 1}
        t.*.n number [1] 1
        t.* element [y] 2
        t end [] 2
        t.x object [] {n: 1}
        t.y number [2] 2
      """),
  Case(
    "elements within elements", "t: [[1], [], {a: 2}]", ["t.*.*"],
    is: """
      record t: [[1], [], {a: 2}]
        t array [] [[1], [], {a: 2}]
        t.* element [] [1]
        t.* array [] [1]
        t.*.* element [] 1
        t.*.* number [1] 1
        t.* end [] ]
        t.* element [] []
        t.* array [] []
        t.* end [] ]
        t.* element [] {a: 2}
        t.* object [] {a: 2}
        t.*.* element [a] 2
        t.*.* number [2] 2
        t.* end [] }
        t end [] ]
      """),
  Case(
    "an alias has the place of its anchor", "- &x\n  n: [1]\n- *x\n- n: &y 2\n- n: *y\n", ["n.*"],
    is: """
      record n: [1]
        n array [] [1]
        n.* element [] 1
        n.* number [1] 1
        n end [] ]
      record n: [1]
        n array [] [1]
        n.* element [] 1
        n.* number [1] 1
        n end [] ]
      record n: &y 2
        n number [2] 2
      record n: *y
        n number [2] 2
      array - &x
        n: [1]
      - *x
      - n: &y 2
      - n: *y of 4
      """),
]

private let mistakes = [
  Case(
    "keys that lead to one value are a problem, others aren't",
    "{a: 1, b: 1, \"\\u0061\": 2, b: 2}",
    ["a"],
    is: """
      record {a: 1, b: 1, "\\u0061": 2, b: 2} ! duplicate-key
        a number [1] 1
        a number [2] 2
      """),
  Case(
    "a key of elements twice is a problem", "t: {a: 1, a: 2}", ["t.*"],
    is: """
      record t: {a: 1, a: 2} ! duplicate-key
        t object [] {a: 1, a: 2}
        t.* element [a] 1
        t.* number [1] 1
        t.* element [a] 2
        t.* number [2] 2
        t end [] }
      """),
  Case(
    "a merge key is a problem where it is read", "a: 1\nskip: {<<: {b: 1}}\n'<<': 1\n<<: {b: 1}",
    ["a", "b"],
    is: """
      record a: 1
      skip: {<<: {b: 1}}
      '<<': 1
      <<: {b: 1} ! unsupported-yaml
        a number [1] 1
      """),
  Case(
    "a key that isn't a scalar is a problem where it is read",
    "{[a]: {a: 1}, a: 2, t: {{b: 1}: 1}}",
    ["a", "t.*"],
    is: """
      record {[a]: {a: 1}, a: 2, t: {{b: 1}: 1}} ! unsupported-yaml
        a number [2] 2
        t object [] {{b: 1}: 1}
        t end [] }
      """),
  Case(
    "a number that isn't finite is a problem where it is read", "- {a: .inf}\n- {b: .nan}", ["a"],
    is: """
      record {a: .inf} ! invalid-number
        a string [] .inf
      record {b: .nan}
      array - {a: .inf}
      - {b: .nan} of 2
      """),
]

struct YAMLRecordsTests {
  @Test(arguments: roots + values + mistakes) fileprivate func reports(_ row: Case) {
    let outcome = YAMLReading(tree: row.tree).read(row.source)
    #expect(outcome.error == nil)
    #expect(outcome.batch.described(row.tree, source: row.source) == row.expected)
  }

  @Test(arguments: [
    ("- a: 1\n- a: [", SyntaxError.Kind.unexpectedEnd, 13), ("a: 1\n--- x\n", .notAContainer, 9),
    ("null", .notAContainer, 0), ("--- ''", .notAContainer, 4), ("--- !!null", .notAContainer, 10),
    ("- !x {}", .unsupportedYAML, 2), ("- skip: *a", .invalidYAML, 8),
    ("- skip: \"\\x\"", .invalidYAML, 11), ("a: 'é\u{1}'", .unexpectedCharacter, 6),
    ("- a: 1\n# \u{1}\n", .unexpectedCharacter, 9),
    ("# x\ty\n# \u{1B}[\n- a: 1\n", .unexpectedCharacter, 8),
    ("- a: 1 # \u{7F}\n", .unexpectedCharacter, 9),
  ]) func `tells where a text is wrong`(text: String, kind: SyntaxError.Kind, offset: Int) {
    let error = YAMLReading().read(text).error
    #expect(error?.kind == kind, "\(String(describing: error))")
    #expect(error?.offset == offset, "\(String(describing: error))")
  }

  @Test(arguments: [
    ("a: [1, 2", "',' or ']' while parsing a flow sequence"),
    ("a: 'x", "more while scanning a quoted scalar"), ("a: \u{1}", "a printable character"),
    ("a: !!set {}", "a tag that isn't known or doesn't suit the value"),
    ("a: b: c", "mapping values are not allowed in this context"),
  ]) func `says what is wrong`(text: String, detail: String) {
    #expect(YAMLReading().read(text).error?.detail == detail)
  }

  @Test func `keeps the records before a mistake`() {
    let outcome = YAMLReading(tree: CaptureTree(paths: ["a"])).read("- a: 1\n- a: 2\n- a: @\n")
    #expect(outcome.batch.items.count == 2)
    #expect(outcome.error?.offset == 19)
  }

  @Test func `tells both places of a duplicate`() {
    let outcome = YAMLReading(tree: CaptureTree(paths: ["a"])).read("- b: 1\n- {a: 1, 'a': 2}\n")
    #expect(
      outcome.batch.problems
        == [SyntaxError(.duplicateKey, at: 16, length: 3, related: 10, "a")])
  }

  @Test func `fills batches of at most 256 records`() throws {
    let text = String(repeating: "- a: 1\n", count: 600)
    var reader = try YAMLReading(tree: CaptureTree(paths: ["a"])).reader(of: Array(text.utf8))
    var batch = RecordBatch()
    var sizes: [Int] = []
    var hasMore = true
    while hasMore {
      hasMore = try reader.next(into: &batch)
      sizes.append(batch.items.count)
      batch.removeAll()
    }
    #expect(sizes == [256, 256, 89])
  }
}

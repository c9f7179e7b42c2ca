/// Texts with what the canonical layout makes of them.
enum CanonicalTextExamples {
  typealias Case = CanonicalTextTests.Case

  static let layout = [
    Case(
      "keys in the order of the reference", "message: m\nzzz: 1\nseverity: low\ntitle: t\n",
      "title: t\nseverity: low\nmessage: m\nzzz: 1\n"),
    Case(
      "conditions in the order of the reference",
      "assert: { as: region, equals: b, field: a }\nwhen: { satisfy: 1, any: { satisfy: { equals: c, field: b }, in: a } }\n",
      "when: { any: { in: a, satisfy: { field: b, equals: c } }, satisfy: 1 }\nassert: { field: a, equals: b, as: region }\n"
    ),
    Case(
      "settings in the order of the reference",
      "allow-empty: true\nfail-on: high\nparameters: { b: { z: 1, y: 2 } }\nrules: [a]\n",
      "rules: [a]\nparameters: { b: { z: 1, y: 2 } }\nfail-on: high\nallow-empty: true\n"),
    Case(
      "names that authors choose stay in their order",
      "relations: { b: { to: x/y, from: a/b }, a: {} }\npack: p\n",
      "pack: p\nrelations: { b: { from: a/b, to: x/y }, a: {} }\n"),
    Case(
      "resources stay as they are",
      "examples: { fail: [{ resources: [{ z: 1, a: 2 }] }], pass: [] }\n",
      "examples: { pass: [], fail: [{ resources: [{ z: 1, a: 2 }] }] }\n"),
    Case(
      "an anchor stays before its alias", "examples:\n  fail:\n    - &a x\n  pass:\n    - *a\n",
      "examples:\n  fail:\n    - &a x\n  pass:\n    - *a\n"),
    Case(
      "an alias as a key", "a: &x k\n*x : v\n", "a: &x k\n*x : v\n"),
    Case(
      "quotes where they are needed",
      """
      a: 'plain'
      b: "it's"
      c: 'say "it''s"'
      d: "7"
      e: "yes"
      f: off
      g: "2026-01-31"
      h: "{name}"
      i: "a: b"
      j: "a #b"
      k: "tab\\t\\u00a0é\\u200b\\u0007"
      l: ""
      m: '-x'
      n: '- x'
      o: "1_000"
      p: "12:30:45"
      q: https://example.com/a?b
      r: [ 'a,b', "a:b", 'a b' ]
      s: "null"
      t: "\\\\d"
      'u v': 1
      "7": 2
      "no": 3

      """,
      """
      a: plain
      b: it's
      c: say "it's"
      d: "7"
      e: "yes"
      f: "off"
      g: "2026-01-31"
      h: "{name}"
      i: "a: b"
      j: "a #b"
      k: "tab\\t\u{A0}é\\u200b\\u0007"
      l: ""
      m: -x
      n: "- x"
      o: "1_000"
      p: "12:30:45"
      q: https://example.com/a?b
      r: ["a,b", "a:b", a b]
      s: "null"
      t: \\d
      u v: 1
      "7": 2
      "no": 3

      """),
    Case(
      "values of the core schema", "a: ~\nb:\nc: TRUE\nd: 0x1F\ne: +1.50\nf: !!str 5\ng: { h, }\n",
      "a: null\nb: null\nc: true\nd: 0x1F\ne: +1.50\nf: \"5\"\ng: { h: null }\n"),
    Case(
      "two spaces for each level", "a:\n- b\n-     - c\n      - d:\n                 e\n",
      "a:\n  - b\n  - - c\n    - d: e\n"),
    Case(
      "explicit keys and text over lines", "? a\n: b\n  c\nd: \"e\n  f\"\n", "a: b c\nd: e f\n"),
    Case(
      "brackets that fit", "a: [ b,\n  {c:    d} ,]\n", "a: [b, { c: d }]\n"),
    Case(
      "brackets that don't fit",
      "a: { b: \(String(repeating: "c", count: 60)), d: [\(String(repeating: "e", count: 60)), f] }\n",
      "a:\n  b: \(String(repeating: "c", count: 60))\n  d: [\(String(repeating: "e", count: 60)), f]\n"
    ),
    Case(
      "long text",
      "a: \(Array(repeating: "word", count: 30).joined(separator: " "))\n",
      "a: >-\n  \(Array(repeating: "word", count: 23).joined(separator: " "))\n  "
        + "\(Array(repeating: "word", count: 7).joined(separator: " "))\n"),
    Case(
      "long text without a space", "a: \(String(repeating: "b", count: 150))\n",
      "a: >-\n  x\n".replacing("a: >-\n  x", with: "a: \(String(repeating: "b", count: 150))")),
    Case(
      "text in lines of its own",
      "a: |\n     b\n       c\n\n     d   \ne: >+\n f\n\n\ng: |1-\n  h\ni: |\n\n\n",
      "a: |\n  b\n    c\n\n  d   \ne: >+\n  f\n\n\ng: |2-\n   h\ni: |\n"),
    Case(
      "empty lines", "\n\na: 1\n\n\n\nb:\n\n  c: 1\n\n  d: 2\n\n\n",
      "a: 1\n\nb:\n  c: 1\n\n  d: 2\n"),
    Case("markers", "%YAML 1.1\n---\na: 1\n...\n", "a: 1\n"),
    Case("line ends and the byte order mark", "\u{FEFF}a: |\r\n  b\r\nc: 1", "a: |\n  b\nc: 1\n"),
  ]

  static let comments = [
    Case(
      "a comment moves with its key", "message: m\n# t\ntitle: t # u\n",
      "# t\ntitle: t # u\nmessage: m\n"),
    Case(
      "a comment set apart stays above", "# file\n\nmessage: m\n# t\ntitle: t\n",
      "# file\n\n# t\ntitle: t\nmessage: m\n"),
    Case(
      "an editor's hint stays above",
      "# yaml-language-server: $schema=a\n# m\nmessage: m\ntitle: t\n",
      "# yaml-language-server: $schema=a\ntitle: t\n# m\nmessage: m\n"),
    Case(
      "comments by their indentation",
      "a:\n    b: 1\n    # in b\n  # in a\n# at c\nc:\n- d\n# at e\ne: 1\n   # at the end\n",
      "a:\n  b: 1\n  # in b\n# in a\n# at c\nc:\n  - d\n# at e\ne: 1\n# at the end\n"),
    Case(
      "comments in brackets", "a: [ # one\n  b, # two\n  # three\n  c\n  # four\n] # five\n",
      "a:\n  # one\n  - b # two\n  # three\n  - c\n  # four\n  # five\n"),
    Case(
      "comments beside dashes", "a:\n  - # one\n    # two\n    b: 1\n",
      "a:\n  # one\n  # two\n  - b: 1\n"),
    Case(
      "comments between key and value", "a: # one\n  b\nc:\n  # two\n  d\n",
      "# one\na: b\n# two\nc: d\n"),
    Case("a comment beside an anchor", "a: &x # one\n  b: 1\n", "a: &x # one\n  b: 1\n"),
    Case(
      "comments beside text in lines of its own", "a: | # one\n  # no\n# two\n",
      "a: | # one\n  # no\n# two\n"),
    Case("what only looks like a comment", "a: b#c\nd: 'e # f'\n", "a: b#c\nd: \"e # f\"\n"),
    Case("a comment at a marker", "--- # one\na: 1\n... # two\n", "# one\na: 1\n# two\n"),
    Case(
      "nothing but a comment about a missing value", "a: # one\nb: 1\n", "a: null # one\nb: 1\n"),
  ]

  static let refused = [
    ("", "empty-file"), ("# nothing\n", "empty-file"), ("a: [", "unexpected-end"),
    ("a: 1\na: 2\n", "duplicate-key"), ("a: 1\n---\nb: 2\n", "several-documents"),
    ("text\n", "wrong-type"), ("a: !x 1\n", "unsupported-yaml"), ("a: *x\n", "invalid-yaml"),
    // To libyaml a line separator ends the comment, so that what comes next is a key.
    ("a: 1 # b\u{2028}c: 2\n", "no-canonical-text"),
  ]

  static let everything = """
    # yaml-language-server: $schema=rule.schema.json
    # What the file is about.

    title: 'A "title": of all' # trailing
    severity: high

    # Above a key.
    when: # after a key
      # Above the first.
      anyOf:
        # Above an item.
        - { field: a, equals: "7" }
        - allOf: # items
            - field: tags['a b']
              equals: { parameter: p }
            # At the end of a list.
        - not:
            field: b
            exists: true
            # At the end of a mapping.
    assert:
      all:
        in: zones
        as: zone
        satisfy: { field: zone, in: [a, b, "c, d"] }
    message: |+
      kept

        as it is

    rationale: >
      folded
      text

        with more

      and less
    remediation: |2-
        indented
      less
    references: [https://example.com/a, "https://example.com/b"]
    examples:
      pass:
        - resources:
            - &account
              id: 1
              nothing: null
              flag: true
              number: 0x1F
              empty: {}
              list: []
              nested:
                - - a
                  - b
                - - c
            - *account
          previous: [*account]
      fail:
        # Above a dash.
        - resources: [{ id: 2, tags: { "on": "yes" } }]

        - resources: []
    # At the end of the file.

    """
}

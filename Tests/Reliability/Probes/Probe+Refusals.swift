/// Rules, files and command lines that nothing may be checked by.
extension Probe {
  /// A probe in which the sample's pack has one more file.
  private init(_ name: String, pack path: String, _ text: String, says id: String? = nil) {
    self.init(name, [("pack/\(path)", .text(text))], "good.json", status: 3, says: id)
  }

  private static func changed(_ old: String, _ new: String) -> String {
    DoorSample.rule.replacing(old, with: new)
  }

  static let refusedPacks = [
    Probe("no such pack", [], "good.json --rules nowhere", status: 3, says: nil),
    Probe("an empty pack", [("p", .folder)], "good.json --rules p", status: 3, says: nil),
    Probe(
      "a pack without a rule", [("p/pack.yaml", .text("pack: p\nversion: 1.0.0\ntitle: P\n"))],
      "good.json --rules p", status: 3, says: nil),
    Probe(
      "a pack without its manifest", [("p/open.yaml", .text(DoorSample.rule))],
      "good.json --rules p", status: 3, says: nil),
    Probe("a rule for a pack", [], "good.json --rules pack/open.yaml", status: 3, says: nil),
    Probe("one pack twice", [], "good.json --rules pack --rules ./pack", status: 3, says: nil),
    Probe(
      "a good pack and none", [], "good.json --rules pack --rules nowhere", status: 3, says: nil),
    Probe("a rule that is no YAML", pack: "b.yaml", "title: [", says: "unexpected-end"),
    Probe("an empty rule", pack: "b.yaml", ""),
    Probe(
      "a rule of comments", pack: "b.yaml", "# \(DoorSample.rule.replacing("\n", with: "\n# "))"),
    Probe("a rule in two documents", pack: "b.yaml", "\(DoorSample.rule)---\n\(DoorSample.rule)"),
    Probe("a rule that is a list", pack: "b.yaml", "- a\n"),
    Probe(
      "a rule with a mistyped key", pack: "b.yaml", changed("assert:", "asert:"),
      says: "unknown-key"),
    Probe(
      "a rule with a mistyped operator", pack: "b.yaml",
      changed("  equals: open\n", "  equal: open\n")),
    Probe(
      "a rule with a key twice", pack: "b.yaml", "\(DoorSample.rule)severity: low\n",
      says: "duplicate-key"),
    Probe(
      "a rule of no known severity", pack: "b.yaml", changed("medium", "hihg"),
      says: "unknown-severity"),
    Probe(
      "a rule without examples", pack: "b.yaml",
      String(DoorSample.rule.prefix { _ in true }.split(separator: "examples:")[0])),
    Probe(
      "a rule that can't be broken", pack: "b.yaml",
      changed(
        "  field: properties.state\n  equals: open\n",
        "  anyOf: [ { field: properties.state, exists: true }, { field: properties.state, exists: false } ]\n"
      )),
    Probe(
      "a rule that compares with no value", pack: "b.yaml",
      changed("  equals: open\n", "  in: []\n")),
    Probe(
      "a rule with an alias", pack: "b.yaml",
      changed("pass:", "none: &a x\n  pass:").replacing("fail:", with: "some: *a\n  fail:")),
    Probe(
      "a rule whose example fails", pack: "open.yaml", changed("state: shut", "state: open"),
      says: "example-outcome"),
    Probe(
      "a rule whose finding says something else", pack: "open.yaml",
      changed(
        "{ state: shut } } ] } ]", "{ state: shut } } ], finding: { message: b is shut } } ]"),
      says: "example-finding"),
    Probe(
      "a rule with a mistyped path", pack: "open.yaml",
      changed("  field: properties.state\n", "  field: properties.stat\n"), says: "unshown-path"),
    Probe(
      "a test that expects nothing", pack: "tests/a.test.yaml",
      "- title: A\n  resources: [ { id: a, type: Test.House/doors } ]\n  expect: []\n",
      says: "empty-list"),
    Probe("a rule whose file ends in 'yml'", pack: "b.yml", DoorSample.rule),
    Probe("a rule whose file ends in 'YAML'", pack: "b.YAML", DoorSample.rule),
    Probe("a rule in a folder of the pack", pack: "more/b.yaml", DoorSample.rule),
    Probe(
      "a rule that is a link to nowhere", [("pack/b.yaml", .link("nowhere"))], "good.json",
      status: 3, says: nil),
    Probe(
      "a rule that is a link out of the pack", [("pack/b.yaml", .link("../good.json"))],
      "good.json", status: 3, says: nil),
    Probe("a rule that is a pipe", [("pack/b.yaml", .pipe)], "good.json", status: 3, says: nil),
    Probe(
      "a rule that is no text", [("pack/b.yaml", .bytes([0x74, 0xFF, 0x3A]))], "good.json",
      status: 3,
      says: "invalid-utf8"),
    Probe(
      "a rule of five megabytes",
      pack: "b.yaml", DoorSample.rule + "#" + String(repeating: "x", count: 5 << 20)),
  ]

  static let refusedFiles = [
    Probe(
      "settings that are no YAML", [("assay.yaml", .text("fail-on: ["))], "good.json", status: 3,
      says: "unexpected-end"),
    Probe(
      "settings with a mistyped key", [("assay.yaml", .text("fail_on: high\n"))], "good.json",
      status: 3, says: "unknown-key"),
    Probe(
      "settings with a mistyped severity", [("assay.yaml", .text("fail-on: hihg\n"))], "good.json",
      status: 3, says: nil),
    Probe(
      "settings with a key twice", [("assay.yaml", .text("fail-on: high\nfail-on: low\n"))],
      "good.json", status: 3, says: "duplicate-key"),
    Probe(
      "settings for a mistyped parameter",
      [("assay.yaml", .text("parameters: { pack: { sise: 1 } }\n"))], "good.json", status: 3,
      says: nil),
    Probe("no such settings", [], "good.json --settings s.yaml", status: 3, says: nil),
    Probe("no such mapping", [], "good.json --map m.yaml", status: 3, says: nil),
    Probe(
      "a mapping that is no YAML", [("m", .text("mapping: ["))], "good.json --map m", status: 3,
      says: nil),
    Probe("an empty mapping", [("m", .text(""))], "good.json --map m", status: 3, says: nil),
    Probe("no such manifest", [], "good.json --manifest m.yaml", status: 3, says: nil),
    Probe(
      "a manifest with a mistyped key", [("m", .text("complet: [Test.House/doors]\n"))],
      "good.json --manifest m", status: 3, says: nil),
    Probe("an empty manifest", [("m", .text(""))], "good.json --manifest m", status: 3, says: nil),
    Probe("no such baseline", [], "bad.json --baseline b", status: 3, says: nil),
    Probe("an empty baseline", [("b", .text(""))], "bad.json --baseline b", status: 3, says: nil),
    Probe(
      "a baseline that is no JSON", [("b", .text("pack.open c\n"))], "bad.json --baseline b",
      status: 3, says: nil),
    Probe(
      "a baseline cut off", [("b", .text(#"{"schemaVersion":"1.6","findings":["#))],
      "bad.json --baseline b", status: 3, says: nil),
    Probe(
      "a baseline of another program", [("b", .text(#"{"results":[]}"#))], "bad.json --baseline b",
      status: 3, says: nil),
    Probe(
      "a baseline of a later layout",
      [
        (
          "b",
          .text(#"{"schemaVersion":"9.0","tool":{"name":"assay","version":"9"},"findings":[]}"#)
        )
      ], "bad.json --baseline b", status: 3, says: nil),
    Probe("a baseline that is a folder", [], "bad.json --baseline folder", status: 3, says: nil),
  ]

  static let refusedWords = [
    Probe("no inventory", [], "", status: 3, says: nil),
    Probe("no known option", [], "good.json --alow-unknown", status: 3, says: nil),
    Probe("no known severity", [], "bad.json --fail-on hihg", status: 3, says: nil),
    Probe("no known route", [], "good.json --route azure", status: 3, says: nil),
    Probe("no known parameter", [], "good.json --set pack.size=1", status: 3, says: nil),
    Probe("no parameter's value", [], "good.json --set pack.size", status: 3, says: nil),
    Probe("no time", [], "good.json --now yesterday", status: 3, says: nil),
    Probe("no threads", [], "good.json --threads 0", status: 3, says: nil),
    Probe("more outputs than formats", [], "good.json --output a --output b", status: 3, says: nil),
    Probe(
      "one output twice", [], "good.json --output a --format json --output a", status: 3, says: nil),
    Probe(
      "a report in place of an inventory", [], "bad.json --output bad.json", status: 3,
      says: "output-is-input"),
    Probe("standard input twice", [], "- -", status: 3, says: nil),
    Probe("a trace of no known rule", [], "good.json --trace pack.opem a", status: 3, says: nil),
  ]

  static let unwritten = [
    Probe(
      "a report in a folder that isn't there", [], "good.json --output x/r", status: 4,
      says: "report-not-written"),
    Probe(
      "a report in place of a folder", [], "good.json --output folder", status: 4,
      says: "report-not-written"),
    Probe(
      "a report on a full device", [], "good.json --output /dev/full", status: 4,
      says: "report-not-written"),
    Probe(
      "one of two reports on a full device", [],
      "bad.json --output r --format json --output /dev/full",
      status: 4, says: "report-not-written"),
  ]
}

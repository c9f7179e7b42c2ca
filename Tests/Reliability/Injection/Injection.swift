import AssayRunning

/// Texts that mislead pass for nothing but text, wherever they stand and in every format.
///
/// Tests/Formats writes them into every field that reaches a report, and reads the reports back
/// with parsers of others: the structure has to be that of harmless texts, with no text lost.
struct Injection: Property {
  static let name = "injection"

  static func goal(_ extent: Extent) -> String {
    "\(least(extent)) texts or more in values, rules and names of files: no structure changes"
  }

  private static func least(_ extent: Extent) -> Int { extent.of(quick: 40, full: 450) }

  func measure(in laboratory: Laboratory) throws -> Measurement {
    let texts = laboratory.extent == .quick ? ["HOSTILE_TEXTS=ours"] : []
    var program = Program(
      ["/usr/bin/env", "ASSAY_BINARY=\(laboratory.assay)"] + texts
        + ["Tests/Formats/run", "Hostile"])
    program.output = .captured
    program.errors = .captured
    program.patience = 900
    let run = try program.run()
    let lines = run.outputText.split(separator: "\n").map(String.init)
    let gaps = lines.filter { $0.hasPrefix("SKIPPED: ") }
    let rows = lines.compactMap(Row.init)
    if rows.isEmpty, !gaps.isEmpty { return Measurement(figure: "none", gaps: gaps) }
    var failures = run.status == 0 ? [] : Self.failures(in: run.errorText, run.ending)
    if rows.count != Row.places.count { failures.append("\(rows.count) places were tried") }
    for row in rows where row.texts < Self.least(laboratory.extent) && gaps.isEmpty {
      failures.append("only \(row.texts) texts in \(row.place)")
    }
    let counts = rows.map { "\($0.texts) in \($0.place)" }.joined(separator: ", ")
    return Measurement(
      figure: "\(counts), × \(rows.map(\.formats).min() ?? 0) formats, each read back",
      failures: failures, gaps: gaps)
  }

  /// A line such as `injection values texts 570 formats 13`.
  private struct Row {
    static let places = ["values", "rules", "files"]

    var place: String
    var texts: Int
    var formats: Int

    init?(_ line: String) {
      let words = line.split(separator: " ").map(String.init)
      guard words.count == 6, words[0] == "injection", Self.places.contains(words[1]),
        let texts = Int(words[3]), let formats = Int(words[5])
      else { return nil }
      (place, self.texts, self.formats) = (words[1], texts, formats)
    }
  }

  private static func failures(in text: String, _ ending: String) -> [String] {
    let told = text.split(separator: "\n").map(String.init).filter {
      $0.hasPrefix("FAIL:") || $0.hasPrefix("ERROR:") || $0.hasPrefix("AssertionError:")
    }
    return told.isEmpty ? ["the tests \(ending)"] : told
  }
}

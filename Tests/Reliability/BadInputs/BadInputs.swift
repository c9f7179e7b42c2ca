import AssayReference
import AssayRunning
import Foundation

/// Broken texts are refused, whatever is broken in them: by the readers, and by the program.
struct BadInputs: Property {
  static let name = "bad-inputs"
  private static let perPart = 5_000

  static func goal(_ extent: Extent) -> String {
    "\(counts(extent).read) read, \(counts(extent).checked) checked: none passes, none crashes"
  }

  private static func counts(_ extent: Extent) -> (read: Int, checked: Int) {
    (extent.of(quick: 100_000, full: 2_000_000), extent.of(quick: 200, full: 1_500))
  }

  /// What came of some texts.
  private struct Part: Sendable {
    var problems: [String] = []
    /// Some that no reader took.
    var refused: [[UInt8]] = []
    var refusals = 0
  }

  func measure(in laboratory: Laboratory) throws -> Measurement {
    let corpus = try Corpus()
    let (read, checked) = Self.counts(laboratory.extent)
    let parts = try laboratory.map(Array(0..<(read / Self.perPart))) { number in
      Self.part(number, of: corpus, seed: laboratory.seed)
    }
    let refused = Array(parts.flatMap(\.refused).prefix(checked))
    let passed = try laboratory.map(Array(refused.enumerated())) { number, bytes in
      try Self.problem(with: bytes, number, in: laboratory)
    }
    let refusals = parts.reduce(0) { $0 + $1.refusals }
    let short = refused.count < checked ? ["only \(refused.count) texts were refused"] : []
    return Measurement(
      figure: "\(read) texts, \(refusals) of them refused; \(refused.count) checked",
      failures: parts.flatMap(\.problems) + passed.compactMap(\.self) + short, gaps: corpus.gaps)
  }

  private static func part(_ number: Int, of corpus: Corpus, seed: UInt64) -> Part {
    var part = Part()
    var mutator = ByteMutator(seed: seed << 32 + UInt64(number))
    for index in 0..<perPart {
      let isJSON = index % 2 == 0
      let bytes = mutator.mutant(of: mutator.pick(isJSON ? corpus.json : corpus.yaml))
      let problem = isJSON ? Readers.problem(withJSON: bytes) : Readers.problem(withYAML: bytes)
      if let problem { part.problems.append("\(problem): \(shown(bytes))") }
      guard let refusal = Readers.refusal(of: bytes, isJSON: isJSON), refusal.isOfText else {
        continue
      }
      part.refusals += 1
      if part.refused.count < 16 { part.refused.append(bytes) }
    }
    return part
  }

  private static func shown(_ bytes: [UInt8]) -> String {
    String(decoding: bytes, as: UTF8.self).debugDescription
  }

  /// Checks a broken text beside an inventory that complies.
  private static func problem(
    with bytes: [UInt8], _ number: Int, in laboratory: Laboratory
  ) throws -> String? {
    let folder = "bad-\(number)"
    try DoorSample.write(to: laboratory.scratch, in: folder)
    try laboratory.scratch.file("\(folder)/i", bytes)
    let path = laboratory.scratch.url.appending(component: folder)
    defer { try? FileManager.default.removeItem(at: path) }
    let run = try laboratory.program(["check", "good.json", "i", "--rules", "pack"], in: path.path)
      .run()
    if run.status == 2 || run.status == 1, run.outputText.contains("INCOMPLETE") { return nil }
    return "the program \(run.ending): \(shown(bytes))"
  }
}

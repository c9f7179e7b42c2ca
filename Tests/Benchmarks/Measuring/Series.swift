import AssayRunning

/// What several runs of one program took.
struct Series {
  let runs: [Run]

  init(of count: Int, _ run: () throws -> Run) rethrows {
    runs = try (0..<max(count, 1)).map { _ in try run() }
  }

  func least(_ measure: (Run) -> Double) -> Double { runs.map(measure).min() ?? 0 }

  func median(_ measure: (Run) -> Double) -> Double {
    let sorted = runs.map(measure).sorted()
    return (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
  }
}

extension Program {
  /// The program as it runs on a processor without instructions for SHA-256, where libcrypto
  /// computes the digests.
  var withoutInstructionsForDigests: Program {
    var plain = self
    plain.words = ["env", "OPENSSL_ia32cap=:~0x20000000"] + words
    return plain
  }
}

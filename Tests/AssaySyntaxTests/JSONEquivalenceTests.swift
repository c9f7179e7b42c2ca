import AssayReference
import AssaySyntax
import Testing

/// The scanner against the plain reader, on texts made from seeds.
struct JSONEquivalenceTests {
  @Test(arguments: 0..<20 as Range<UInt64>)
  func reportsWhatThePlainReaderFinds(seed: UInt64) throws {
    var generator = JSONGenerator(seed: seed)
    for _ in 0..<100 {
      let tree = generator.tree()
      let bytes = Array(generator.document().utf8)
      let whole = JSONScanning(tree: tree).read(bytes)
      try compare(whole, bytes, tree)
      for _ in 0..<3 {
        let step = Int.random(in: 1...max(1, bytes.count), using: &generator.random)
        let parts = JSONScanning(tree: tree, step: step).read(bytes)
        #expect(parts == whole, "by \(step): \(String(decoding: bytes, as: UTF8.self))")
      }
    }
  }

  @Test(arguments: 100..<112 as Range<UInt64>)
  func judgesMutantsAsThePlainReaderDoes(seed: UInt64) throws {
    var generator = JSONGenerator(seed: seed)
    for _ in 0..<40 {
      let tree = generator.tree()
      let document = Array(generator.document().utf8)
      for _ in 0..<40 {
        let bytes = generator.mutant(of: document)
        let whole = JSONScanning(tree: tree).read(bytes)
        try compare(whole, bytes, tree)
        let step = Int.random(in: 1...max(1, bytes.count), using: &generator.random)
        let parts = JSONScanning(tree: tree, step: step).read(bytes)
        #expect(parts == whole, "by \(step): \(String(decoding: bytes, as: UTF8.self))")
      }
    }
  }

  private func compare(
    _ outcome: JSONScanning.Outcome, _ bytes: [UInt8], _ tree: CaptureTree
  ) throws {
    let source = String(decoding: bytes, as: UTF8.self)
    guard Array(source.utf8) == bytes else {
      // Not UTF-8, where the plain reader has nothing to say.
      #expect(outcome.error != nil, "\(source)")
      return
    }
    do {
      let root = try JSONReference.read(bytes)
      let expected = JSONReferenceRecords.find(root, tree, source: bytes)
      #expect(outcome.error == nil, "\(source)")
      let described = outcome.batch.described(tree, source: source, marksProblems: false)
      #expect(described == expected.lines.joined(separator: "\n"), "\(source)")
      let problems = outcome.batch.problems.filter { $0.kind == .duplicateKey }
      let isCut = outcome.batch.problems.count >= 8
      #expect(isCut || Set(problems.map(\.offset)) == expected.duplicates, "\(source)")
    } catch let failure as JSONReference.Failure {
      #expect(outcome.error?.offset == failure.offset, "\(source)")
    }
  }
}

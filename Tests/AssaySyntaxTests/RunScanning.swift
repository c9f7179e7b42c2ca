import AssaySyntax

/// Reads a text with runs that were read out of its middle beforehand.
struct RunScanning {
  var tree: CaptureTree
  /// How long the blocks are that are searched for runs; the first byte of the text is in none.
  var blockSize: Int
  var opening: RecordOpening

  struct Outcome: Equatable {
    /// Each item with its captures, as words.
    var items: [String] = []
    var error: SyntaxError?
  }

  private(set) var accepted = 0
  private(set) var rejected = 0

  init(tree: CaptureTree, blockSize: Int, opening: RecordOpening) {
    self.tree = tree
    self.blockSize = blockSize
    self.opening = opening
  }

  mutating func read(_ bytes: [UInt8]) -> Outcome {
    var scanner = JSONRecordScanner(tree: tree, mode: .concatenated)
    var outcome = Outcome()
    var position = 0
    for start in stride(from: 1, to: bytes.count, by: blockSize) {
      let (runs, batch) = runs(in: bytes, start..<min(bytes.count, start + blockSize))
      for run in runs where run.start >= position {
        guard scan(bytes, &position, to: run.start, with: &scanner, into: &outcome) else {
          return outcome
        }
        guard scanner.accept(run, at: position) else {
          rejected += 1
          continue
        }
        accepted += 1
        outcome.items += batch.words(of: run.items)
        position = run.end
      }
    }
    _ = scan(bytes, &position, to: bytes.count, with: &scanner, into: &outcome)
    return outcome
  }

  /// What reading from the first byte to the last finds.
  func readInOrder(_ bytes: [UInt8]) -> Outcome {
    let whole = JSONScanning(tree: tree, mode: .concatenated).read(bytes)
    return Outcome(items: whole.batch.words(of: whole.batch.items.indices), error: whole.error)
  }

  private func runs(in bytes: [UInt8], _ range: Range<Int>) -> ([RecordRun], RecordBatch) {
    var scanner = JSONRecordScanner(tree: tree, mode: .concatenated)
    var batch = RecordBatch()
    var runs: [RecordRun] = []
    unsafe Self.withWindow(bytes, range) { window in
      runs = unsafe scanner.scanRuns(
        window, at: range.lowerBound, opening: opening, into: &batch)
    }
    return (runs, batch)
  }

  /// Scans from `position` on; `false` at a mistake.
  private func scan(
    _ bytes: [UInt8], _ position: inout Int, to end: Int,
    with scanner: inout JSONRecordScanner, into outcome: inout Outcome
  ) -> Bool {
    var batch = RecordBatch()
    defer { outcome.items += batch.words(of: batch.items.indices) }
    unsafe Self.withWindow(bytes, position..<end) { window in
      do throws(SyntaxError) {
        position += try unsafe scanner.scan(
          window, at: position, isLast: end == bytes.count, into: &batch)
      } catch {
        outcome.error = error
      }
    }
    return outcome.error == nil
  }

  private static func withWindow(
    _ bytes: [UInt8], _ range: Range<Int>, _ body: (UnsafeBufferPointer<UInt8>) -> Void
  ) {
    let padded = Array(bytes[range]) + [UInt8](repeating: 0, count: 64)
    unsafe padded.withUnsafeBufferPointer { buffer in
      unsafe body(UnsafeBufferPointer(rebasing: buffer[..<range.count]))
    }
  }
}

extension RecordBatch {
  /// Items in words that don't depend on where in a batch their captures and problems are.
  func words(of range: Range<Int>) -> [String] {
    range.map { index in
      let item = items[index]
      let captures = captures[item.captures].map { capture in
        let text = Int(capture.textStart)..<Int(capture.textStart) + Int(capture.textLength)
        return "\(capture.node) \(capture.kind) \(capture.offset)+\(capture.length) "
          + String(decoding: self.text[text], as: UTF8.self)
      }
      let next = items[(index + 1)...].compactMap(\.problem).first ?? problems.count
      let found = item.problem.map { Array(problems[$0..<next]) } ?? []
      return "\(item.kind) \(item.offset)+\(item.length) of \(item.records) "
        + "\(captures) \(found)"
    }
  }
}

import AssaySyntax
import Testing

/// Reads a text as the inventory loader does: batch by batch.
struct YAMLReading {
  var tree = CaptureTree(paths: [])
  var limits = YAMLLimits()

  func reader(of bytes: [UInt8]) throws(SyntaxError) -> YAMLRecordReader {
    let padding = [UInt8](repeating: 0, count: YAMLRecordReader.padding)
    return try YAMLRecordReader(
      bytes + padding, count: bytes.count, index: CaptureIndex(tree), limits: limits)
  }

  func read(_ text: String) -> JSONScanning.Outcome {
    read(Array(text.utf8))
  }

  func read(_ bytes: [UInt8]) -> JSONScanning.Outcome {
    var outcome = JSONScanning.Outcome(batch: RecordBatch())
    do throws(SyntaxError) {
      var reader = try reader(of: bytes)
      while try reader.next(into: &outcome.batch) {}
    } catch {
      outcome.error = error
    }
    return outcome
  }
}

extension RecordBatch {
  /// Items and captures without their places.
  func facts(_ tree: CaptureTree) -> [String] {
    let paths = tree.paths
    return items.flatMap { item -> [String] in
      let problem = item.problem.map { problems[$0].kind.rawValue } ?? ""
      return ["\(item.kind) \(item.records) \(problem)"]
        + captures[item.captures].map { capture in
          let range = Int(capture.textStart)..<Int(capture.textStart + capture.textLength)
          let text = String(decoding: text[range], as: UTF8.self)
          return "\(paths[Int(capture.node)]) \(capture.kind) \(text)"
        }
    }
  }
}

extension JSONScanning.Outcome {
  /// Expects every offset and length that was reported to lie in the text.
  func expectPlaces(in bytes: [UInt8], _ name: String) {
    func expect(_ offset: Int, _ length: Int) {
      #expect(offset >= 0 && length >= 0 && offset + length <= bytes.count, "\(name)")
    }
    for problem in batch.problems + (error.map { [$0] } ?? []) {
      expect(problem.offset, problem.length)
      if let related = problem.relatedOffset { expect(related, 0) }
    }
    for item in batch.items {
      expect(item.offset, item.length)
      for capture in batch.captures[item.captures] { expect(capture.offset, Int(capture.length)) }
    }
  }
}

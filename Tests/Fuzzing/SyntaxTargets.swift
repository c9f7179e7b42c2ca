internal import AssayReference
internal import AssaySyntax

/// The readers of JSON, YAML and paths.
enum SyntaxTargets {
  static func json(_ bytes: [UInt8]) -> String? { Readers.problem(withJSON: bytes) }

  static func yaml(_ bytes: [UInt8]) -> String? { Readers.problem(withYAML: bytes) }

  /// A text is the same whatever windows it is read through; the first byte says how large.
  static func ndjson(_ bytes: [UInt8]) -> String? {
    guard let first = bytes.first else { return nil }
    let text = Array(bytes.dropFirst())
    let whole = Windows(text, step: text.count)
    let pieces = Windows(text, step: Int(first & 63) + 1)
    return whole == pieces ? nil : "windows of \(first & 63 + 1) bytes make a difference"
  }

  static func paths(_ bytes: [UInt8]) -> String? {
    let text = String(decoding: bytes, as: UTF8.self)
    for allowsElements in [false, true] {
      var parser = PathParser(text, allowsElements: allowsElements)
      let components = parser.components()
      let ranges = components.map(\.range) + [parser.mistake?.range].compactMap(\.self)
      for range in ranges where range.upperBound > text.utf8.count { return "a place outside" }
      if parser.mistake == nil, components.isEmpty { return "a path without names" }
    }
    return nil
  }
}

/// What JSON comes to that is read through windows.
private struct Windows: Equatable {
  private var batch = RecordBatch()
  private var error: SyntaxError?

  init(_ text: [UInt8], step: Int) {
    var scanner = JSONRecordScanner(tree: Readers.captures, mode: .concatenated)
    var (start, end) = (0, 0)
    do throws(SyntaxError) {
      repeat {
        end = min(text.count, end + step)
        start += try Self.scan(text, start..<end, with: &scanner, into: &batch)
      } while end < text.count
    } catch {
      self.error = error
    }
  }

  private static func scan(
    _ text: [UInt8], _ range: Range<Int>, with scanner: inout JSONRecordScanner,
    into batch: inout RecordBatch
  ) throws(SyntaxError) -> Int {
    let window = Array(text[range]) + [UInt8](repeating: 0, count: 64)
    return try unsafe window.withUnsafeBufferPointer { buffer throws(SyntaxError) in
      try unsafe scanner.scan(
        UnsafeBufferPointer(rebasing: buffer[..<range.count]), at: range.lowerBound,
        isLast: range.upperBound == text.count, into: &batch)
    }
  }

  static func == (left: Self, right: Self) -> Bool {
    left.error == right.error && left.batch.items == right.batch.items
      && left.batch.captures == right.batch.captures && left.batch.text == right.batch.text
      && left.batch.problems == right.batch.problems
  }
}

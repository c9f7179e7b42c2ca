import AssaySyntax

/// Reads a text as the inventory loader does: through a window that slides and grows.
struct JSONScanning {
  var tree = CaptureTree(paths: [])
  var mode = JSONRecordScanner.Mode.single
  var limits = JSONLimits()
  /// How many new bytes each window brings, or `nil` for all at once.
  var step: Int?

  struct Outcome: Equatable {
    var batch: RecordBatch
    var error: SyntaxError?

    static func == (lhs: Self, rhs: Self) -> Bool {
      lhs.error == rhs.error && lhs.batch.items == rhs.batch.items
        && lhs.batch.captures == rhs.batch.captures && lhs.batch.text == rhs.batch.text
        && lhs.batch.problems == rhs.batch.problems
    }
  }

  func read(_ text: String) -> Outcome {
    read(Array(text.utf8))
  }

  func read(_ bytes: [UInt8]) -> Outcome {
    var scanner = JSONRecordScanner(tree: tree, mode: mode, limits: limits)
    var outcome = Outcome(batch: RecordBatch())
    let padded = bytes + [UInt8](repeating: 0, count: 64)
    var start = 0
    var end = 0
    do throws(SyntaxError) {
      repeat {
        end = min(bytes.count, end + (step ?? bytes.count))
        start += try scan(padded, start..<end, of: bytes.count, with: &scanner, into: &outcome)
      } while end < bytes.count
    } catch {
      outcome.error = error
    }
    return outcome
  }

  /// Scans one window, which is copied so that what follows it is zero.
  private func scan(
    _ bytes: [UInt8], _ range: Range<Int>, of count: Int,
    with scanner: inout JSONRecordScanner, into outcome: inout Outcome
  ) throws(SyntaxError) -> Int {
    let window =
      range.upperBound == count
      ? Array(bytes[range.lowerBound...])
      : Array(bytes[range]) + [UInt8](repeating: 0, count: 64)
    var result = Result<Int, SyntaxError>.success(0)
    unsafe window.withUnsafeBufferPointer { buffer in
      let visible = unsafe UnsafeBufferPointer(rebasing: buffer[..<range.count])
      do throws(SyntaxError) {
        result = .success(
          unsafe try scanner.scan(
            visible, at: range.lowerBound, isLast: range.upperBound == count, into: &outcome.batch))
      } catch {
        result = .failure(error)
      }
    }
    return try result.get()
  }
}

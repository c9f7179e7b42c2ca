extension JSONRecordScanner {
  /// Reads the rows of a table as records: arrays, each value of which belongs to one column.
  ///
  /// A row with more or fewer values than there are columns is a misfit, whose number of values is
  /// its item's `records`. Goes on in no way with what was read before, nor with what comes after.
  ///
  /// - Parameters:
  ///   - rows: The array of rows, validated, which 64 readable bytes follow.
  ///   - offset: The offset in the text of the array's first byte.
  ///   - columns: The node of each column's values, or -1.
  package mutating func scan(
    rows: UnsafeBufferPointer<UInt8>, at offset: Int, columns: [Int],
    into batch: inout RecordBatch
  ) throws(SyntaxError) {
    guard let base = rows.baseAddress, rows.count > 1 else { return }
    let start = unsafe ByteCursor(base)
    walker.begin(start, at: offset, textStart: batch.text.count)
    let captures = batch.captures.count
    defer {
      walker.captures.appendAll(to: &batch.captures)
      walker.text.appendAll(to: &batch.text)
    }
    do throws(JSONFault) {
      var next = (start + 1).skippingSpace()
      while next.byte != 0x5d {
        next = try takeRow(next, columns, captures: captures, into: &batch).skippingSpace()
        if next.byte == 0x2c { next = (next + 1).skippingSpace() }
      }
    } catch {
      let place = walker.offset(ofAddress: error.place)
      throw SyntaxError(error.reason.kind, at: place, error.reason.detail)
    }
  }

  private mutating func takeRow(
    _ start: ByteCursor, _ columns: [Int], captures: Int, into batch: inout RecordBatch
  ) throws(JSONFault) -> ByteCursor {
    let mark = walker.mark()
    let row: (end: ByteCursor, count: Int) =
      start.byte == 0x5b
      ? try walker.takeRow(start, columns, depth: 2)
      : (try start.pastValue(depth: 2, limit: walker.limit), -1)
    let isRecord = row.count == columns.count
    if !isRecord { walker.cut(to: mark) }
    batch.items.append(
      RecordBatch.Item(
        kind: isRecord ? .record : .misfit,
        captures: captures + mark.captures..<captures + walker.captures.count,
        offset: walker.offset(of: start), length: row.end - start,
        records: isRecord ? 0 : row.count, problem: walker.moveProblems(to: &batch)))
    return row.end
  }
}

extension CaptureWalker {
  /// Takes the values of the array at `start`, and returns the place behind it and their number.
  fileprivate mutating func takeRow(
    _ start: ByteCursor, _ columns: [Int], depth: Int
  ) throws(JSONFault) -> (end: ByteCursor, count: Int) {
    var next = (start + 1).skippingSpace()
    var count = 0
    while next.byte != 0x5d {
      let node = count < columns.count ? columns[count] : -1
      next =
        node < 0
        ? try next.pastValue(depth: depth &+ 1, limit: limit)
        : try take(next, node: node, depth: depth &+ 1)
      count &+= 1
      next = next.skippingSpace()
      guard next.byte == 0x2c else { continue }
      next = (next + 1).skippingSpace()
    }
    return (next + 1, count)
  }
}

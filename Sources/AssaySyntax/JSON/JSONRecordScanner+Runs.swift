extension JSONRecordScanner {
  /// How many places of a block are tried: each that fails costs what was read from it.
  private static var attempts: Int { 64 }

  /// How many containers are open around the next record; `nil` if none is due here.
  package var recordDepth: Int? {
    switch phase {
    case .root: mode == .concatenated ? 0 : nil
    case .firstElement, .element, .afterElement: frames.count
    case .end, .firstMember, .member, .afterMember: nil
    }
  }

  /// Reads records that may lie in a block from the middle of a text, the first of them at a guess.
  ///
  /// Whatever isn't a whole record ends a run: what is wrong is for the scanner to say that comes
  /// this way from the start of the text. Runs don't overlap. The block must be followed by 64
  /// readable zero bytes. A scanner that is used for this is good for nothing else.
  ///
  /// - Parameters:
  ///   - offset: The offset in the text of the block's first byte.
  ///   - opening: How records begin.
  package mutating func scanRuns(
    _ block: UnsafeBufferPointer<UInt8>, at offset: Int, opening: RecordOpening,
    into batch: inout RecordBatch
  ) -> [RecordRun] {
    guard let base = block.baseAddress, block.count > 0 else { return [] }
    let start = unsafe ByteCursor(base)
    walker.begin(start, at: offset, textStart: batch.text.count)
    let target = Target(
      end: start + block.count, isLast: false, captures: batch.captures.count)
    defer {
      walker.captures.appendAll(to: &batch.captures)
      walker.text.appendAll(to: &batch.text)
    }
    var runs: [RecordRun] = []
    var place = opening.next(from: start, before: target.end)
    for _ in 0..<Self.attempts where place < target.end {
      let first = batch.items.count
      let attempt = takeRun(place, target, depth: opening.depth, into: &batch)
      if attempt.end > place {
        runs.append(
          RecordRun(
            depth: opening.depth, start: walker.offset(of: place),
            end: walker.offset(of: attempt.end), items: first..<batch.items.count,
            records: records))
      }
      if attempt.isCut { break }
      place = opening.next(from: max(place + 1, attempt.end), before: target.end)
    }
    return runs
  }

  /// Reads records until something else comes; `isCut` tells that the block's end did.
  private mutating func takeRun(
    _ start: ByteCursor, _ target: Target, depth: Int, into batch: inout RecordBatch
  ) -> (end: ByteCursor, isCut: Bool) {
    let outer = Frame(node: -1, object: 0, offset: 0, capture: nil)
    frames = [Frame](repeating: outer, count: depth)
    phase = depth == 0 ? .root : .element
    records = 0
    var next = start
    var end = start
    do throws(JSONFault) {
      while next < target.end {
        if phase == .afterElement, next.byte != 0x2c { return (end, false) }
        let isComma = phase == .afterElement
        next = try step(next, target, into: &batch)
        guard frames.count == depth else { return (end, false) }
        if !isComma { end = next }
        next = next.skippingSpace()
      }
      return (end, true)
    } catch {
      return (end, error.place >= target.end.address)
    }
  }

  /// Goes on behind a run, if the text is where it starts and a record is due; else changes
  /// nothing and returns `false`.
  ///
  /// - Parameter offset: The offset in the text up to which this scanner has read.
  package mutating func accept(_ run: RecordRun, at offset: Int) -> Bool {
    guard offset == run.start, recordDepth == run.depth, phase != .afterElement else {
      return false
    }
    if frames.isEmpty {
      phase = .root
    } else {
      phase = .afterElement
      records += run.records
    }
    return true
  }
}

/// Reads records out of JSON in one pass, through windows of any size.
///
/// Everything is validated, whether it is reported or not. Records are atomic: one that a window
/// cuts is read again from its start. What is around them (a root array, an envelope's members)
/// is remembered from window to window.
///
/// A scanner that has thrown an error is spent; the batch then holds what came before the error.
///
/// - ByteCursor: a place in the window, its tokens, and how containers are skipped
/// - KeyTrie: the capture tree, ready for looking up keys
/// - CaptureWalker: takes values along the tree; strings are decoded, duplicates found here
/// - JSONRecordScanner: root values, records and envelopes, across windows
/// - RecordRun: records read out of the middle of a text, to be taken where they prove right
package struct JSONRecordScanner: ~Copyable {
  package enum Mode: Hashable, Sendable {
    /// Exactly one value of any kind.
    case single
    /// Any number of objects and arrays one after the other, with or without line breaks.
    case concatenated
  }

  /// What is expected next.
  enum Phase {
    case root, end
    case firstElement, element, afterElement
    case firstMember, member, afterMember
  }

  let mode: Mode
  let recordNode: Int
  let documentNode: Int
  /// The node of lists that an envelope has elsewhere, or -1.
  let strayNode: Int
  var walker: CaptureWalker
  var phase = Phase.root
  /// The containers that are open around the records, the root first.
  var frames: [Frame] = []
  /// The records that the current root value has held so far.
  var records = 0
  var envelope = EnvelopeStore()

  package init(tree: CaptureTree, mode: Mode, limits: JSONLimits = JSONLimits()) {
    precondition(tree.nodes.count <= UInt16.max, "a capture tree has less than 65,536 nodes")
    self.mode = mode
    recordNode = tree.record
    documentNode = tree.document
    strayNode = tree.strayList ?? -1
    walker = CaptureWalker(tree, limits: limits)
  }

  /// Reads what it can of a window whose first byte is at `offset` in the text, and returns how
  /// many bytes are done with.
  ///
  /// The window must be followed by 64 readable zero bytes. The next window starts with the bytes
  /// that aren't done with; if that is all of them, it has to be larger.
  package mutating func scan(
    _ window: UnsafeBufferPointer<UInt8>, at offset: Int, isLast: Bool,
    into batch: inout RecordBatch
  ) throws(SyntaxError) -> Int {
    guard let base = window.baseAddress, window.count > 0 else {
      if isLast, !mayEnd { throw SyntaxError(.unexpectedEnd, at: offset, expected.detail) }
      return 0
    }
    guard window.count <= UInt32.max else {
      throw SyntaxError(.tooLarge, at: offset, JSONFault.Reason.tooLarge.detail)
    }
    let start = unsafe ByteCursor(base)
    let end = start + window.count
    walker.begin(start, at: offset, textStart: batch.text.count)
    let target = Target(end: end, isLast: isLast, captures: batch.captures.count)
    defer {
      walker.captures.appendAll(to: &batch.captures)
      walker.text.appendAll(to: &batch.text)
    }
    var done = start
    do throws(JSONFault) {
      while true {
        done = done.skippingSpace()
        if done >= end { break }
        done = try step(done, target, into: &batch)
      }
    } catch {
      guard error.place >= end.address else { throw syntaxError(error) }
      guard !isLast else {
        throw SyntaxError(.unexpectedEnd, at: walker.offset(of: end), error.reason.missing)
      }
      return done - start
    }
    if isLast, !mayEnd {
      throw SyntaxError(.unexpectedEnd, at: walker.offset(of: end), expected.detail)
    }
    return end - start
  }

  private func syntaxError(_ fault: JSONFault) -> SyntaxError {
    let isNul = unsafe UnsafePointer<UInt8>(bitPattern: fault.place)?.pointee == 0
    let detail =
      fault.reason == .tooDeep ? "at most \(walker.limit) levels" : fault.reason.detail
    return SyntaxError(
      isNul ? .nulByte : fault.reason.kind, at: walker.offset(ofAddress: fault.place), detail)
  }

  private var mayEnd: Bool {
    phase == .end || phase == .root && mode == .concatenated
  }

  /// What is missing where the text ends.
  private var expected: JSONFault.Reason {
    switch phase {
    case .root, .end, .element: .value
    case .firstElement: .elementOrEnd
    case .firstMember, .member: .key
    case .afterElement: .commaOrBracket
    case .afterMember: .commaOrBrace
    }
  }
}

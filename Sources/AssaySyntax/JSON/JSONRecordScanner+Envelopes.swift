extension JSONRecordScanner {
  /// A container that is open around the records.
  struct Frame {
    /// The container's node, or -1 for a root array.
    var node: Int
    /// An object's number, by which its keys are told from other objects'.
    var object: Int
    var offset: Int
    /// The container's capture in the envelope's store, if it is reported.
    var capture: Int?
  }

  mutating func open(_ start: ByteCursor, node: Int, phase: Phase, capture: Int? = nil) {
    frames.append(
      Frame(
        node: node, object: walker.newObject(), offset: walker.offset(of: start), capture: capture))
    self.phase = phase
  }

  /// Reads a member of an envelope: as a whole, or up to the bracket if records may be inside.
  mutating func takeMember(
    _ start: ByteCursor, _ target: Target
  ) throws(JSONFault) -> ByteCursor {
    let mark = walker.mark()
    defer { walker.cut(to: mark) }
    guard start.byte == 0x22, let frame = frames.last else { throw JSONFault(.key, at: start) }
    let key = start + 1
    let quote = try key.closingQuote()
    let value = try quote.valueAfterKey()
    let child = walker.child(of: frame.node, unusualKey: key, count: quote - key)
    let inside = child < 0 ? nil : phase(inside: value, of: child)
    var end = value + 1
    if inside != nil {
      guard frames.count < walker.limit else { throw JSONFault(.tooDeep, at: value) }
      walker.appendContainer(at: value, node: child)
    } else if child >= 0 {
      end = try walker.take(value, node: child, depth: frames.count)
    } else {
      end = try value.pastValue(depth: frames.count, limit: walker.limit)
      if strayNode >= 0, value.isAtListOfObjects {
        try walker.appendStray(value, to: end, key: key, node: strayNode)
      }
    }
    // A number may go on in the next window.
    guard inside != nil || end < target.end else {
      throw JSONFault(.commaOrBrace, at: target.end)
    }
    if child >= 0 {
      // Records share nodes with the envelope around them, and are read between its members.
      let slot = walker.trie.nodes.count + child
      walker.note(slot, key: key, quote: quote, in: frame.object)
    }
    let first = envelope.captures.count
    if inside != nil || walker.problems.isEmpty || !envelope.isFullOfProblems {
      try envelope.take(from: walker, after: mark)
    }
    phase = .afterMember
    if let inside {
      let isReported = envelope.captures.count > first
      open(value, node: child, phase: inside, capture: isReported ? first : nil)
    }
    return end
  }

  /// What comes first in a container that records may be inside of.
  private func phase(inside value: ByteCursor, of node: Int) -> Phase? {
    let isObject = value.byte == 0x7b
    if isObject, walker.trie.nodes[node].leadsToRecords { return .firstMember }
    return value.byte == 0x5b && walker.trie.nodes[node].holdsRecords ? .firstElement : nil
  }

  /// Ends the innermost open container at its closing bracket.
  mutating func close(
    _ start: ByteCursor, _ target: Target, into batch: inout RecordBatch
  ) throws(JSONFault) -> ByteCursor {
    guard let frame = frames.popLast() else { throw JSONFault(.value, at: start) }
    let length = walker.offset(of: start) + 1 - frame.offset
    if let capture = frame.capture {
      envelope.captures[capture].length = UInt32(clamping: length)
    }
    guard frames.isEmpty else {
      phase = .afterMember
      return start + 1
    }
    let first = walker.captures.count
    try envelope.move(to: &walker, at: start)
    batch.items.append(
      RecordBatch.Item(
        kind: frame.node < 0 ? .array : .envelope,
        captures: target.captures + first..<target.captures + walker.captures.count,
        offset: frame.offset, length: length, records: records,
        problem: walker.moveProblems(to: &batch)))
    records = 0
    phase = mode == .single ? .end : .root
    return start + 1
  }
}

extension CaptureWalker {
  /// Reports a list that isn't taken, as an element with the list's key.
  fileprivate mutating func appendStray(
    _ start: ByteCursor, to end: ByteCursor, key: ByteCursor, node: Int
  ) throws(JSONFault) {
    let textBegin = text.count
    _ = try appendString(key)
    try append(.element, at: start, to: end, node: node, textBegin: textBegin)
  }
}

extension ByteCursor {
  /// Whether a validated list begins here whose first element is an object.
  fileprivate var isAtListOfObjects: Bool {
    byte == 0x5b && (self + 1).skippingSpace().byte == 0x7b
  }
}

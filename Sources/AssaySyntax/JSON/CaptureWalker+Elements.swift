extension CaptureWalker {
  /// Takes each element of the array at `start`.
  @inline(never) mutating func takeElements(
    _ start: ByteCursor, element: Int, depth: Int
  ) throws(JSONFault) -> ByteCursor {
    guard depth < limit else { throw JSONFault(.tooDeep, at: start) }
    var next = (start + 1).skippingLine()
    if next.byte == 0x5d { return next + 1 }
    while true {
      let place = captures.count
      append(.element, at: next, node: element)
      let end = try take(next, node: element, depth: depth &+ 1)
      captures[place].length = UInt32(truncatingIfNeeded: end - next)
      next = end.skippingLine()
      if next.byte == 0x2c {
        next = (next + 1).skippingLine()
      } else if next.byte == 0x5d {
        return next + 1
      } else {
        throw JSONFault(.commaOrBracket, at: next)
      }
    }
  }

  /// Takes each value of the object at `start`, with its key.
  @inline(never) mutating func takeEntries(
    _ start: ByteCursor, element: Int, depth: Int
  ) throws(JSONFault) -> ByteCursor {
    guard depth < limit else { throw JSONFault(.tooDeep, at: start) }
    let firstKey = entryKeys.count
    var next = (start + 1).skippingLine()
    if next.byte == 0x7d { return next + 1 }
    while true {
      let value = try takeEntryKey(next, element: element)
      let place = captures.count &- 1
      captures[place].offset = offset(of: value)
      let end = try take(value, node: element, depth: depth &+ 1)
      captures[place].length = UInt32(truncatingIfNeeded: end - value)
      next = end.skippingLine()
      if next.byte == 0x2c {
        next = (next + 1).skippingLine()
      } else if next.byte == 0x7d {
        checkEntryKeys(from: firstKey)
        return next + 1
      } else {
        throw JSONFault(.commaOrBrace, at: next)
      }
    }
  }

  /// Starts an element with the key at `start` and returns the place of its value.
  private mutating func takeEntryKey(
    _ start: ByteCursor, element: Int
  ) throws(JSONFault) -> ByteCursor {
    guard start.byte == 0x22 else { throw JSONFault(.key, at: start) }
    let textBegin = text.count
    let quote = try appendString(start + 1)
    try append(.element, at: start, to: quote, node: element, textBegin: textBegin)
    entryKeys.append(
      EntryKey(
        start: textBegin, end: text.count, offset: offset(of: start),
        length: quote - start + 1, in: text))
    return try quote.valueAfterKey()
  }
}

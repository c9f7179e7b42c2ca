extension ByteCursor {
  /// Validates a value inside `depth` containers and returns the place after it.
  @inline(__always) func pastValue(depth: Int, limit: Int) throws(JSONFault) -> ByteCursor {
    isAtContainer ? try pastContainer(depth: depth, limit: limit) : try pastScalar()
  }

  /// Whether an opening bracket or brace is here; they differ in one bit.
  @inline(__always) var isAtContainer: Bool { byte | 0x20 == 0x7b }

  /// Validates a container inside `depth` others and returns the place after it.
  ///
  /// Which containers are open is kept in the bits of a word, so this calls itself once for
  /// every 64 levels of nesting.
  @inline(never) func pastContainer(depth: Int, limit: Int) throws(JSONFault) -> ByteCursor {
    var next = self
    var objects: UInt64 = 0
    var levels = 0
    var isObject = false
    value: while true {
      if next.byte == 0x22 {
        next = try (next + 1).closingQuote() + 1
      } else if next.isAtContainer, levels < 64 {
        levels &+= 1
        guard depth &+ levels <= limit else { throw JSONFault(.tooDeep, at: next) }
        isObject = next.byte == 0x7b
        objects = objects &<< 1 | (isObject ? 1 : 0)
        next = (next + 1).skippingLine()
        if next.byte != (isObject ? 0x7d : 0x5d) {
          if isObject { next = try next.pastKey() }
          continue value
        }
        next = next + 1
        levels &-= 1
        if levels == 0 { return next }
        objects &>>= 1
        isObject = objects & 1 != 0
      } else if next.isAtContainer {
        next = try next.pastContainer(depth: depth &+ levels, limit: limit)
      } else {
        next = try next.pastScalar()
      }
      while true {
        next = next.skippingLine()
        if next.byte == 0x2c {
          next = (next + 1).skippingLine()
          if isObject { next = try next.pastKey() }
          continue value
        }
        guard next.byte == (isObject ? 0x7d : 0x5d) else {
          throw JSONFault(isObject ? .commaOrBrace : .commaOrBracket, at: next)
        }
        next = next + 1
        levels &-= 1
        if levels == 0 { return next }
        objects &>>= 1
        isObject = objects & 1 != 0
      }
    }
  }
}

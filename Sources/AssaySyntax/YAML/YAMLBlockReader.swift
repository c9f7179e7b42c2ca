/// Reads YAML as exports write it, a line at a time: blocks of keys, dashes and scalars.
///
/// It knows no anchors, aliases or tags, no flow collections but empty ones, no quoted scalars of
/// several lines. Where anything else comes it gives up, and libyaml reads the text instead. So it must
/// never read what libyaml refuses, nor read it differently.
struct YAMLBlockReader {
  /// A block sequence or block mapping that is open.
  struct Block {
    var start: Int
    var column: Int
    var isSequence: Bool
    /// Whether a sequence is as far to the right as the mapping that it is in.
    var isIndentless = false
  }

  /// libyaml's limit is 1,024 characters.
  static let maximumKeyLength = 1000

  let count: Int
  let maximumDepth: Int
  /// What the last line said.
  private(set) var events: [YAMLEvent] = []
  /// Whether the first of `events` is a plain scalar of several lines.
  private(set) var beginsFolded = false
  /// A plain scalar that goes on if the next line is further to the right.
  private var plain: YAMLEvent?
  /// Whether it has more than one line already.
  private var isFolded = false
  /// Whether a comment has ended it.
  private var isPlainOver = false
  private var blocks: [Block] = []
  /// Where the next line starts.
  private var position: Int
  private var isInDocument = false
  /// Whether the value of the last key or dash is still to come.
  private var awaitsValue = false
  /// The place behind that key's colon, or that dash.
  private var valuePlace = 0
  /// The end of the last token of a value, where blocks end.
  private var lastEnd: Int

  /// Reads a text of `count` bytes from `start` on.
  init(from start: Int, count: Int, limits: YAMLLimits) {
    self.count = count
    position = start
    lastEnd = start
    maximumDepth = limits.depth
  }

  /// Makes `events` those of the next line that has any; `false` if it is one for libyaml.
  mutating func readLine(of text: ByteCursor) -> Bool {
    events.removeAll(keepingCapacity: true)
    beginsFolded = false
    while true {
      let line = text + position
      let content = line.skippingIndent()
      switch content.byte {
      case 0: return position + (content - line) >= count && end()
      case UInt8(ascii: "\n"): position += content - line + 1
      case UInt8(ascii: "#"):
        guard let end = content.pastComment() else { return false }
        isPlainOver = true
        position = end - text
      case UInt8(ascii: "-") where content.isMarker && content - line == 0:
        return startDocument(at: content, text)
      case UInt8(ascii: ".") where content - line == 0 && content[1] == UInt8(ascii: "."):
        return false
      case let byte:
        guard byte == UInt8(ascii: "\r"), let end = content.pastLineEnd() else {
          return readContent(at: content, column: content - line, of: text)
        }
        position = end - text
      }
    }
  }

  private mutating func startDocument(at marker: ByteCursor, _ text: ByteCursor) -> Bool {
    guard let next = (marker + 3).skippingIndent().pastLineEnd() else { return false }
    tellPlain()
    if isInDocument {
      // libyaml has a scalar in an empty document.
      if blocks.isEmpty { return false }
      endDocument(at: marker - text)
    }
    add(.documentStart, marker - text)
    isInDocument = true
    position = next - text
    return true
  }

  private mutating func end() -> Bool {
    if blocks.isEmpty { return false }
    tellPlain()
    endDocument(at: count)
    add(.streamEnd, count)
    return true
  }

  private mutating func endDocument(at place: Int) {
    while !blocks.isEmpty { close() }
    isInDocument = false
    add(.documentEnd, place)
  }

  private mutating func readContent(
    at start: ByteCursor, column: Int, of text: ByteCursor
  ) -> Bool {
    if blocks.isEmpty {
      guard column == 0 else { return false }
      if !isInDocument { add(.documentStart, start - text) }
      isInDocument = true
    }
    if plain != nil {
      if let block = blocks.last, column > block.column { return fold(start, of: text) }
      tellPlain()
    }
    var next = start
    var column = column
    closeBlocks(at: column, isDash: next.isDash)
    while next.isDash {
      guard takeDash(next - text, column) else { return false }
      let content = (next + 1).skippingIndent()
      column += content - next
      next = content
    }
    if let end = next.pastLineEnd() {
      position = end - text
      return true
    }
    return readKeyOrScalar(at: next, column, of: text)
  }

  /// Adds a line to the plain scalar before it.
  private mutating func fold(_ start: ByteCursor, of text: ByteCursor) -> Bool {
    guard !isPlainOver, let end = start.pastPlainText(),
      let next = end.skippingIndent().pastLineEnd()
    else { return false }
    plain?.end = end - text
    isFolded = true
    return endValue(at: end - text, next: next - text)
  }

  /// Closes the blocks that a line at a column is outside of; never the root, which is at column 0.
  private mutating func closeBlocks(at column: Int, isDash: Bool) {
    while let block = blocks.last,
      block.column > column || block.column == column && block.isIndentless && !isDash
    {
      close()
    }
  }

  private mutating func takeDash(_ place: Int, _ column: Int) -> Bool {
    if let block = blocks.last, block.isSequence, block.column == column {
      endEmptyValue()
    } else {
      guard mayOpen(at: column, isSequence: true) else { return false }
      let isIndentless = blocks.last?.column == column
      open(Block(start: place, column: column, isSequence: true, isIndentless: isIndentless))
    }
    awaitsValue = true
    valuePlace = place + 1
    return true
  }

  private mutating func readKeyOrScalar(
    at start: ByteCursor, _ column: Int, of text: ByteCursor
  ) -> Bool {
    guard let scalar = start.blockScalar() else { return readValue(at: start, column, of: text) }
    let place = start - text..<scalar.end - text
    guard scalar.isKey else { return take(scalar, at: place, column, of: text) }
    guard place.count <= Self.maximumKeyLength else { return false }
    if let block = blocks.last, !block.isSequence, block.column == column {
      endEmptyValue()
    } else {
      guard mayOpen(at: column, isSequence: false) else { return false }
      open(Block(start: place.lowerBound, column: column, isSequence: false))
    }
    addScalar(scalar.form, place)
    awaitsValue = true
    valuePlace = scalar.end - text + 1
    let next = (scalar.end + 1).skippingIndent()
    if let end = next.pastLineEnd() {
      position = end - text
      return true
    }
    return readValue(at: next, nil, of: text)
  }

  /// Reads a value that is on the line of its key or dash, or, at a column, on a line of its own.
  private mutating func readValue(
    at start: ByteCursor, _ column: Int?, of text: ByteCursor
  ) -> Bool {
    if let scalar = start.blockScalar() {
      guard !scalar.isKey else { return false }
      return take(scalar, at: start - text..<scalar.end - text, column, of: text)
    }
    guard start.isEmptyCollection, blocks.count < maximumDepth, mayBeValue(at: column),
      let end = (start + 2).skippingIndent().pastLineEnd()
    else { return false }
    let place = start - text
    add(start.byte == UInt8(ascii: "[") ? .sequence : .mapping, place)
    events.append(YAMLEvent(kind: .end, start: place, end: place + 2))
    return endValue(at: place + 2, next: end - text)
  }

  private mutating func take(
    _ scalar: BlockScalar, at place: Range<Int>, _ column: Int?, of text: ByteCursor
  ) -> Bool {
    guard mayBeValue(at: column), let end = scalar.end.skippingIndent().pastLineEnd() else {
      return false
    }
    addScalar(scalar.form, place)
    if scalar.form == .plain {
      plain = events.popLast()
      isFolded = false
      isPlainOver = false
    }
    return endValue(at: place.upperBound, next: end - text)
  }

  private mutating func endValue(at end: Int, next: Int) -> Bool {
    awaitsValue = false
    lastEnd = end
    position = next
    return true
  }

  private func mayBeValue(at column: Int?) -> Bool {
    guard awaitsValue, let block = blocks.last else { return false }
    return column.map { $0 > block.column } ?? true
  }

  /// Whether a block may begin at a column: as the root, or as the value that is to come.
  private func mayOpen(at column: Int, isSequence: Bool) -> Bool {
    guard blocks.count < maximumDepth else { return false }
    guard let block = blocks.last else { return true }
    return awaitsValue
      && (column > block.column || column == block.column && isSequence && !block.isSequence)
  }

  private mutating func open(_ block: Block) {
    blocks.append(block)
    awaitsValue = false
    add(block.isSequence ? .sequence : .mapping, block.start)
  }

  private mutating func close() {
    endEmptyValue()
    guard let block = blocks.popLast() else { return }
    events.append(
      YAMLEvent(kind: .end, start: block.start, end: max(block.start, lastEnd)))
  }

  /// Adds the value that the last key or dash doesn't have.
  private mutating func endEmptyValue() {
    guard awaitsValue else { return }
    addScalar(.plain, valuePlace..<valuePlace)
    awaitsValue = false
  }

  private mutating func addScalar(_ form: YAMLEvent.Form, _ place: Range<Int>) {
    events.append(
      YAMLEvent(kind: .scalar, form: form, start: place.lowerBound, end: place.upperBound))
    lastEnd = place.upperBound
  }

  private mutating func tellPlain() {
    guard let event = plain else { return }
    events.append(event)
    beginsFolded = isFolded
    plain = nil
  }

  private mutating func add(_ kind: YAMLEvent.Kind, _ place: Int) {
    events.append(YAMLEvent(kind: kind, start: place, end: place))
  }
}

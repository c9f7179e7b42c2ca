package import AssayModel

extension SnapshotBuilder {
  /// Stores a value of the resource in progress; opens its elements if its node has an element.
  ///
  /// - Parameters:
  ///   - text: The decoded text of a string, the literal text of a number.
  ///   - offset: Where the value starts in its source.
  ///   - length: The value's length in its source, at least 1.
  package mutating func value(
    node: Int, kind: ValueKind, text: Span<UInt8>, offset: Int, length: Int
  ) {
    var cell = Cell(
      Cell.Kind(kind), source: source, length: UInt32(clamping: length), offset: offset)
    let index = index(ofCell: node)
    if let index {
      if index == TypeLayout.Column.id {
        hold(id: text, in: &cell)
      } else if kind == .string || kind == .number {
        store(text, in: &cell, node: node)
      }
      scratch[index] = cell
      carry(node)
    }
    if cell.isContainer, let element = snapshot.projection.nodes[node].element {
      open(element, owner: index)
    }
  }

  /// Starts the next element of the container opened last.
  ///
  /// - Parameter key: The key of an object's entry; nothing of an array's element.
  package mutating func element(key: Span<UInt8>) {
    let top = frames.count - 1
    guard frames[top].scope > 0 else { return }
    frames[top].count += 1
    frames[top].base = scratch.count
    appendAbsent(snapshot.layouts[type].width(of: frames[top].scope))
    guard scratch[frames[top].owner].kind == .object else { return }
    var cell = Cell(.string)
    append(key, to: &cell)
    scratch[frames[top].base + TypeLayout.Column.key] = cell
  }

  /// Closes the container opened last.
  package mutating func endElements() {
    guard frames.count > 1, let frame = frames.popLast(), frame.scope > 0 else { return }
    scratch[frame.owner].start = UInt32(snapshot.cells.count)
    scratch[frame.owner].count = UInt32(frame.count)
    snapshot.cells.append(contentsOf: scratch[frame.first...])
    scratch.removeLast(scratch.count - frame.first)
  }

  /// Makes a value of the resource in progress unknown; its place may be that of an expression.
  ///
  /// - Parameter standIn: A text that is the same wherever the value is, and nowhere else: by it
  ///   relations join resources. No condition sees it.
  package mutating func unknown(
    node: Int, cause: UnknownCause, standIn: String? = nil, offset: Int = 0, length: Int = 0
  ) {
    guard let index = index(ofCell: node) else { return }
    var cell = Cell.unknown(
      cause, source: source, length: UInt32(clamping: length), offset: offset)
    if let standIn {
      var text = Cell(.string)
      append(standIn.utf8Span.span, to: &text)
      cell.standIn(from: text.start, count: text.count)
    }
    scratch[index] = cell
    carry(node)
  }

  /// Says that some resource of the type carries a value at a node.
  mutating func carry(_ node: Int) {
    let index = type * scopes.count + node
    if !snapshot.isCarried[index] { snapshot.isCarried[index] = true }
  }

  /// Makes all values of the resource at or below `path` unknown that are absent so far.
  package mutating func markUnknown(under path: FieldPath, cause: UnknownCause) {
    guard let node = snapshot.projection.node(at: path) else { return }
    markUnknown(under: node, cause: cause)
  }

  /// Makes all values of the resource, or of the element in progress, at or below `node` unknown
  /// that are absent so far.
  package mutating func markUnknown(under node: Int, cause: UnknownCause) {
    let scope = scopes[node]
    guard let frame = frames.last(where: { $0.scope == scope }) else { return }
    for (column, candidate) in snapshot.layouts[type].nodes[scope].enumerated()
    where candidate >= 0 && scratch[frame.base + column].kind == .absent
      && isNode(candidate, atOrBelow: node)
    {
      scratch[frame.base + column] = .unknown(cause)
      carry(candidate)
    }
  }

  /// Whether nothing, not even `null`, was stored at `node` of the resource in progress.
  ///
  /// True for a node that the type doesn't keep.
  package func isAbsent(_ node: Int) -> Bool {
    let column = snapshot.layouts[type].columns[node]
    return column < 0 || scopes[node] != 0 || scratch[Int(column)].kind == .absent
  }

  private func isNode(_ node: Int, atOrBelow ancestor: Int) -> Bool {
    var node = node
    while node != ancestor && node != 0 { node = parents[node] }
    return node == ancestor
  }

  /// Where in `scratch` the cell of a node is; `nil` if it isn't kept.
  private func index(ofCell node: Int) -> Int? {
    let column = snapshot.layouts[type].columns[node]
    guard column >= 0 else { return nil }
    let scope = scopes[node]
    var frame = frames.count - 1
    while frame > 0 && frames[frame].scope != scope { frame -= 1 }
    guard frames[frame].scope == scope, scope == 0 || frames[frame].count > 0 else { return nil }
    return frames[frame].base + Int(column)
  }

  private mutating func open(_ element: Int, owner: Int?) {
    guard let owner, snapshot.layouts[type].columns[element] >= 0 else {
      return frames.append(Frame(scope: -1))
    }
    frames.append(Frame(scope: element, owner: owner, first: scratch.count, base: scratch.count))
  }

  private mutating func hold(id text: Span<UInt8>, in cell: inout Cell) {
    id.removeAll(keepingCapacity: true)
    unsafe text.withUnsafeBufferPointer { buffer in
      unsafe id.append(contentsOf: buffer)
    }
    cell.count = UInt32(text.count)
  }

  /// Appends a text, or refers to one that is there: the column's last, or one of late.
  private mutating func store(_ bytes: Span<UInt8>, in cell: inout Cell, node: Int) {
    guard scopes[node] == 0 else { return storeShort(bytes, in: &cell) }
    let column = Int(snapshot.layouts[type].columns[node])
    let last = lastText[type][column]
    if isEqual(bytes, toTextAt: last) {
      (cell.start, cell.count) = last
    } else {
      storeShort(bytes, in: &cell)
      lastText[type][column] = (cell.start, cell.count)
    }
  }

  mutating func storeShort(_ bytes: Span<UInt8>, in cell: inout Cell) {
    guard bytes.count <= RecentTexts.maximumLength else { return append(bytes, to: &cell) }
    let index = recentTexts.index(of: bytes)
    let recent = recentTexts[index]
    if isEqual(bytes, toTextAt: recent) {
      (cell.start, cell.count) = recent
    } else {
      append(bytes, to: &cell)
      recentTexts.store((cell.start, cell.count), at: index)
    }
  }

  private func isEqual(_ bytes: Span<UInt8>, toTextAt range: (start: UInt32, count: UInt32)) -> Bool
  {
    let (start, end) = (Int(range.start), Int(range.start) + Int(range.count))
    guard bytes.count == end - start, end <= snapshot.text.count else { return false }
    // Most texts that differ do so at their ends.
    return start == end
      || snapshot.text[end - 1] == bytes[bytes.count - 1]
        && snapshot.text.span.extracting(start..<end).isEqual(to: bytes)
  }

  /// Appends a text; one that begins with the text appended last goes on behind it, as an address
  /// with a version does behind the address.
  private mutating func append(_ bytes: Span<UInt8>, to cell: inout Cell) {
    let end = snapshot.text.count
    let known = end - min(lastStart, end)
    let goesOn =
      known > 0 && known <= bytes.count
      && snapshot.text.span.extracting(lastStart..<end).isEqual(to: bytes.extracting(0..<known))
    if !goesOn { lastStart = end }
    cell.start = UInt32(lastStart)
    cell.count = UInt32(bytes.count)
    let rest = bytes.extracting((goesOn ? known : 0)..<bytes.count)
    unsafe rest.withUnsafeBufferPointer { buffer in
      unsafe snapshot.text.append(contentsOf: buffer)
    }
  }
}

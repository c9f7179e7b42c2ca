internal import AssaySyntax

/// Gives each comment of a file to the value that it is about.
///
/// A comment alone on its line is about what comes next, unless it stands as far to the right as
/// the container that ends above it: then it is the last thing in that. Another is about what
/// stands before it on its line.
struct CommentAttacher {
  /// Where a value's comments end, and where what comes next starts on its line.
  private struct Bounds {
    var limit: Int
    var nextColumn: Int
    /// Where the block container that the value is in starts on its line.
    var column = 0
  }

  private let bytes: [UInt8]
  private let comments: [YAMLComment]
  private var next = 0
  /// Where a block scalar ends whose empty lines are part of it.
  private var keptEnd = 0

  init(_ bytes: [UInt8], _ comments: [YAMLComment]) {
    self.bytes = bytes
    self.comments = comments
  }

  /// The values of a file with all of its comments, but those above all of them.
  mutating func root(_ written: WrittenNode) -> (header: FileHeader, root: CommentedNode) {
    let above = take(upTo: written.start)
    let header = FileHeader(
      of: above, isBeforeBlank: !above.isEmpty && isAfterBlank(written.start))
    var root = node(written, Bounds(limit: bytes.count, nextColumn: 0))
    var head = Array(above.dropFirst(header.comments.count))
    if !head.isEmpty { head[0].isAfterBlank = false }
    root.prepend(head)
    root.foot += take(upTo: bytes.count)
    return (header, root)
  }

  private mutating func node(_ written: WrittenNode, _ bounds: Bounds) -> CommentedNode {
    switch written.content {
    case .alias(let name): return leaf(written, .alias(name))
    case .scalar(let content):
      let source = String(decoding: bytes[written.range], as: UTF8.self)
      return leaf(written, .scalar(content, source: source))
    case .block:
      let scalar = BlockScalar(bytes[written.range], column: bounds.column)
      if scalar.keepsLineFeeds { keptEnd = written.range.upperBound }
      return leaf(written, .block(scalar))
    case .sequence(let elements):
      let inner = inside(written, bounds)
      let members = elements.indices.map { index in
        let following = index + 1 < elements.count ? elements[index + 1].range.lowerBound : nil
        let bounds = self.bounds(of: inner, following)
        return item(elements[index], bounds, isFirst: index == 0 || written.isFlow)
      }
      return container(written, .sequence(members), inner)
    case .mapping(let entries):
      let inner = inside(written, bounds)
      let members = entries.indices.map { index in
        let following = index + 1 < entries.count ? entries[index + 1].key.start : nil
        let bounds = self.bounds(of: inner, following)
        return entry(entries[index], bounds, isFirst: index == 0 || written.isFlow)
      }
      return container(written, .mapping(members), inner)
    }
  }

  private func leaf(_ written: WrittenNode, _ content: CommentedNode.Content) -> CommentedNode {
    CommentedNode(anchor: written.anchor, content: content, isFlow: false)
  }

  /// The bounds of a container's last member.
  private func inside(_ written: WrittenNode, _ bounds: Bounds) -> Bounds {
    let start = written.range.lowerBound
    guard written.isFlow else {
      return Bounds(
        limit: bounds.limit, nextColumn: bounds.nextColumn, column: column(of: start))
    }
    let isBracketed = bytes[start] == UInt8(ascii: "[") || bytes[start] == UInt8(ascii: "{")
    let end = written.range.upperBound - (isBracketed ? 1 : 0)
    return Bounds(limit: end, nextColumn: 0, column: bounds.column)
  }

  private func bounds(of inner: Bounds, _ following: Int?) -> Bounds {
    guard let following else { return inner }
    return Bounds(limit: following, nextColumn: inner.column, column: inner.column)
  }

  private mutating func container(
    _ written: WrittenNode, _ content: CommentedNode.Content, _ inner: Bounds
  ) -> CommentedNode {
    var node = CommentedNode(anchor: written.anchor, content: content, isFlow: written.isFlow)
    if written.isFlow {
      node.foot = take(upTo: inner.limit)
    } else {
      while next < comments.count, comments[next].range.lowerBound < inner.limit,
        comments[next].column >= inner.column, comments[next].column > inner.nextColumn
      {
        node.foot += takeOne()
      }
    }
    return node
  }

  private mutating func item(
    _ written: WrittenNode, _ bounds: Bounds, isFirst: Bool
  ) -> CommentedNode.Member {
    let head = take(upTo: written.range.lowerBound)
    var member = CommentedNode.Member(value: node(written, bounds), head: head)
    member.isAfterBlank = !isFirst && isAfterBlank(written.start)
    member.trailing = trailing(written, bounds)
    return member
  }

  private mutating func entry(
    _ entry: WrittenNode.Entry, _ bounds: Bounds, isFirst: Bool
  ) -> CommentedNode.Member {
    let head = take(upTo: entry.key.start)
    var afterKey: [CommentedNode.Comment] = []
    while next < comments.count, comments[next].range.lowerBound < entry.value.range.lowerBound,
      !comments[next].isAlone
    {
      afterKey += takeOne()
    }
    let above = take(upTo: entry.value.range.lowerBound)
    let value = node(entry.value, bounds)
    var member = CommentedNode.Member(key: key(entry.key), value: value, head: head)
    member.isAfterBlank = !isFirst && isAfterBlank(entry.key.start)
    if value.members?.isEmpty != false {
      member.head += afterKey + above
    } else if value.isFlow {
      member.head += above
      member.afterKey = afterKey
    } else {
      member.value.prepend(above)
      member.afterKey = afterKey
    }
    member.trailing = trailing(entry.value, bounds)
    return member
  }

  private func key(_ written: WrittenNode) -> CommentedNode.Key {
    switch written.content {
    case .alias(let name): CommentedNode.Key(anchor: name, text: nil)
    case .scalar(.string(let text)), .block(let text):
      CommentedNode.Key(anchor: written.anchor, text: text)
    case .scalar, .sequence, .mapping:
      CommentedNode.Key(
        anchor: written.anchor, text: String(decoding: bytes[written.range], as: UTF8.self))
    }
  }

  /// The comments on the line on which a value ends, or on a block scalar's first.
  private mutating func trailing(
    _ written: WrittenNode, _ bounds: Bounds
  ) -> [CommentedNode.Comment] {
    if case .block = written.content { return take(upTo: written.range.upperBound) }
    var trailing: [CommentedNode.Comment] = []
    while next < comments.count, comments[next].range.lowerBound < bounds.limit,
      !comments[next].isAlone, comments[next].range.lowerBound >= written.range.upperBound,
      !bytes[written.range.upperBound..<comments[next].range.lowerBound].contains(0x0A)
    {
      trailing += takeOne()
    }
    return trailing
  }

  private mutating func take(upTo offset: Int) -> [CommentedNode.Comment] {
    var taken: [CommentedNode.Comment] = []
    while next < comments.count, comments[next].range.lowerBound < offset { taken += takeOne() }
    return taken
  }

  private mutating func takeOne() -> [CommentedNode.Comment] {
    defer { next += 1 }
    let comment = comments[next]
    return [
      CommentedNode.Comment(
        text: comment.text,
        isAfterBlank: comment.isAlone && isAfterBlank(comment.range.lowerBound))
    ]
  }

  private func lineStart(of offset: Int) -> Int {
    bytes[..<offset].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
  }

  private func column(of offset: Int) -> Int {
    let start = lineStart(of: offset)
    return offset - (start == 0 && bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : start)
  }

  /// Whether the line above that of `offset` is empty.
  private func isAfterBlank(_ offset: Int) -> Bool {
    let start = lineStart(of: offset)
    guard start > 0, start > keptEnd else { return false }
    return bytes[lineStart(of: start - 1)..<start - 1]
      .allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
  }
}

extension CommentedNode {
  /// Adds comments above the first member.
  fileprivate mutating func prepend(_ comments: [Comment]) {
    switch content {
    case .sequence(var members):
      members[0].head = comments + members[0].head
      content = .sequence(members)
    case .mapping(var members):
      members[0].head = comments + members[0].head
      content = .mapping(members)
    case .alias, .scalar, .block: break
    }
  }
}

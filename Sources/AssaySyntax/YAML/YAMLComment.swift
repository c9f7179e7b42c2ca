/// A comment of a YAML text.
package struct YAMLComment: Hashable, Sendable {
  /// The comment from its `#`, white space at its end left out.
  package var text: String
  package var range: Range<Int>
  /// Whether nothing stands before it on its line.
  package var isAlone: Bool
  /// How many bytes stand before it on its line.
  package var column: Int
}

extension YAML {
  /// The comments of a text whose values are known, in order.
  ///
  /// Between values stand only indicators, anchors, tags and directives, none of which has a `#`.
  package static func comments(in bytes: [UInt8], around root: WrittenNode) -> [YAMLComment] {
    var comments: [YAMLComment] = []
    var position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    for scalar in scalars(below: root) {
      scan(bytes, position..<max(position, scalar.range.lowerBound), &comments)
      position = max(position, scalar.range.upperBound)
      guard scalar.isBlock else { continue }
      let header = scalar.range.lowerBound..<lineEnd(bytes, from: scalar.range.lowerBound)
      scan(bytes, header.clamped(to: scalar.range), &comments)
    }
    scan(bytes, position..<bytes.count, &comments)
    return comments
  }

  /// The places of all scalars in the order of the text.
  private static func scalars(below root: WrittenNode) -> [(range: Range<Int>, isBlock: Bool)] {
    var scalars: [(range: Range<Int>, isBlock: Bool)] = []
    var rest = [root]
    while let node = rest.popLast() {
      switch node.content {
      case .alias: break
      case .scalar: scalars.append((node.range, false))
      case .block: scalars.append((node.range, true))
      case .sequence(let elements): rest += elements.reversed()
      case .mapping(let entries):
        for entry in entries.reversed() { rest += [entry.value, entry.key] }
      }
    }
    return scalars
  }

  private static func scan(
    _ bytes: [UInt8], _ range: Range<Int>, _ comments: inout [YAMLComment]
  ) {
    var position = range.lowerBound
    while position < range.upperBound {
      guard bytes[position] == UInt8(ascii: "#") else {
        position += 1
        continue
      }
      let end = lineEnd(bytes, from: position)
      comments.append(comment(bytes, position..<end))
      position = end
    }
  }

  private static func comment(_ bytes: [UInt8], _ range: Range<Int>) -> YAMLComment {
    var start = range.lowerBound
    while start > 0, !isBreak(bytes[start - 1]) { start -= 1 }
    if start == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { start = 3 }
    var end = range.upperBound
    while end > range.lowerBound, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 { end -= 1 }
    return YAMLComment(
      text: String(decoding: bytes[range.lowerBound..<end], as: UTF8.self), range: range,
      isAlone: bytes[start..<range.lowerBound].allSatisfy { $0 == 0x20 || $0 == 0x09 },
      column: range.lowerBound - start)
  }

  private static func lineEnd(_ bytes: [UInt8], from start: Int) -> Int {
    bytes[start...].firstIndex(where: isBreak) ?? bytes.count
  }

  private static func isBreak(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
}

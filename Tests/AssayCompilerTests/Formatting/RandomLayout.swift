import AssayReference
import AssaySyntax

@testable import AssayCompiler

/// Writes a file's values and comments in a layout as nobody would: other indentation, quotes,
/// order of keys, line ends, brackets over several lines.
struct RandomLayout {
  private var random: SeededGenerator
  private var text = ""
  /// Comments at the end of a container tell by their indentation what they belong to.
  private var mayAlign = true

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  mutating func text(of bytes: [UInt8]) throws -> [UInt8] {
    guard let written = try YAML.written(in: bytes) else { return bytes }
    var attacher = CommentAttacher(bytes, YAML.comments(in: bytes, around: written))
    var (header, root) = attacher.root(written)
    mayAlign = !root.hasFeet
    shuffle(&root, ValueShape(ofFile: written, or: [:]))
    if isOne(in: 3) { text += "%YAML 1.2\n" + "---\n" } else if isOne(in: 2) { text += "---\n" }
    for comment in header.comments { line(spaces(0...2) + comment.text) }
    if header.isBeforeBlank { line("") }
    container(root, indentation: 0, lead: nil)
    if isOne(in: 3) { text += "...\n" }
    let lines = isOne(in: 2) ? text.replacingLineFeeds() : text
    return (isOne(in: 3) ? [0xEF, 0xBB, 0xBF] : []) + Array(lines.utf8)
  }

  private mutating func isOne(in count: Int) -> Bool {
    Int.random(in: 0..<count, using: &random) == 0
  }

  private mutating func spaces(_ range: ClosedRange<Int>) -> String {
    String(repeating: " ", count: Int.random(in: range, using: &random))
  }

  private mutating func line(_ line: String) { text += line + spaces(0...1) + "\n" }

  private mutating func shuffle(_ node: inout CommentedNode, _ shape: ValueShape) {
    switch node.content {
    case .alias, .scalar, .block: break
    case .sequence(var members):
      for index in members.indices { shuffle(&members[index].value, shape.element) }
      node.content = .sequence(members)
    case .mapping(var members):
      for index in members.indices {
        shuffle(&members[index].value, shape.value(of: members[index].key?.text ?? ""))
      }
      let isFree = !members.contains { $0.isAfterBlank || $0.head.contains(where: \.isAfterBlank) }
      if shape.order != nil, isFree, !node.hasAnchors { members.shuffle(using: &random) }
      node.content = .mapping(members)
    }
  }

  private mutating func container(_ node: CommentedNode, indentation: Int, lead: String?) {
    for (index, member) in (node.members ?? []).enumerated() {
      let prefix = index == 0 ? lead ?? "" : ""
      for comment in member.head {
        if comment.isAfterBlank, index > 0 || lead == nil { blankLines() }
        // Nothing can stand above a first key that follows a dash, but on lines of its own.
        line(prefix.isEmpty ? spaces(0...indentation) + comment.text : prefix + comment.text)
      }
      if member.isAfterBlank, index > 0 { blankLines() }
      let isLed = !prefix.isEmpty && member.head.isEmpty
      let start = isLed ? prefix : String(repeating: " ", count: indentation)
      let name = member.key.map { key($0) + ":" } ?? "-"
      value(member, start + name, indentation, isEntry: member.key != nil)
    }
    for comment in node.foot {
      if comment.isAfterBlank { blankLines() }
      line(String(repeating: " ", count: indentation) + comment.text)
    }
  }

  private mutating func blankLines() {
    for _ in 0...Int.random(in: 0...1, using: &random) { line("") }
  }

  private mutating func value(
    _ member: CommentedNode.Member, _ start: String, _ indentation: Int, isEntry: Bool
  ) {
    let start = start + (member.value.anchor.map { " &\($0)" } ?? "")
    let trailing = member.trailing.map { " \(spaces(0...3))\($0.text)" }.joined()
    switch member.value.content {
    case .block(let scalar): block(scalar, start, trailing, indentation)
    case .sequence(let members) where !member.value.isFlow && !members.isEmpty,
      .mapping(let members) where !member.value.isFlow && !members.isEmpty:
      let isAligned = isEntry && mayAlign && members[0].key == nil && isOne(in: 3)
      let step = isAligned ? 0 : Int.random(in: 1...4, using: &random)
      let isLed = !isEntry && member.value.anchor == nil && member.afterKey.isEmpty
      if isLed, members[0].head.isEmpty {
        let gap = String(repeating: " ", count: step)
        container(member.value, indentation: indentation + 1 + step, lead: start + gap)
      } else {
        line(start + member.afterKey.map { " \($0.text)" }.joined())
        container(member.value, indentation: indentation + step, lead: nil)
      }
    default:
      line(
        "\(start) \(spaces(0...2))\(inline(member.value, indentation, inFlow: false))\(trailing)")
    }
  }

  private mutating func block(
    _ scalar: BlockScalar, _ start: String, _ trailing: String, _ indentation: Int
  ) {
    let step = Int.random(in: 1...4, using: &random)
    let needsStep = scalar.header.contains("2")
    let chomping = scalar.chomping.map { String(decoding: [$0], as: UTF8.self) } ?? ""
    let indicator = needsStep || isOne(in: 3) ? "\(step)" : ""
    let style = String(decoding: [scalar.style], as: UTF8.self)
    line(
      "\(start) \(style)\(isOne(in: 2) ? indicator + chomping : chomping + indicator)\(trailing)")
    for line in scalar.lines {
      let gap = line.isEmpty ? "" : String(repeating: " ", count: indentation + step)
      text += gap + String(decoding: line, as: UTF8.self) + "\n"
    }
  }

  private mutating func inline(
    _ node: CommentedNode, _ indentation: Int, inFlow: Bool
  ) -> String {
    switch node.content {
    case .alias(let name): return "*\(name)"
    case .scalar(let content, let source): return scalar(content, source, indentation, inFlow)
    case .block: return ""
    case .sequence(let members), .mapping(let members):
      let isMapping = if case .mapping = node.content { true } else { false }
      var text = (isMapping ? "{" : "[") + gap(indentation)
      for (index, member) in members.enumerated() {
        if index > 0 { text += "," + gap(indentation) }
        if let name = member.key { text += key(name) + ": " + gap(indentation) }
        text += member.value.anchor.map { "&\($0) " } ?? ""
        text += inline(member.value, indentation, inFlow: true)
      }
      if !members.isEmpty, isOne(in: 5) { text += " ," }
      return text + gap(indentation) + (isMapping ? "}" : "]")
    }
  }

  /// White space between brackets, sometimes over lines.
  private mutating func gap(_ indentation: Int) -> String {
    isOne(in: 6)
      ? "\n" + String(repeating: " ", count: indentation + 1) + spaces(0...9) : spaces(1...3)
  }

  private mutating func scalar(
    _ content: LocatedNode.Content, _ source: String, _ indentation: Int, _ inFlow: Bool
  ) -> String {
    switch content {
    case .null: return ["null", "~", "Null"][Int.random(in: 0...2, using: &random)]
    case .boolean(let flag):
      return (flag ? ["true", "True"] : ["false", "FALSE"])[Int.random(in: 0...1, using: &random)]
    case .string(let text): return string(text, indentation, inFlow)
    case .number, .sequence, .mapping: return source
    }
  }

  private mutating func string(_ text: String, _ indentation: Int, _ inFlow: Bool) -> String {
    guard !ScalarText.needsEscapes(text), !isOne(in: 3) else {
      return ScalarText.string(text, inFlow: inFlow)
    }
    let style = Int.random(in: 0...2, using: &random)
    if style == 0 {
      return
        "'\(text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''"))'"
    }
    let escaped = text.flatMap { $0 == "\"" || $0 == "\\" ? "\\\($0)" : "\($0)" }
    guard style == 1 else { return "\"\(String(escaped))\"" }
    // A line break in quotes is a space.
    let words = String(escaped).split(separator: " ", omittingEmptySubsequences: false)
    guard !words.contains("") else { return "\"\(String(escaped))\"" }
    return "\"\(words.joined(separator: "\n" + String(repeating: " ", count: indentation + 3)))\""
  }

  private mutating func key(_ key: CommentedNode.Key) -> String {
    guard let text = key.text, isOne(in: 4), !text.contains("\"") else {
      return LayoutWriter.text(of: key)
    }
    return (key.anchor.map { "&\($0) " } ?? "") + "\"\(text)\""
  }
}

extension CommentedNode {
  fileprivate var hasFeet: Bool { !foot.isEmpty || members?.contains { $0.value.hasFeet } ?? false }

  fileprivate var hasAnchors: Bool {
    if case .alias = content { return true }
    return anchor != nil || members?.contains { $0.value.hasAnchors } ?? false
  }
}

extension String {
  fileprivate func replacingLineFeeds() -> String {
    split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
  }
}

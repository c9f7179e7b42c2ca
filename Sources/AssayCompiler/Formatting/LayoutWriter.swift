internal import AssaySyntax

/// Writes values with their comments in the one layout that all files have.
///
/// Containers in brackets stay so if they fit on their line and hold no comment; all others have a
/// line for each member, indented by two spaces.
struct LayoutWriter {
  static let width = 120

  private(set) var output = ""
  /// Whether the last line belongs to a block scalar to which empty lines would be added.
  private var keepsLineFeeds = false

  /// Writes a file's values, below the comments that stay above all of them.
  mutating func write(_ root: CommentedNode, below header: FileHeader) {
    comments(header.comments, indentation: 0, isFirst: true)
    if header.isBeforeBlank { blankLine() }
    container(root, indentation: 0, lead: nil)
  }

  /// - Parameter lead: What begins the first line, instead of its indentation: the dashes of the
  ///   sequences that the container is the first thing in.
  private mutating func container(_ node: CommentedNode, indentation: Int, lead: String?) {
    for (index, member) in (node.members ?? []).enumerated() {
      let prefix = (index == 0 ? lead : nil) ?? Self.spaces(indentation)
      let name = member.key.map { Self.text(of: $0) + ":" } ?? "-"
      let line = prefix + name + (member.value.anchor.map { " &\($0)" } ?? "")
      let inline = inlineText(member.value, after: line, indentation: indentation + 2)
      let isShort = inline != nil || member.value.members == nil
      let head = member.head + (isShort ? member.afterKey : [])
      comments(head, indentation: Self.indentation(of: prefix), isFirst: index == 0)
      if index > 0, member.isAfterBlank { blankLine() }
      if let inline {
        end("\(line) \(inline)", member.trailing)
      } else {
        block(member, line, indentation: indentation, isItem: member.key == nil)
      }
    }
    comments(node.foot, indentation: indentation, isFirst: false)
  }

  /// A value that takes lines of its own.
  private mutating func block(
    _ member: CommentedNode.Member, _ line: String, indentation: Int, isItem: Bool
  ) {
    var value = member.value
    switch value.content {
    case .block(let scalar): self.scalar(scalar, line, member.trailing, indentation + 2)
    case .scalar(.string(let text), _):
      let lines = TextFolding.lines(of: text, width: Self.width - indentation - 2) ?? []
      self.scalar(BlockScalar(folded: lines), line, member.trailing, indentation + 2)
    case .scalar, .alias: break
    case .sequence, .mapping:
      value.foot += member.trailing
      if isItem, value.anchor == nil {
        container(value, indentation: indentation + 2, lead: "\(line) ")
      } else {
        end(line, member.afterKey)
        container(value, indentation: indentation + 2, lead: nil)
      }
    }
  }

  private mutating func scalar(
    _ scalar: BlockScalar, _ line: String, _ trailing: [CommentedNode.Comment], _ indentation: Int
  ) {
    end("\(line) \(scalar.header)", trailing)
    for line in scalar.lines {
      if !line.isEmpty {
        output += Self.spaces(indentation) + String(decoding: line, as: UTF8.self)
      }
      output += "\n"
    }
    keepsLineFeeds = scalar.keepsLineFeeds
  }

  private mutating func end(_ line: String, _ comments: [CommentedNode.Comment]) {
    output += line
    for comment in comments { output += " \(comment.text)" }
    output += "\n"
    keepsLineFeeds = false
  }

  private mutating func comments(
    _ comments: [CommentedNode.Comment], indentation: Int, isFirst: Bool
  ) {
    for (index, comment) in comments.enumerated() {
      if comment.isAfterBlank, !isFirst || index > 0 { blankLine() }
      output += "\(Self.spaces(indentation))\(comment.text)\n"
      keepsLineFeeds = false
    }
  }

  private mutating func blankLine() {
    if !keepsLineFeeds { output += "\n" }
  }

  private static func spaces(_ count: Int) -> String { String(repeating: " ", count: count) }

  private static func indentation(of prefix: String) -> Int {
    prefix.utf8.prefix { $0 == 0x20 }.count
  }
}

extension LayoutWriter {
  static func text(of key: CommentedNode.Key) -> String {
    guard let text = key.text else { return "*\(key.anchor ?? "") " }
    return (key.anchor.map { "&\($0) " } ?? "") + ScalarText.string(text, inFlow: true)
  }

  /// A value on its key's line; `nil` if it has to have lines of its own, so far indented.
  private func inlineText(
    _ node: CommentedNode, after line: String, indentation: Int
  ) -> String? {
    let room = Self.width - line.unicodeScalars.count - 1
    switch node.content {
    case .alias(let name): return "*\(name)"
    case .block: return nil
    case .scalar(let content, let source):
      let text = ScalarText.text(content, source: source, inFlow: false)
      guard text.unicodeScalars.count > room, case .string(let long) = content else { return text }
      let lines = TextFolding.lines(of: long, width: Self.width - indentation)
      return lines == nil ? text : nil
    case .sequence(let members), .mapping(let members):
      if members.isEmpty { return flowText(node, room: .max) }
      return node.isFlow && !node.hasComments ? flowText(node, room: room) : nil
    }
  }

  /// A value as it stands in brackets; `nil` if it is longer than `room`.
  private func flowText(_ node: CommentedNode, room: Int) -> String? {
    let text: String?
    switch node.content {
    case .alias(let name): text = "*\(name)"
    case .block: text = nil
    case .scalar(let content, let source):
      text = ScalarText.text(content, source: source, inFlow: true)
    case .sequence(let members):
      text = flowText(members, room: room).map { "[\($0)]" }
    case .mapping(let members):
      text = flowText(members, room: room).map { members.isEmpty ? "{}" : "{ \($0) }" }
    }
    return text.flatMap { $0.unicodeScalars.count > room ? nil : $0 }
  }

  private func flowText(_ members: [CommentedNode.Member], room: Int) -> String? {
    var text = ""
    for (index, member) in members.enumerated() {
      if index > 0 { text += ", " }
      if let key = member.key { text += Self.text(of: key) + ": " }
      if let anchor = member.value.anchor { text += "&\(anchor) " }
      guard text.utf8.count <= 4 * room, let value = flowText(member.value, room: room) else {
        return nil
      }
      text += value
    }
    return text
  }
}

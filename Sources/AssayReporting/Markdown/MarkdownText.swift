internal import AssayModel

extension ReportBuffer {
  /// Appends text as text of GitHub-flavoured Markdown, behind the beginning of a line.
  ///
  /// Nothing in it is taken for markup, a link, an image or a mention.
  mutating func writeMarkdown(_ text: String) {
    write(ReportBuffer(showing: text)) { byte in
      switch byte {
      case UInt8(ascii: "<"): "&lt;"
      case UInt8(ascii: ">"): "&gt;"
      case UInt8(ascii: "&"): "&amp;"
      case UInt8(ascii: "@"): "@<!-- -->"
      case UInt8(ascii: ":"): "&#58;"
      case UInt8(ascii: "."): "&#46;"
      case UInt8(ascii: "\\"): "\\\\"
      case UInt8(ascii: "`"): "\\`"
      case UInt8(ascii: "*"): "\\*"
      case UInt8(ascii: "_"): "\\_"
      case UInt8(ascii: "["): "\\["
      case UInt8(ascii: "]"): "\\]"
      case UInt8(ascii: "("): "\\("
      case UInt8(ascii: ")"): "\\)"
      case UInt8(ascii: "!"): "\\!"
      case UInt8(ascii: "#"): "\\#"
      case UInt8(ascii: "|"): "\\|"
      case UInt8(ascii: "~"): "\\~"
      case UInt8(ascii: "$"): "\\$"
      default: nil
      }
    }
  }

  /// Appends text as code, in which nothing is markup, even in a cell of a table.
  mutating func writeMarkdownCode(_ text: String) {
    let shown = ReportBuffer(showing: text)
    guard shown.count > 0 else { return }
    let fence = shown.longestRun(of: UInt8(ascii: "`")) + 1
    write(byte: UInt8(ascii: "`"), count: fence)
    if fence > 1 { write(own: " ") }
    write(shown) { $0 == UInt8(ascii: "|") ? "\\|" : nil }
    if fence > 1 { write(own: " ") }
    write(byte: UInt8(ascii: "`"), count: fence)
  }

  private func longestRun(of byte: UInt8) -> Int {
    var (longest, run) = (0, 0)
    withContent { text in
      for index in text.indices {
        run = text[index] == byte ? run + 1 : 0
        longest = max(longest, run)
      }
    }
    return longest
  }
}

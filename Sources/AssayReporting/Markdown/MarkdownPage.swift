internal import AssayModel

/// A page of Markdown that has only so much room for what may be long.
struct MarkdownPage {
  var output = ReportBuffer()
  /// How many bytes there is room for in lists and tables.
  private var room: Int

  /// Appends a page to `output`.
  static func write(
    to output: inout ReportBuffer, limit: Int, _ body: (inout MarkdownPage) -> Void
  ) {
    var page = MarkdownPage(room: limit)
    swap(&page.output, &output)
    body(&page)
    swap(&page.output, &output)
  }

  /// Appends what `body` writes if there is room for it; else there is none for anything after it.
  ///
  /// - Returns: Whether it was appended.
  mutating func add(_ body: (inout ReportBuffer) -> Void) -> Bool {
    var part = ReportBuffer()
    body(&part)
    guard part.count <= room else {
      room = 0
      return false
    }
    room -= part.count
    output.write(part)
    output.drainIfLarge()
    return true
  }

  /// Appends a part for each element, and says how many there was no room for.
  mutating func add<Elements: Collection>(
    _ elements: Elements, _ noun: String, _ nouns: String? = nil,
    _ body: (inout ReportBuffer, Elements.Element) -> Void
  ) {
    var written = 0
    for element in elements {
      guard add({ body(&$0, element) }) else { break }
      written += 1
    }
    if written > 0 { output.write(own: "\n") }
    leftOut(elements.count - written, noun, nouns)
  }

  /// Says how many there was no room for.
  mutating func leftOut(_ count: Int, _ noun: String, _ nouns: String? = nil) {
    guard count > 0 else { return }
    let number = counted(count, "more \(noun)", nouns.map { "more \($0)" })
    output.write("\(number) left out; the JSON report has all.\n\n")
  }
}

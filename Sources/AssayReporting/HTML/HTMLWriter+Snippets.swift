internal import AssayModel

extension HTMLWriter {
  /// Writes the values behind a finding, each where it stands, those of related resources last.
  mutating func write(_ view: FindingView) {
    write(view.own)
    for other in view.related {
      element("p", [.class("related")], text: other.title)
      write(other.shown)
    }
    if view.omitted > 0 {
      element(
        "p", [.class("aside")],
        text: "\(counted(view.omitted, "more related value")) in the JSON report")
    }
  }

  private mutating func write(_ shown: FindingView.Shown) {
    for link in shown.links { place(link.file, link.start) }
    for snippet in shown.snippets { write(snippet) }
    for fact in shown.facts { element("p", [.class("fact")], text: fact) }
  }

  /// Writes the marked lines of one file.
  mutating func write(_ snippet: Snippet) {
    element("figure") { figure in
      figure.element("figcaption") { caption in
        let first = snippet.marks[0].span
        caption.place(first.file, first.start)
      }
      for mark in snippet.marks.sorted(by: { $0.span.start < $1.span.start }) {
        figure.write(mark)
      }
    }
  }

  private mutating func write(_ mark: Snippet.Mark) {
    if let excerpt = mark.span.excerpt {
      element("pre") { pre in
        pre.element("i") { $0.text(mark.span.start.line) }
        pre.words(" ")
        pre.write(excerpt, isPrimary: mark.isPrimary)
      }
    }
    for label in mark.labels { element("p", [.class("label")], text: label) }
  }

  /// Writes a line with its mark; an empty mark is a point between two characters.
  private mutating func write(_ excerpt: Excerpt, isPrimary: Bool) {
    let utf8 = excerpt.text.utf8Span.span
    let marked = excerpt.marked.clamped(to: 0..<utf8.count)
    if excerpt.isCutBefore { words("…") }
    code(utf8.extracting(0..<marked.lowerBound))
    element("mark", isPrimary ? [] : [.class("aside")]) { mark in
      mark.code(utf8.extracting(marked))
    }
    code(utf8.extracting(marked.upperBound..<utf8.count))
    if excerpt.isCutAfter { words("…") }
  }

  /// Writes a part of a line; a tab becomes four blanks.
  private mutating func code(_ text: Span<UInt8>) {
    var start = 0
    for index in text.indices where text[index] == UInt8(ascii: "\t") {
      output.writeHTML(text.extracting(start..<index))
      words("    ")
      start = index + 1
    }
    output.writeHTML(text.extracting(start..<text.count))
  }

  /// Writes a file and a place in it.
  mutating func place(_ file: String, _ position: SourcePosition?) {
    element("code", [.class("place")]) { place in
      place.text(file == "-" ? "<stdin>" : file)
      if let position { place.text(":\(position.line):\(position.column)") }
    }
  }
}

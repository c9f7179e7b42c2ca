internal import AssayModel

/// Places of one file, shown together with what there is to say about each.
struct Snippet {
  /// A place and what there is to say about it.
  struct Mark {
    var span: SourceSpan
    var labels: [String]
    /// Whether this is what a message is about, or only helps to understand it.
    var isPrimary: Bool

    /// Adds a label that says more than those there are, in place of those that say less.
    mutating func add(_ label: String) {
      guard !labels.contains(where: { $0 == label || $0.hasPrefix("\(label);") }) else { return }
      labels.removeAll { label.hasPrefix("\($0);") }
      labels.append(label)
    }
  }

  private(set) var marks: [Mark] = []

  init(_ span: SourceSpan, label: String? = nil, isPrimary: Bool) {
    marks = [Mark(span: span, labels: label.map { [$0] } ?? [], isPrimary: isPrimary)]
  }

  /// Adds a place, or a label to one that is marked already; `false` if its file is another.
  mutating func add(_ span: SourceSpan, label: String, isPrimary: Bool) -> Bool {
    guard marks[0].span.file == span.file else { return false }
    if let index = marks.firstIndex(where: { $0.span.start == span.start }) {
      marks[index].add(label)
    } else {
      marks.append(Mark(span: span, labels: [label], isPrimary: isPrimary))
    }
    return true
  }

  /// The largest number of a line with a mark.
  var lastLine: Int { marks.reduce(1) { max($0, $1.span.start.line) } }
}

extension TextWriter {
  /// Writes where a snippet is, then its lines with their marks.
  mutating func write(_ snippet: Snippet, gutter: Int, paint: Paint) {
    let first = snippet.marks[0].span
    arrow(first.file, first.start, gutter: gutter)
    let isShown = snippet.marks.contains { $0.span.excerpt != nil }
    if isShown { emptyBar(gutter) }
    var previous: Int?
    for mark in snippet.marks.sorted(by: { $0.span.start < $1.span.start }) {
      if let previous, mark.span.start.line > previous + 1 {
        self.paint(.aside, "...")
        endLine()
      }
      write(mark, gutter: gutter, paint: mark.isPrimary ? paint : .aside)
      previous = mark.span.start.line
    }
    if isShown { emptyBar(gutter) }
  }

  private mutating func emptyBar(_ gutter: Int) {
    bar(gutter)
    endLine()
  }

  /// Writes the line that names a file and a place in it.
  mutating func arrow(_ file: String, _ position: SourcePosition?, gutter: Int) {
    blanks(gutter)
    paint(.aside, "-->")
    plain(" ")
    untrusted(file == "-" ? "<stdin>" : file)
    if let position { plain(":\(position.line):\(position.column)") }
    endLine()
  }

  private mutating func write(_ mark: Snippet.Mark, gutter: Int, paint: Paint) {
    guard let excerpt = mark.span.excerpt else {
      for label in mark.labels { fact("note", label, gutter: gutter) }
      return
    }
    let limit = style.width.map { $0 - gutter - 3 }
    let shown = ShownExcerpt(excerpt, limit: limit)
    line(mark.span.start.line, shown, gutter: gutter)
    var isFirst = true
    for label in mark.labels.isEmpty ? [""] : mark.labels {
      bar(gutter)
      blanks(shown.indent + 1)
      begin(paint)
      if isFirst {
        output.write(
          byte: UInt8(ascii: mark.isPrimary ? "^" : "-"), count: shown.marked)
        if !label.isEmpty { plain(" ") }
      }
      untrusted(label)
      end()
      endLine()
      isFirst = false
    }
  }

  private mutating func line(_ number: Int, _ excerpt: ShownExcerpt, gutter: Int) {
    begin(.aside)
    output.write(number)
    blanks(gutter - ReportBuffer.digits(of: number))
    plain(" |")
    end()
    if !excerpt.isEmpty { plain(" ") }
    excerpt.write(to: &output)
    endLine()
  }

  /// Begins a line below a snippet's line numbers.
  mutating func bar(_ gutter: Int) {
    blanks(gutter + 1)
    paint(.aside, "|")
  }

  /// Writes a fact below a snippet, such as ` = help: …`, each of its lines behind the bar.
  mutating func fact(_ name: String, _ text: String, gutter: Int) {
    let utf8 = text.utf8Span.span
    var (start, isFirst) = (0, true)
    while start < utf8.count {
      let end = utf8.nextLineFeed(from: start)
      if end > start {
        if isFirst { begin(name, gutter: gutter) } else { goOn(after: name, gutter: gutter) }
        output.writeShown(utf8.extracting(start..<end))
        endLine()
        isFirst = false
      }
      start = end + 1
    }
  }

  private mutating func begin(_ name: String, gutter: Int) {
    blanks(gutter + 1)
    paint(.aside, "=")
    plain(" ")
    paint(.strong, name)
    plain(": ")
  }

  private mutating func goOn(after name: String, gutter: Int) {
    bar(gutter)
    blanks(name.utf8.count + 3)
  }
}

extension Span<UInt8> {
  /// The offset of the next line feed, or the end of the text.
  fileprivate func nextLineFeed(from offset: Int) -> Int {
    var offset = next(UInt8(ascii: "\n"), from: offset)
    while offset < count, self[offset] != UInt8(ascii: "\n") {
      offset = next(UInt8(ascii: "\n"), from: offset + 1)
    }
    return offset
  }
}

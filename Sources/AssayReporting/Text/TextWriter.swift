/// Writes lines for people: colours if wanted, and nothing untrusted as it is.
///
/// INVARIANT: a line never begins with untrusted text, not even after blanks, so that no text of
/// an inventory or a rule is taken for a command by the service that shows the log.
struct TextWriter {
  var output: ReportBuffer
  let style: TextStyle

  private init(output: ReportBuffer, style: TextStyle) {
    self.output = output
    self.style = style
  }

  /// Appends what `body` writes to `output`.
  static func write(
    to output: inout ReportBuffer, style: TextStyle, _ body: (inout TextWriter) -> Void
  ) {
    var writer = TextWriter(output: ReportBuffer(), style: style)
    swap(&writer.output, &output)
    body(&writer)
    swap(&writer.output, &output)
  }

  /// Appends our own words.
  mutating func plain(_ words: String) { output.write(words) }

  /// Appends text of an inventory or a rule, with hazards made visible.
  mutating func untrusted(_ text: String) { output.writeShown(text) }

  mutating func blanks(_ count: Int) { output.write(byte: UInt8(ascii: " "), count: count) }

  mutating func endLine() { output.write(byte: UInt8(ascii: "\n")) }

  /// Appends our own words in a colour.
  mutating func paint(_ paint: Paint, _ words: String) {
    begin(paint)
    output.write(words)
    end()
  }

  mutating func begin(_ paint: Paint) {
    guard style.color else { return }
    output.write("\u{1B}[")
    output.write(paint.rawValue)
    output.write("m")
  }

  mutating func end() {
    if style.color { output.write("\u{1B}[0m") }
  }
}

/// What a colour says.
enum Paint: String {
  case failure = "1;31"
  case doubt = "1;33"
  case success = "1;32"
  case aside = "1;34"
  case note = "1;36"
  case strong = "1"
}

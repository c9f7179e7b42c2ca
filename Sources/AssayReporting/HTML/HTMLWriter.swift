/// Writes HTML in order.
///
/// INVARIANT: markup is a `StaticString`, which only our own words can be; the text of inventories
/// and rules gets in by `text` alone, which escapes it.
struct HTMLWriter {
  var output: ReportBuffer

  private init(output: ReportBuffer) { self.output = output }

  /// Appends what `body` writes to `output`.
  static func write(to output: inout ReportBuffer, _ body: (inout HTMLWriter) -> Void) {
    var writer = HTMLWriter(output: ReportBuffer())
    swap(&writer.output, &output)
    body(&writer)
    swap(&writer.output, &output)
  }

  /// An attribute of an element.
  enum Attribute {
    /// Our own words.
    case own(_ name: StaticString, _ value: StaticString)
    /// Words, or text of an inventory or a rule.
    case text(_ name: StaticString, _ value: String)

    static func `class`(_ names: StaticString) -> Self { .own("class", names) }
  }

  /// Appends text, with all that could be markup escaped and every hazard made visible.
  mutating func text(_ text: String) { output.writeHTML(text) }

  /// Appends a number.
  mutating func text(_ number: Int) { output.write(number) }

  /// Appends our own words.
  mutating func words(_ words: StaticString) { output.write(own: words) }

  /// Appends an element that holds what `content` writes.
  mutating func element(
    _ name: StaticString, _ attributes: [Attribute] = [], _ content: (inout HTMLWriter) -> Void
  ) {
    begin(name, attributes)
    content(&self)
    end(name)
  }

  /// Appends an element that holds text.
  mutating func element(_ name: StaticString, _ attributes: [Attribute] = [], text: String) {
    begin(name, attributes)
    self.text(text)
    end(name)
  }

  /// Appends an element that holds nothing and has no end tag.
  mutating func void(_ name: StaticString, _ attributes: [Attribute] = []) {
    begin(name, attributes)
  }

  /// Appends an element that holds some of our own bytes, as they are.
  mutating func raw(_ name: StaticString, _ content: StaticString) {
    begin(name, [])
    words(content)
    end(name)
    newLine()
  }

  /// Ends the line, for whoever reads the source.
  mutating func newLine() { output.write(byte: UInt8(ascii: "\n")) }

  private mutating func begin(_ name: StaticString, _ attributes: [Attribute]) {
    output.write(byte: UInt8(ascii: "<"))
    words(name)
    for attribute in attributes {
      output.write(byte: UInt8(ascii: " "))
      switch attribute {
      case .own(let name, let value):
        words(name)
        output.write(own: "=\"")
        words(value)
      case .text(let name, let value):
        words(name)
        output.write(own: "=\"")
        text(value)
      }
      output.write(byte: UInt8(ascii: "\""))
    }
    output.write(byte: UInt8(ascii: ">"))
  }

  private mutating func end(_ name: StaticString) {
    output.write(own: "</")
    words(name)
    output.write(byte: UInt8(ascii: ">"))
  }
}

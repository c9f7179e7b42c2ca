/// Writes XML 1.0 in order, indented by two spaces.
///
/// Names of elements and attributes are this module's own words and need no escaping.
struct XMLWriter {
  private(set) var output: ReportBuffer
  private var depth = 0

  private init(output: ReportBuffer) { self.output = output }

  /// Appends a document to `output`.
  static func write(to output: inout ReportBuffer, _ body: (inout XMLWriter) -> Void) {
    var writer = XMLWriter(output: ReportBuffer())
    swap(&writer.output, &output)
    writer.output.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    body(&writer)
    swap(&writer.output, &output)
  }

  /// Writes an element that holds what `body` writes, each on lines of its own.
  mutating func element(
    _ name: String, _ attributes: [(name: String, value: String)] = [],
    _ body: (inout XMLWriter) -> Void
  ) {
    open(name, attributes)
    output.write(">\n")
    depth += 1
    body(&self)
    depth -= 1
    indent()
    close(name)
    output.drainIfLarge()
  }

  /// Writes an element that holds nothing.
  mutating func element(_ name: String, _ attributes: [(name: String, value: String)] = []) {
    open(name, attributes)
    output.write("/>\n")
  }

  /// Writes an element that holds text, as it is.
  mutating func element(
    _ name: String, _ attributes: [(name: String, value: String)] = [], text: String
  ) {
    open(name, attributes)
    output.write(byte: UInt8(ascii: ">"))
    output.writeXML(text, in: .content)
    close(name)
  }

  /// Writes an element that holds the text of a buffer.
  mutating func element(
    _ name: String, _ attributes: [(name: String, value: String)], text: ReportBuffer
  ) {
    open(name, attributes)
    output.write(byte: UInt8(ascii: ">"))
    text.withContent { output.writeXML($0, in: .content) }
    close(name)
  }

  private mutating func open(_ name: String, _ attributes: [(name: String, value: String)]) {
    indent()
    output.write(byte: UInt8(ascii: "<"))
    output.write(name)
    for attribute in attributes {
      output.write(byte: UInt8(ascii: " "))
      output.write(attribute.name)
      output.write("=\"")
      output.writeXML(attribute.value, in: .attribute)
      output.write(byte: UInt8(ascii: "\""))
    }
  }

  private mutating func close(_ name: String) {
    output.write("</")
    output.write(name)
    output.write(">\n")
  }

  private mutating func indent() { output.write(byte: UInt8(ascii: " "), count: 2 * depth) }
}

/// Writes JSON in order, indented by two spaces.
///
/// Objects and arrays that read well on one line are written `inline`. Keys are this module's own
/// words and need no escaping.
package struct JSONWriter {
  private(set) var output: ReportBuffer
  private var depth = 0
  private var inlineDepth = 0
  private var isFirst = true
  private var isAfterKey = false

  private init(output: ReportBuffer) { self.output = output }

  /// Appends one document and a line feed to `output`.
  package static func write(to output: inout ReportBuffer, _ body: (inout JSONWriter) -> Void) {
    var writer = JSONWriter(output: ReportBuffer())
    swap(&writer.output, &output)
    body(&writer)
    writer.output.write(byte: UInt8(ascii: "\n"))
    swap(&writer.output, &output)
  }

  /// Writes an object with the members that `body` writes.
  package mutating func object(
    _ key: String? = nil, inline: Bool = false, _ body: (inout JSONWriter) -> Void
  ) {
    container(key, UInt8(ascii: "{"), UInt8(ascii: "}"), inline: inline, body)
  }

  /// Writes an array with the values that `body` writes for the elements.
  package mutating func array<Elements: Collection>(
    _ key: String? = nil, _ elements: Elements, inline: Bool = false,
    _ body: (inout JSONWriter, Elements.Element) -> Void
  ) {
    container(key, UInt8(ascii: "["), UInt8(ascii: "]"), inline: inline) { writer in
      for element in elements {
        body(&writer, element)
        writer.output.drainIfLarge()
      }
    }
  }

  /// Writes an array with the values that `body` writes.
  mutating func array(_ key: String, _ body: (inout JSONWriter) -> Void) {
    container(key, UInt8(ascii: "["), UInt8(ascii: "]"), inline: false, body)
  }

  /// Writes an array of strings.
  mutating func strings(_ key: String, _ values: [String], inline: Bool = true) {
    array(key, values, inline: inline) { $0.string($1) }
  }

  mutating func member(_ key: String, _ text: String?) {
    self.key(key)
    if let text { string(text) } else { literal("null") }
  }

  mutating func member(_ key: String, _ number: Int?) {
    self.key(key)
    guard let number else { return literal("null") }
    separate()
    output.write(number)
  }

  mutating func member(_ key: String, _ flag: Bool) {
    self.key(key)
    literal(flag ? "true" : "false")
  }

  /// Writes a string as a value.
  package mutating func string(_ text: String) {
    separate()
    output.writeJSON(text)
  }

  /// Writes text that is JSON already as a value.
  package mutating func literal(_ text: String) {
    separate()
    output.write(text)
  }

  /// Writes the key of the value that comes next.
  package mutating func key(_ name: String) {
    separate()
    output.write(byte: UInt8(ascii: "\""))
    output.write(name)
    output.write("\": ")
    isAfterKey = true
  }

  private mutating func container(
    _ key: String?, _ open: UInt8, _ close: UInt8, inline: Bool,
    _ body: (inout JSONWriter) -> Void
  ) {
    if let key { self.key(key) }
    separate()
    output.write(byte: open)
    depth += 1
    if inline || inlineDepth > 0 { inlineDepth += 1 }
    isFirst = true
    body(&self)
    depth -= 1
    if !isFirst && inlineDepth == 0 { output.breakLine(indentation: 2 * depth) }
    if inlineDepth > 0 { inlineDepth -= 1 }
    isFirst = false
    output.write(byte: close)
  }

  private mutating func separate() {
    if isAfterKey {
      isAfterKey = false
      return
    }
    if inlineDepth > 0 {
      if !isFirst { output.write(", ") }
    } else if depth > 0 {
      output.breakLine(afterComma: !isFirst, indentation: 2 * depth)
    } else if !isFirst {
      output.write(byte: UInt8(ascii: ","))
    }
    isFirst = false
  }
}

/// Writes JSON in order, indented by two spaces.
///
/// Objects and arrays that read well on one line are written `inline`.
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
  ///
  /// Inlined, as arrays are: a closure that is called copies the finding that it writes about.
  @inline(__always)
  package mutating func object(
    _ key: StaticString? = nil, inline: Bool = false, _ body: (inout JSONWriter) -> Void
  ) {
    open(key, UInt8(ascii: "{"), inline: inline)
    body(&self)
    close(UInt8(ascii: "}"))
  }

  /// Writes an array with the values that `body` writes for the elements.
  @inline(__always)
  package mutating func array<Elements: Collection>(
    _ key: StaticString? = nil, _ elements: Elements, inline: Bool = false,
    _ body: (inout JSONWriter, Elements.Element) -> Void
  ) {
    open(key, UInt8(ascii: "["), inline: inline)
    var index = elements.startIndex
    while index != elements.endIndex {
      body(&self, elements[index])
      output.drainIfLarge()
      elements.formIndex(after: &index)
    }
    close(UInt8(ascii: "]"))
  }

  /// Passes on what was written, if that is worth a call.
  mutating func drainIfLarge() { output.drainIfLarge() }

  /// Writes an array with the values that `body` writes.
  mutating func array(_ key: StaticString? = nil, _ body: (inout JSONWriter) -> Void) {
    open(key, UInt8(ascii: "["), inline: false)
    body(&self)
    close(UInt8(ascii: "]"))
  }

  /// Writes an array of strings.
  mutating func strings(_ key: StaticString, _ values: [String], inline: Bool = true) {
    array(key, values, inline: inline) { $0.string($1) }
  }

  mutating func member(_ key: StaticString, _ text: String) {
    begin(key)
    output.writeJSON(text)
  }

  mutating func member(_ key: StaticString, _ text: String?) {
    begin(key)
    if let text { output.writeJSON(text) } else { output.write(own: "null") }
  }

  /// Writes a member whose value is a part of a text, at offsets in its UTF-8.
  mutating func member(_ key: StaticString, _ text: String, in range: Range<Int>) {
    begin(key)
    output.writeJSON(text.utf8Span.span.extracting(range))
  }

  mutating func member(_ key: StaticString, _ number: Int) {
    begin(key)
    output.write(number)
  }

  mutating func member(_ key: StaticString, _ number: Int?) {
    begin(key)
    if let number { output.write(number) } else { output.write(own: "null") }
  }

  mutating func member(_ key: StaticString, _ flag: Bool) {
    begin(key)
    output.write(own: flag ? "true" : "false")
  }

  /// Writes a member whose value is one of our own words and needs no escaping.
  mutating func member(_ key: StaticString, own word: StaticString) {
    begin(key)
    output.write(byte: UInt8(ascii: "\""))
    output.write(own: word)
    output.write(byte: UInt8(ascii: "\""))
  }

  /// Writes a member whose value is JSON already.
  mutating func member(_ key: StaticString, literal: String) {
    begin(key)
    output.write(literal)
  }

  /// Writes a member whose value is the text in another buffer.
  mutating func member(_ key: StaticString, _ text: ReportBuffer) {
    begin(key)
    output.writeJSON(text)
  }

  /// Writes a string as a value.
  package mutating func string(_ text: String) {
    output.write(separator: separator())
    output.writeJSON(text)
  }

  /// Writes text that is JSON already as a value.
  package mutating func literal(_ text: String) {
    output.write(separator: separator())
    output.write(text)
  }

  /// Writes the key of the value that comes next.
  package mutating func key(_ name: String) {
    string(name)
    output.write(own: ": ")
    isAfterKey = true
  }

  /// Writes a key that is one of this module's own words and needs no escaping.
  private mutating func begin(_ key: StaticString) {
    output.writeKey(key, after: separator())
  }

  private mutating func open(_ key: StaticString?, _ bracket: UInt8, inline: Bool) {
    if let key { begin(key) } else { output.write(separator: separator()) }
    output.write(byte: bracket)
    depth += 1
    if inline || inlineDepth > 0 { inlineDepth += 1 }
    isFirst = true
  }

  private mutating func close(_ bracket: UInt8) {
    depth -= 1
    if !isFirst && inlineDepth == 0 { output.write(separator: lineBreak(afterComma: false)) }
    if inlineDepth > 0 { inlineDepth -= 1 }
    isFirst = false
    output.write(byte: bracket)
  }

  /// What comes before the next value.
  private mutating func separator() -> Range<Int> {
    if isAfterKey {
      isAfterKey = false
      return 0..<0
    }
    let isFirst = isFirst
    self.isFirst = false
    if inlineDepth > 0 { return 0..<(isFirst ? 0 : 2) }
    if depth > 0 { return lineBreak(afterComma: !isFirst) }
    return 0..<(isFirst ? 0 : 1)
  }

  private func lineBreak(afterComma: Bool) -> Range<Int> {
    let end = min(4 &+ 2 &* depth, ReportBuffer.separators.utf8CodeUnitCount)
    return (afterComma ? 2 : 3)..<end
  }
}

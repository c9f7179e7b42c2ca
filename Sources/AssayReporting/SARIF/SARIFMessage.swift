internal import AssayModel

/// The words of a result, a related location or a notification, as sentences.
///
/// Used again for the next message, it needs no new memory.
struct SARIFMessage {
  /// As many links as a reader takes in; every related location is listed all the same.
  private static let linkLimit = 5

  private(set) var buffer = ReportBuffer()
  /// One sentence or the text of one link, in the making.
  private var part = ReportBuffer()

  /// Writes a finding's message as sentences, with links to its related locations.
  ///
  /// - Parameter related: The evidence shown there, as indices.
  mutating func set(_ finding: Finding, related: [Int]) {
    buffer.removeAll()
    addSentence(finding.message.isEmpty ? finding.outcome.rawValue : finding.message)
    if let cause = finding.cause {
      buffer.write(own: " Not decided: ")
      buffer.write(cause.explanation)
      buffer.write(own: ".")
    }
    guard !related.isEmpty else { return }
    buffer.write(own: " See ")
    for number in 1...min(related.count, Self.linkLimit) {
      if number > 1 { buffer.write(own: ", ") }
      addLink(to: finding.evidence[related[number - 1]], number: number)
    }
    buffer.write(own: ".")
  }

  /// Writes what a related location shows.
  mutating func set(_ evidence: Evidence) {
    buffer.removeAll()
    part.removeAll()
    part.writeShown(evidence.statement)
    if !evidence.expected.isEmpty {
      part.write(own: "; expected: ")
      part.writeShown(evidence.expected)
    }
    addPart()
  }

  /// Text shown with hazards made visible, no link of its own, and a period.
  static func sentence(_ text: String) -> String {
    var message = Self()
    message.addSentence(text)
    return message.buffer.text
  }

  /// The same for text of several lines, which stay lines.
  static func sentence(linesOf text: String) -> String {
    var message = Self()
    for (index, line) in lines(of: text).enumerated() {
      if index > 0 { message.part.write(own: "\n") }
      message.part.writeShown(line)
    }
    message.addPart()
    return message.buffer.text
  }

  /// The lines of a text that aren't empty.
  static func lines(of text: String) -> [String] {
    text.utf8.split(separator: UInt8(ascii: "\n")).map { String(Substring($0)) }
  }

  private mutating func addSentence(_ text: String) {
    part.removeAll()
    part.writeShown(text)
    addPart()
  }

  /// Ends the part as a sentence, and adds it.
  private mutating func addPart() {
    while part.last == UInt8(ascii: " ") { part.removeLast() }
    switch part.last {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): break
    default: part.write(own: ".")
    }
    if part.holdsLink { addEscapedPart() } else { buffer.write(part) }
  }

  private mutating func addLink(to evidence: Evidence, number: Int) {
    part.removeAll()
    part.writeShown(evidence.path.isEmpty ? evidence.resource.title : evidence.fullPath)
    buffer.write(own: "[")
    addEscapedPart()
    buffer.write(own: "](")
    buffer.write(number)
    buffer.write(own: ")")
  }

  /// Adds the part with its brackets escaped.
  private mutating func addEscapedPart() {
    var buffer = ReportBuffer()
    swap(&buffer, &self.buffer)
    part.withContent { text in
      var written = 0
      for index in text.indices {
        let byte = text[index]
        if byte == UInt8(ascii: "[") || byte == UInt8(ascii: "]") || byte == UInt8(ascii: "\\") {
          buffer.write(text.extracting(written..<index))
          buffer.write(byte: UInt8(ascii: "\\"))
          written = index
        }
      }
      buffer.write(text.extracting(written..<text.count))
    }
    swap(&buffer, &self.buffer)
  }
}

extension ReportBuffer {
  /// Whether anything in it would be taken for a link.
  fileprivate var holdsLink: Bool {
    var holdsLink = false
    withContent { text in
      var offset = text.next(UInt8(ascii: "]"), from: 0)
      while offset + 1 < text.count, !holdsLink {
        holdsLink = text[offset] == UInt8(ascii: "]") && text[offset + 1] == UInt8(ascii: "(")
        offset = text.next(UInt8(ascii: "]"), from: offset + 1)
      }
    }
    return holdsLink
  }
}

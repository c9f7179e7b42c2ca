internal import AssayModel

/// The words of results and related locations.
enum SARIFMessage {
  /// As many links as a reader takes in; every related location is listed all the same.
  private static let linkLimit = 5

  /// A finding's message as sentences, with links to its related locations.
  static func text(of finding: Finding, related: [Evidence]) -> String {
    var text = sentence(finding.message.isEmpty ? finding.outcome.rawValue : finding.message)
    if let cause = finding.cause { text += " Not decided: \(cause.explanation)." }
    guard !related.isEmpty else { return text }
    let links = related.prefix(linkLimit).enumerated().map { index, evidence in
      "[\(linkText(of: evidence))](\(index + 1))"
    }
    return "\(text) See \(links.joined(separator: ", "))."
  }

  /// What a related location shows.
  static func text(of evidence: Evidence) -> String {
    let expected = evidence.expected.isEmpty ? "" : "; expected: \(evidence.expected)"
    return sentence("\(evidence.statement)\(expected)")
  }

  /// Text shown with hazards made visible, no link of its own, and a period.
  static func sentence(_ text: String) -> String { sentence(lines: [text]) }

  /// The same for text of several lines, which stay lines.
  static func sentence(linesOf text: String) -> String { sentence(lines: lines(of: text)) }

  /// The lines of a text that aren't empty.
  static func lines(of text: String) -> [String] {
    text.utf8.split(separator: UInt8(ascii: "\n")).map { String(Substring($0)) }
  }

  private static func sentence(lines: [String]) -> String {
    var buffer = ReportBuffer()
    for (index, line) in lines.enumerated() {
      if index > 0 { buffer.write("\n") }
      buffer.writeShown(line)
    }
    while let last = buffer.bytes.last, last == UInt8(ascii: " ") { buffer.removeLast() }
    let ends: [UInt8] = [UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?")]
    let isEnded = buffer.bytes.last.map { ends.contains($0) } ?? false
    if !isEnded { buffer.write(".") }
    return hasLink(buffer.bytes) ? escapeBrackets(buffer.text) : buffer.text
  }

  private static func linkText(of evidence: Evidence) -> String {
    var buffer = ReportBuffer()
    buffer.writeShown(evidence.path.isEmpty ? evidence.resource.title : evidence.fullPath)
    return escapeBrackets(buffer.text)
  }

  private static func hasLink(_ bytes: [UInt8]) -> Bool {
    zip(bytes, bytes.dropFirst()).contains { $0 == UInt8(ascii: "]") && $1 == UInt8(ascii: "(") }
  }

  private static func escapeBrackets(_ text: String) -> String {
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      if byte == UInt8(ascii: "[") || byte == UInt8(ascii: "]") || byte == UInt8(ascii: "\\") {
        bytes.append(UInt8(ascii: "\\"))
      }
      bytes.append(byte)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

package import AssayEngine
package import AssayModel

extension Redactor {
  /// A finding's message with marks in place of the secrets among its values.
  package func message(of finding: EvaluatedFinding) -> String {
    guard !showsValues else { return finding.message }
    let bytes = Array(finding.message.utf8)
    var words: [UInt8] = []
    var copied = 0
    for value in finding.values {
      let text = value.whole ?? String(decoding: bytes[value.range], as: UTF8.self)
      guard let redaction = redaction(of: text, at: value.path) else { continue }
      words += bytes[copied..<value.range.lowerBound] + Array(redaction.mark.utf8)
      copied = value.range.upperBound
    }
    guard copied > 0 else { return finding.message }
    return String(decoding: words + bytes[copied...], as: UTF8.self)
  }
}

extension Excerpt {
  /// Puts a mark in place of the marked value, between its quotes if it has any.
  package mutating func redact(_ redaction: Redaction) {
    let utf8 = Array(text.utf8)
    let range = marked.clamped(to: 0..<utf8.count)
    guard let quote = utf8[range].first else { return }
    let quotes = NamedSecret.isQuote(quote) ? [quote] : []
    let end = utf8[range].count > 1 && utf8[range].last == quote ? quotes : []
    let mark = quotes + Array(redaction.mark.utf8) + end
    text = String(
      decoding: utf8[..<range.lowerBound] + mark + utf8[range.upperBound...], as: UTF8.self)
    marked = range.lowerBound..<range.lowerBound + mark.count
  }
}

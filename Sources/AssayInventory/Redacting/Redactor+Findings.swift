package import AssayEngine
package import AssayModel

extension Redactor {
  /// What is seen at a path, and the line that shows it.
  ///
  /// - Parameters:
  ///   - isMarked: Whether the inventory says that the value is secret.
  ///   - hidden: Takes up a value that is redacted.
  package func shown(
    _ observed: Evidence.Observation, at path: String, in source: inout SourceSpan?,
    isMarked: Bool = false, hidden: inout [String]
  ) -> Evidence.Observation {
    if isContainer(observed), !showsValues, FieldSecrecy.isSecret(path),
      source?.excerpt?.showsInside ?? false
    {
      // Within a block of YAML nothing tells any more that what stands there is secret.
      source?.excerpt = nil
    }
    let isMarked = isMarked || source?.excerpt?.isRedacted ?? false
    guard let (text, redaction) = redaction(of: observed, at: path, isMarked) else {
      return observed
    }
    hidden.append(text)
    source?.excerpt?.redact(redaction)
    if source?.excerpt?.isCut ?? false, FieldSecrecy.isInSecrets(path) {
      // What holds them isn't shown, and tells of what is beside the value, too.
      source?.excerpt?.leaveOnlyMarked()
    }
    return .redacted(redaction)
  }

  private func isContainer(_ observed: Evidence.Observation) -> Bool {
    switch observed {
    case .array, .object: true
    case .string, .number, .absent, .null, .boolean, .unknown, .related, .redacted: false
    }
  }

  /// - Parameter isMarked: Whether what is around the value tells that it is a secret.
  private func redaction(
    of observed: Evidence.Observation, at path: String, _ isMarked: Bool
  ) -> (text: String, Redaction)? {
    guard !showsValues else { return nil }
    switch observed {
    case .string(let text):
      let known = isMarked && !text.isEmpty ? Redaction(of: text) : redaction(of: text, at: path)
      return known.map { (text, $0) }
    case .number(let text):
      return isMarked || FieldSecrecy.isSecret(path) ? (text, Redaction(of: text)) : nil
    case .absent, .null, .boolean, .array, .object, .unknown, .related, .redacted: return nil
    }
  }

  /// A finding's message with marks in place of the secrets among its values.
  ///
  /// - Parameters:
  ///   - hidden: Values that the evidence doesn't show.
  ///   - isMarked: Whether the inventory says that a value is secret.
  package func message(
    of finding: EvaluatedFinding, hiding hidden: [String],
    isMarked: (MessageValue) -> Bool = { _ in false }
  ) -> String {
    guard !showsValues else { return finding.message }
    let bytes = Array(finding.message.utf8)
    var words: [UInt8] = []
    var copied = 0
    for value in finding.values {
      let text = value.whole ?? String(decoding: bytes[value.range], as: UTF8.self)
      let isHidden = isMarked(value) || hidden.contains { $0.hasBytes(of: text) }
      let known = isHidden ? Redaction(of: text) : nil
      guard let redaction = known ?? redaction(of: text, at: value.path) else { continue }
      words += bytes[copied..<value.range.lowerBound] + Array(redaction.mark.utf8)
      copied = value.range.upperBound
    }
    guard copied > 0 else { return finding.message }
    return String(decoding: words + bytes[copied...], as: UTF8.self)
  }
}

extension Excerpt {
  /// Whether more of a marked list or object is shown than the bracket that it begins with.
  fileprivate var showsInside: Bool { marked.count > 1 }

  /// Whether what is marked holds a mark of a redaction.
  fileprivate var isRedacted: Bool {
    let utf8 = text.utf8Span.span
    let mark = Array("‹redacted".utf8)
    return marked.clamped(to: 0..<utf8.count).contains {
      utf8[$0] == mark[0] && utf8.has(mark, at: $0)
    }
  }

  fileprivate var isCut: Bool { isCutBefore || isCutAfter }

  fileprivate mutating func leaveOnlyMarked() {
    text = String(decoding: Array(text.utf8)[marked], as: UTF8.self)
    marked = 0..<marked.count
    (isCutBefore, isCutAfter) = (true, true)
  }

  /// Puts a mark in place of the marked value, between its quotes if it has any.
  fileprivate mutating func redact(_ redaction: Redaction) {
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

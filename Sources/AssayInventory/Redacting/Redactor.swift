internal import AssayEngine
package import AssayModel
internal import AssaySyntax

/// Keeps secrets of inventories out of reports.
///
/// Everything of an inventory that becomes part of a report passes here once: the values, ids and
/// messages of findings, the lines that places show, and what diagnostics say. Reporters get what
/// is left, so that none can forget it. Nothing is judged by what is left.
package struct Redactor: Hashable, Sendable {
  /// Whether secrets are left as they are.
  package var showsValues: Bool

  package init(showsValues: Bool = false) { self.showsValues = showsValues }

  /// Text with a mark in place of each secret.
  package func shown(_ text: String) -> String {
    guard !showsValues else { return text }
    let secrets = SecretScanner.secrets(in: text.utf8Span.span).whole
    return secrets.isEmpty
      ? text : String(decoding: Array(text.utf8)[...].replacing(secrets).bytes, as: UTF8.self)
  }

  /// What is seen at a path.
  package func shown(
    _ observed: Evidence.Observation, at path: String
  ) -> Evidence.Observation {
    switch observed {
    case .string(let text): redaction(of: text, at: path).map { .redacted($0) } ?? observed
    case .number(let text) where !showsValues && FieldSecrecy.isSecret(path):
      .redacted(Redaction(of: text))
    case .absent, .null, .boolean, .number, .array, .object, .unknown, .related, .redacted: observed
    }
  }

  /// What is told of a text at a path if it is or holds a secret.
  package func redaction(of text: String, at path: String) -> Redaction? {
    guard !showsValues, !text.isEmpty else { return nil }
    let utf8 = text.utf8Span.span
    let isNamed =
      FieldSecrecy.isSecret(path) && !AssignedValue.isRight(utf8)
      && !AssignedValue.isVaultReference(utf8)
    guard isNamed || SecretScanner.findsSecret(in: text) else { return nil }
    return Redaction(of: text)
  }

  /// A line, or a piece of one, with marks, and where in it what was at `marked` is.
  ///
  /// - Parameters:
  ///   - isCutBefore: Whether the line goes on before the piece: what the piece begins with may then
  ///     be a secret, whose name isn't there.
  ///   - isCutAfter: Whether it goes on after the piece.
  func shown(
    line: ArraySlice<UInt8>, marked: Range<Int>, isCutBefore: Bool, isCutAfter: Bool
  ) -> (line: ArraySlice<UInt8>, marked: Range<Int>) {
    guard !showsValues else { return (line, marked) }
    var secrets = SecretScanner.secrets(in: line.span)
    if !isCutAfter { secrets = secrets.whole }
    if isCutBefore { secrets.add(line.headOfPiece(before: marked.lowerBound)) }
    if let body = line.bodyOfKey { secrets = [body] }
    guard !secrets.isEmpty else { return (line, marked) }
    let replaced = line.replacing(secrets)
    let start = marked.lowerBound - line.startIndex
    let end = marked.upperBound - line.startIndex
    return (
      replaced.bytes[...], replaced.offset(of: start, isEnd: false)..<replaced.offset(of: end)
    )
  }
}

extension Redaction {
  /// What is told of a text.
  init(of text: String) {
    self.init(
      length: text.unicodeScalars.count,
      sha256: SHA256.hexDigest(of: Array(text.utf8)).map { String($0.prefix(8)) } ?? "unknown")
  }
}

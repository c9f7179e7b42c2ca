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

  /// Whether lines are of a text with a mistake: what stands beside a secret's name is hidden, too.
  var isOfMistakenText = false

  package init(showsValues: Bool = false) { self.showsValues = showsValues }

  /// Text with a mark in place of each secret.
  package func shown(_ text: String) -> String {
    guard !showsValues else { return text }
    let secrets = SecretScanner.secrets(in: text.utf8Span.span).whole
    return secrets.isEmpty
      ? text : String(decoding: Array(text.utf8)[...].replacing(secrets).bytes, as: UTF8.self)
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

  /// The secrets of a piece of a file, in order, none within another.
  ///
  /// - Parameters:
  ///   - places: Where the file itself says that secrets are.
  ///   - offset: Where in the file the piece is.
  func secrets(
    in text: ArraySlice<UInt8>, _ places: SecretPlaces, at offset: Int
  ) -> [SecretScanner.Secret] {
    guard !showsValues else { return [] }
    let marked = places.secrets(in: text, at: offset)
    let found = SecretScanner.secrets(in: text.span)
    let beside = isOfMistakenText ? MistakenAssignment.secrets(in: text.span) : []
    return marked.isEmpty && beside.isEmpty
      ? found : SecretScanner.joined(found + marked + beside)
  }

  /// A line, or a piece of one, with marks, and where in it what was at `marked` is.
  ///
  /// - Parameters:
  ///   - found: The secrets of a text that holds the line, with what is around it, counted from
  ///     `start`.
  ///   - isCutBefore: Whether the line goes on before the piece: what the piece begins with may then
  ///     be a secret, whose name isn't there.
  ///   - isCutAfter: Whether it goes on after the piece.
  func shown(
    line: ArraySlice<UInt8>, _ found: [SecretScanner.Secret], from start: Int, marked: Range<Int>,
    isCutBefore: Bool, isCutAfter: Bool
  ) -> (line: ArraySlice<UInt8>, marked: Range<Int>) {
    guard !showsValues else { return (line, marked) }
    var secrets = found.clipped(
      to: line.startIndex - start..<line.endIndex - start, isCutAfter: isCutAfter)
    if isCutBefore { secrets.add(line.headOfPiece(before: marked.lowerBound)) }
    if let body = line.bodyOfKey { secrets = [body] }
    guard !secrets.isEmpty else { return (line, marked) }
    let replaced = line.replacing(secrets)
    let first = replaced.offset(of: marked.lowerBound - line.startIndex, isEnd: false)
    let last = replaced.offset(of: marked.upperBound - line.startIndex)
    return (replaced.bytes[...], first..<last)
  }

  /// A piece of a line without what stands in lists and objects that begin before it and end within
  /// it: their names, which would tell whether they hold secrets, aren't there.
  func shown(piece: Excerpt) -> Excerpt {
    guard !showsValues else { return piece }
    var excerpt = piece
    excerpt.dropWhatEndsBeforeMarked()
    return excerpt
  }
}

extension Redaction {
  /// What is told of a text.
  package init(of text: String) {
    self.init(
      length: text.unicodeScalars.count,
      sha256: SHA256.hexDigest(of: Array(text.utf8)).map { String($0.prefix(8)) } ?? "unknown")
  }
}

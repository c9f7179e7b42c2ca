internal import AssayEngine
internal import AssayInventory
internal import AssayModel

/// A value that an exemption accepts.
enum AcceptedValue: Hashable, Sendable {
  /// No value: absent or null.
  case nothing
  case boolean(Bool)
  /// In JSON's grammar.
  case number(String)
  case text(String)

  /// Whether an inventory shows this value: numbers by value, texts byte by byte.
  ///
  /// A secret is accepted by itself or by its mark, whether reports show it or not.
  func accepts(_ observed: Evidence.Observation) -> Bool {
    switch (self, observed) {
    case (.nothing, .absent), (.nothing, .null): true
    case (.boolean(let value), .boolean(let other)): value == other
    case (.number(let number), .number(let other)):
      Literal.number(number).decimalForm != nil
        && Literal.number(number).decimalForm == Literal.number(other).decimalForm
    case (.text(let text), .string(let other)):
      text.hasBytes(of: other) || Redaction.mark(text, isOf: other)
    case (.text(let text), .redacted(let secret)):
      secret == Redaction(of: text) || text.hasBytes(of: secret.mark)
    case (.number(let number), .redacted(let secret)): secret == Redaction(of: number)
    case (.nothing, _), (.boolean, _), (.number, _), (.text, _): false
    }
  }

  /// The value as JSON spells it, but for escapes; a mark in place of a secret.
  ///
  /// - Parameter isSecret: Whether the inventory's own value at the path was told to be one.
  func spelling(at path: String, isSecret: Bool, by redactor: Redactor) -> String {
    switch self {
    case .text(let text) where !text.isMark:
      let known = isSecret && !redactor.showsValues ? Redaction(of: text) : nil
      let redaction = known ?? redactor.redaction(of: text, at: path)
      return redaction.map { "\"\($0.mark)\"" } ?? spelling
    case .number(let number):
      var source: SourceSpan?
      var hidden: [String] = []
      _ = redactor.shown(.number(number), at: path, in: &source, hidden: &hidden)
      let hides = !hidden.isEmpty || (isSecret && !redactor.showsValues)
      return hides ? "\"\(Redaction(of: number).mark)\"" : spelling
    case .nothing, .boolean, .text: return spelling
    }
  }

  private var spelling: String {
    switch self {
    case .nothing: "null"
    case .boolean(let value): "\(value)"
    case .number(let number): number
    case .text(let text): "\"\(text)\""
    }
  }
}

extension String {
  /// Whether this is what stands in reports for a secret, which an author may have copied.
  fileprivate var isMark: Bool {
    let parts = split(separator: " ", omittingEmptySubsequences: false)
    guard parts.count == 5, let length = Int(parts[1]), parts[4].utf8.count == 8 + "›".utf8.count
    else { return false }
    let sha256 = parts[4].dropLast()
    return sha256.utf8.allSatisfy { $0 &- 0x30 < 10 || $0 &- 0x61 < 6 }
      && hasBytes(of: Redaction(length: length, sha256: String(sha256)).mark)
  }
}

extension Redaction {
  /// Whether a text is the mark in place of another; made only for what looks like one.
  fileprivate static func mark(_ text: String, isOf other: String) -> Bool {
    text.utf8.starts(with: "‹redacted".utf8) && text.hasBytes(of: Redaction(of: other).mark)
  }
}

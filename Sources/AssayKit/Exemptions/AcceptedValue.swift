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

  /// The value as JSON spells it, but for escapes.
  var spelling: String {
    switch self {
    case .nothing: "null"
    case .boolean(let value): "\(value)"
    case .number(let number): number
    case .text(let text): "\"\(text)\""
    }
  }
}

extension Redaction {
  /// Whether a text is the mark in place of another; made only for what looks like one.
  fileprivate static func mark(_ text: String, isOf other: String) -> Bool {
    text.utf8.starts(with: "‹redacted".utf8) && text.hasBytes(of: Redaction(of: other).mark)
  }
}

internal import AssayEngine
internal import AssayModel

/// A literal, by what it is equal to.
struct ComparedValue: Hashable {
  /// Literals of one key are equal to the same values.
  enum Key: Hashable {
    case form([UInt8])
    case number([UInt8])
    case text(String)
    case boolean(Bool)
  }

  /// Literals of different kinds are never equal to the same value.
  private enum Kind: Hashable {
    case form([UInt8])
    case number([UInt8])
    case text(String)
    case boolean(Bool)
  }

  let key: Key
  /// A text that spells a number or a boolean counts as one.
  private let kind: Kind
  /// The form by which an ordering sees the literal; `nil` if none does.
  let orderedForm: [UInt8]?

  /// `nil` for what is no single value, or can't be read.
  init?(_ literal: Literal, _ normalizer: Normalizer?) {
    if let normalizer {
      guard let form = literal.form(as: normalizer) else { return nil }
      (key, kind) = (.form(form), .form(form))
      orderedForm = normalizer.isOrdered ? form : nil
      return
    }
    let decimal = literal.decimalForm
    orderedForm = decimal
    switch literal {
    case .number:
      guard let decimal else { return nil }
      (key, kind) = (.number(decimal), .number(decimal))
    case .string(let text):
      let folded = text.lowercasedASCII
      key = .text(folded)
      kind = decimal.map(Kind.number) ?? Self.boolean(folded).map(Kind.boolean) ?? .text(folded)
    case .boolean(let value): (key, kind) = (.boolean(value), .boolean(value))
    case .null, .list: return nil
    }
  }

  /// Whether a value could be equal to both.
  func overlaps(_ other: ComparedValue) -> Bool { kind == other.kind }

  private static func boolean(_ text: String) -> Bool? {
    text == "true" ? true : text == "false" ? false : nil
  }
}

internal import AssayEngine

/// Regular expressions and normalisers.
enum ValueTargets {
  /// An expression and, behind the first line feed, a text that it is looked for in.
  static func expressions(_ bytes: [UInt8]) -> String? {
    let parts = bytes.split(
      separator: UInt8(ascii: "\n"), maxSplits: 1, omittingEmptySubsequences: false)
    let pattern = String(decoding: parts.first ?? [], as: UTF8.self)
    let text = Array(parts.count > 1 ? parts[1] : [])
    do throws(ExpressionFault) {
      let expression = try RegularExpression(pattern, isCaseless: false)
      let first = expression.matches(text.span)
      if first != expression.matches(text.span) { return "a match is none the next time" }
      let wrapped = try? RegularExpression("(?:\(pattern))", isCaseless: false)
      if let wrapped, wrapped.matches(text.span) != first { return "a group makes a difference" }
      _ = try RegularExpression(pattern, isCaseless: true).matches(text.span)
    } catch {
      return nil
    }
    return nil
  }

  private static let caseless: [Normalizer] = [.region, .uriHost, .armID, .guid]

  static func normalisers(_ bytes: [UInt8]) -> String? {
    let text = String(decoding: bytes, as: UTF8.self)
    let upper = String(decoding: Array(text.utf8).map(Self.upper), as: UTF8.self)
    for normalizer in Normalizer.allCases {
      let form = normalizer.form(of: text)
      if caseless.contains(normalizer), normalizer.form(of: upper) != form {
        return "\(normalizer.rawValue) tells cases apart"
      }
    }
    return number(text)
  }

  /// An exponent of nothing leaves a number what it is.
  private static func number(_ text: String) -> String? {
    guard !text.lowercased().contains("e"), let form = Literal.number(text).decimalForm else {
      return nil
    }
    let same = ["\(text)e0", "\(text)E-0"].allSatisfy { Literal.number($0).decimalForm == form }
    return same ? nil : "an exponent of nothing makes a difference"
  }

  private static func upper(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) ? byte - 0x20 : byte
  }
}

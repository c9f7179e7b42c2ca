internal import AssayEngine
internal import AssayModel
internal import AssaySyntax

extension ConditionMutator {
  /// What `matches` looks for with a part that is another, or left out.
  ///
  /// - Parameter isCaseless: Whether letters of either case match.
  func variants(ofExpression operand: OperandSyntax, isCaseless: Bool) -> [Choice<OperandSyntax>] {
    guard case .literal(.string(let text)) = operand.content,
      let expression = try? RegularExpression(text, isCaseless: isCaseless)
    else { return [] }
    return ExpressionSite.sites(of: text).flatMap { site in
      site.changes(in: text).compactMap { change -> Choice<OperandSyntax>? in
        let other = try? RegularExpression(change.text, isCaseless: isCaseless)
        guard let other, other != expression else { return nil }
        var part = operand
        part.content = .literal(.string(change.text))
        return [
          Variant(
            part: part, kind: .literal,
            edit: TextEdit(operand.place.range, quoted(change.text, insteadOf: operand.place)),
            change: change.words, help: change.help)
        ]
      }
    }
  }

  /// An expression as YAML: quoted if it was, or if it could be taken for something else.
  private func quoted(_ text: String, insteadOf place: Place) -> String {
    let old = bytes[place.range].first
    if old == UInt8(ascii: "\"") { return "\"\(text.replacing("\\", with: "\\\\"))\"" }
    if old != UInt8(ascii: "'"), old == text.utf8.first { return text }
    return "'\(text.replacing("'", with: "''"))'"
  }
}

/// An expression that differs from another in one part.
private struct ExpressionChange {
  var text: String
  var words: String
  var help: String
}

extension ExpressionSite {
  /// The expressions in which this part is another, or left out.
  fileprivate func changes(in text: String) -> [ExpressionChange] {
    let bytes = Array(text.utf8)
    let own = String(decoding: bytes[range], as: UTF8.self)
    func change(_ other: String, _ help: String) -> ExpressionChange {
      let whole = bytes[..<range.lowerBound] + Array(other.utf8) + bytes[range.upperBound...]
      return ExpressionChange(
        text: String(decoding: whole, as: UTF8.self),
        words: other.isEmpty ? "that '\(own)' is left out" : "'\(other)' instead of '\(own)'",
        help: help)
    }
    switch kind {
    case .anchor: return [change("", "add an example with more text where '\(own)' stands")]
    case .alternative, .member:
      let name = own.replacing("|", with: "")
      return [change("", "add an example that matches only by '\(name)'")]
    case .bounds(let minimum, let maximum):
      let help = "add examples with as few and as many repetitions as '\(own)' allows, and beyond"
      return Self.neighbours(of: minimum, maximum).map { change($0, help) }
    }
  }

  /// How often a part may occur, one more and one less at either end.
  private static func neighbours(of minimum: Int, _ maximum: Int?) -> [String] {
    guard let maximum else { return minimum > 0 ? ["{\(minimum - 1),}"] : ["+"] }
    if minimum == maximum { return [minimum - 1, minimum + 1].map { "{\($0)}" } }
    let least = [minimum - 1, minimum + 1].filter { $0 >= 0 }.map { "{\($0),\(maximum)}" }
    let most = [maximum - 1, maximum + 1].filter { $0 >= minimum }.map { "{\(minimum),\($0)}" }
    return least + most
  }
}

internal import AssayModel

/// Texts; functions come to `nil` where that isn't known, or where they are misused.
extension [TemplateValue] {
  func applyingToTexts(_ function: TemplateFunction) -> TemplateValue? {
    switch function {
    case .concat: concatenated
    case .format: formatted
    case .string: count == 1 ? self[0].spelling.map(TemplateValue.text) : nil
    case .toLower: single.map { .text($0.lowercased()) }
    case .toUpper: single.map { .text($0.uppercased()) }
    case .trim: single.map { .text(Self.trimmed($0)) }
    case .substring: part
    case .replace: replaced
    case .split: divided
    case .join: united
    case .startsWith, .endsWith: begins(atEnd: function == .endsWith).map(TemplateValue.boolean)
    default: nil
    }
  }

  private var single: String? { count == 1 ? self[0].text : nil }

  private var concatenated: TemplateValue? {
    guard contains(where: { $0.list != nil }) else { return .joined(self) }
    return allSatisfy { $0.list != nil } ? .list(flatMap { $0.list ?? [] }) : nil
  }

  /// Puts the other arguments in the places that the first names: `{0}`.
  private var formatted: TemplateValue? {
    guard let layout = first?.text else { return nil }
    var parts: [TemplateValue] = []
    var literal: [UInt8] = []
    var rest = [UInt8](layout.utf8)[...]
    while let byte = rest.popFirst() {
      if "{}".utf8.contains(byte), rest.first == byte {
        literal.append(byte)
        rest.removeFirst()
      } else if byte == UInt8(ascii: "{") {
        let digits = rest.prefix { $0 != UInt8(ascii: "}") }
        // Widths and kinds of numbers aren't formatted.
        guard let index = Int(String(decoding: digits, as: UTF8.self)), index >= 0,
          index < count - 1, digits.endIndex < rest.endIndex
        else { return nil }
        parts += [.text(String(decoding: literal, as: UTF8.self)), self[index + 1]]
        literal = []
        rest = rest[(digits.endIndex + 1)...]
      } else {
        literal.append(byte)
      }
    }
    return .joined(parts + [.text(String(decoding: literal, as: UTF8.self))])
  }

  private static func trimmed(_ text: String) -> String {
    let scalars = text.unicodeScalars.drop { $0.properties.isWhitespace }
    let end = scalars.lastIndex { !$0.properties.isWhitespace }
    return end.map { String(scalars[...$0]) } ?? ""
  }

  /// Counts in UTF-16, as .NET does; a part of a pair isn't taken.
  private var part: TemplateValue? {
    guard count == 2 || count == 3, let text = self[0].text, let start = self[1].integer else {
      return nil
    }
    let units = [UInt16](text.utf16)
    let length = count == 3 ? self[2].integer : units.count - Swift.min(start, units.count)
    guard let length, start >= 0, length >= 0, start <= units.count,
      length <= units.count - start
    else { return nil }
    return String(validating: units[start..<(start + length)], as: UTF16.self).map(
      TemplateValue.text)
  }

  private var replaced: TemplateValue? {
    guard count == 3, let text = self[0].text, let old = self[1].text, let new = self[2].text,
      !old.isEmpty
    else { return nil }
    return .text(Self.pieces(of: text, at: [old]).joined(separator: new))
  }

  private var divided: TemplateValue? {
    guard count == 2, let text = self[0].text else { return nil }
    let marks = self[1].list ?? [self[1]]
    let texts = marks.compactMap(\.text)
    guard texts.count == marks.count, !texts.contains("") else { return nil }
    return .list(Self.pieces(of: text, at: texts).map(TemplateValue.text))
  }

  /// What is between texts, found byte by byte.
  private static func pieces(of text: String, at marks: [String]) -> [String] {
    let bytes = [UInt8](text.utf8)
    let marks = marks.map { [UInt8]($0.utf8) }
    var pieces: [String] = []
    var start = 0
    var index = 0
    while index < bytes.count {
      if let mark = marks.first(where: { bytes[index...].starts(with: $0) }) {
        pieces.append(String(decoding: bytes[start..<index], as: UTF8.self))
        index += mark.count
        start = index
      } else {
        index += 1
      }
    }
    return pieces + [String(decoding: bytes[start...], as: UTF8.self)]
  }

  private var united: TemplateValue? {
    guard count == 2, let elements = self[0].list, self[1].text != nil else { return nil }
    let parts = elements.enumerated().flatMap { $0 == 0 ? [$1] : [self[1], $1] }
    return .joined(parts)
  }

  /// Whatever the case of letters, unlike `equals`.
  private func begins(atEnd: Bool) -> Bool? {
    guard count == 2, let text = self[0].text, let other = self[1].text else { return nil }
    let (whole, piece) = (text.lowercased().utf8, other.lowercased().utf8)
    return atEnd ? whole.reversed().starts(with: piece.reversed()) : whole.starts(with: piece)
  }
}

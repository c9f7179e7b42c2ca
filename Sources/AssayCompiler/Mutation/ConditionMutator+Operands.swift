internal import AssayEngine
internal import AssayModel
internal import AssaySyntax

extension ConditionMutator {
  func variants(of operand: OperandSyntax) -> [Choice<OperandSyntax>] {
    func changed(_ content: OperandSyntax.Content) -> OperandSyntax {
      var other = operand
      other.content = content
      return other
    }
    switch operand.content {
    case .path(let path, let fallback):
      let paths = variants(of: path).map { choice in
        choice.map { variant in variant.map { changed(.path($0, default: fallback)) } }
      }
      let defaults = variants(of: fallback, for: path).map { choice in
        choice.map { variant in variant.map { changed(.path(path, default: $0)) } }
      }
      return paths + defaults
    case .literal(.list(let members)):
      return list(members, operand.members).map { choice in
        choice.map { variant in variant.map { changed(.literal(.list($0))) } }
      }
    case .literal(let literal):
      return variants(of: literal, at: operand.place).map { choice in
        choice.map { variant in variant.map { changed(.literal($0)) } }
      }
    case .now(let offset, let text): return moments(offset, text, at: operand.place, changed)
    case .parameter: return []
    }
  }

  /// Lists without a member, and with another one in its place.
  private func list(_ members: [Literal], _ places: [Place]) -> [Choice<[Literal]>] {
    zip(members.indices, places).flatMap { index, place -> [Choice<[Literal]>] in
      var fewer = members
      fewer.remove(at: index)
      let text = String(decoding: bytes[place.range], as: UTF8.self)
      let without = Variant(
        part: fewer, kind: .literal, edit: TextEdit(removing: place.range, from: bytes),
        change: "that \(text) is left out", help: "add an example with the value \(text)")
      let others = variants(of: members[index], at: place).map { choice in
        choice.map { variant in
          variant.map { other in
            var list = members
            list[index] = other
            return list
          }
        }
      }
      return (fewer.isEmpty ? [] : [[without]]) + others
    }
  }

  /// No default, and another.
  private func variants(
    of fallback: Keyed<Literal>?, for path: PathSyntax
  ) -> [Choice<Keyed<Literal>?>] {
    guard let fallback else { return [] }
    let without = Variant<Keyed<Literal>?>(
      part: nil, kind: .default, edit: TextEdit(removing: fallback.entry.range, from: bytes),
      change: "that 'default' is left out", help: "add an example without '\(path.text)'")
    let others = variants(of: fallback.value, at: fallback.located.place).map { choice in
      choice.map { variant in
        Variant<Keyed<Literal>?>(
          part: Keyed(
            key: fallback.key, located: Located(variant.part, at: fallback.located.place)),
          kind: .default, edit: variant.edit, change: variant.change,
          help: "add an example without '\(path.text)'")
      }
    }
    return [[without]] + others
  }

  /// A literal's nearest others: a number one more and one less, another text, the other boolean.
  private func variants(of literal: Literal, at place: Place) -> [Choice<Literal>] {
    let old = String(decoding: bytes[place.range], as: UTF8.self)
    func variant(_ other: Literal, _ text: String) -> Variant<Literal> {
      Variant(
        part: other, kind: .literal, edit: TextEdit(place.range, text),
        change: "\(text) instead of \(old)", help: "add an example that this value decides")
    }
    switch literal {
    case .boolean(let value): return [[variant(.boolean(!value), "\(!value)")]]
    case .number(let text):
      guard let number = Int64(text), number.magnitude < 1 << 62 else { return [] }
      return [number - 1, number + 1].map { other in
        var choice = variant(.number("\(other)"), "\(other)")
        choice.help =
          "add examples with the values \(min(number, other)) and \(max(number, other))"
        return [choice]
      }
    case .string(let text):
      return [
        Self.otherTexts(than: text).map { variant(.string($0), quoted($0, like: place)) }
      ]
    case .null, .list: return []
    }
  }

  /// Texts that aren't equal to a text, the second for what has a form to keep, such as dates.
  private static func otherTexts(than text: String) -> [String] {
    guard !text.isEmpty else { return ["other"] }
    var bytes = Array(text.utf8)
    guard let last = bytes.lastIndex(where: { $0 &- 0x30 < 10 }) else { return ["\(text)-other"] }
    bytes[last] = bytes[last] == UInt8(ascii: "1") ? UInt8(ascii: "2") : UInt8(ascii: "1")
    return ["\(text)-other", String(decoding: bytes, as: UTF8.self)]
  }

  /// A text in the quotes of the one that it replaces.
  private func quoted(_ text: String, like place: Place) -> String {
    switch bytes[place.range].first {
    case UInt8(ascii: "\"")?: "\"\(text)\""
    case UInt8(ascii: "'")?: "'\(text)'"
    default: text
    }
  }

  /// A time one unit earlier and one later.
  private func moments(
    _ offset: Int64, _ text: String, at place: Place,
    _ changed: (OperandSyntax.Content) -> OperandSyntax
  ) -> [Choice<OperandSyntax>] {
    let old = String(decoding: bytes[place.range], as: UTF8.self)
    guard let unit = old.last(where: { $0.isLetter }),
      let number = Int64(old.filter(Self.isNumeric))
    else { return [] }
    return [number - 1, number + 1].compactMap { other in
      let text = "\(other)\(unit)"
      return Duration.seconds(text).map { seconds in
        [
          Variant(
            part: changed(.now(offset: seconds, text: "{ now: \(text) }")), kind: .literal,
            edit: TextEdit(place.range, text), change: "\(text) instead of \(old)",
            help: "add an example with a time at the boundary")
        ]
      }
    }
  }

  private static func isNumeric(_ character: Character) -> Bool {
    character == "-" || ("0"..."9").contains(character)
  }
}

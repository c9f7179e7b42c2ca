internal import AssayEngine
internal import AssayModel
internal import AssaySyntax

extension Keyed<Normalizer> {
  /// No normaliser, and another.
  func variants(in bytes: [UInt8]) -> [Choice<Keyed<Normalizer>?>] {
    let without = Variant<Keyed<Normalizer>?>(
      part: nil, kind: .normalizer, edit: TextEdit(removing: entry.range, from: bytes),
      change: "that 'as: \(value.rawValue)' is left out",
      help: "add an example with two spellings of one value")
    let others = [.text] + Normalizer.allCases.filter { $0 != .text }
    let other = others.filter { $0 != value }.map { name in
      var other = self
      other.located.value = name
      return Variant<Keyed<Normalizer>?>(
        part: other, kind: .normalizer, edit: TextEdit(located.place.range, name.rawValue),
        change: "'as: \(name.rawValue)' instead of 'as: \(value.rawValue)'",
        help: "add an example with values that only \(value.rawValue) takes for equal")
    }
    return [[without], other]
  }
}

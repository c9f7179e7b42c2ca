internal import AssayEngine
internal import AssayModel
internal import AssaySyntax

extension Keyed<Normalizer> {
  /// No normaliser, and another.
  func variants(in bytes: [UInt8]) -> [Choice<Keyed<Normalizer>?>] {
    let without = Variant<Keyed<Normalizer>?>(
      part: nil, kind: .normalizer, edit: TextEdit(removing: entry.range, from: bytes),
      change: "that 'as: \(value.rawValue)' is left out",
      help: "add an example with \(value.tellingValues)")
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

extension Normalizer {
  /// Two values by which a comparison with the normaliser differs from one without.
  fileprivate var tellingValues: String {
    switch self {
    case .text: "two texts that differ in case alone, such as 'Ab' and 'ab'"
    case .region: Self.spellings("westeurope", "West Europe")
    case .uriHost: Self.spellings("https://kv.vault.azure.net/", "https://kv.vault.azure.net")
    case .armID: Self.spellings("/sites/a", "/sites/a/")
    case .guid: Self.spellings("72f988bf-86f1-…", "{72f988bf-86f1-…}")
    case .duration: Self.spellings("P1Y", "P12M")
    case .dateTime: Self.spellings("2026-01-31", "2026-01-31T00:00:00Z")
    case .version: Self.spellings("1.10", "v1.10.0")
    case .cidr: Self.spellings("10.0.0.0/24", "10.0.0.7/24")
    }
  }

  private static func spellings(_ first: String, _ second: String) -> String {
    "two spellings of one value, such as '\(first)' and '\(second)'"
  }
}

/// What a text seems to be, by how it starts.
enum ContentKind: Hashable {
  case json, yaml
  /// Nothing but white space so far.
  case blank
  case unrecognized(Guess)

  /// What an unrecognised text may be, for a hint.
  enum Guess: Hashable { case binary, utf16, utf32, xml, archive, plan, bicep, terraform, other }

  /// How many bytes are enough to tell anything but JSON.
  static let sample = 1 << 16

  init(_ text: ArraySlice<UInt8>) {
    guard let first = text.firstIndex(where: { !Self.isBlank($0) }) else {
      self = .blank
      return
    }
    switch text[first] {
    case UInt8(ascii: "["), UInt8(ascii: "{"):
      self = text.dropFirst().first == 0 ? .unrecognized(.utf16) : .json
    case UInt8(ascii: "<"): self = .unrecognized(.xml)
    case 0: self = .unrecognized(text.prefix(3).allSatisfy { $0 == 0 } ? .utf32 : .utf16)
    default:
      if text.starts(with: "PK\u{3}\u{4}".utf8) {
        self = .unrecognized(Self.isPlan(text) ? .plan : .archive)
      } else if text.prefix(4096).contains(where: { $0 < 0x09 || 0x0E...0x1F ~= $0 }) {
        self = .unrecognized(text.dropFirst().first == 0 ? .utf16 : .binary)
      } else if let language = Guess(languageOf: text.prefix(Self.sample)) {
        self = .unrecognized(language)
      } else {
        self = Self.startsLikeYAML(text) ? .yaml : .unrecognized(.other)
      }
    }
  }

  /// Whether the first member of an archive is one of those that Terraform puts into plans.
  private static func isPlan(_ archive: ArraySlice<UInt8>) -> Bool {
    ["tfplan", "tfstate"].contains { archive.dropFirst(30).starts(with: $0.utf8) }
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
  }

  /// Whether the first line with content could be a document's first line.
  ///
  /// Nearly any text is a plain scalar in YAML, so that a parser is no judge of what is meant.
  private static func startsLikeYAML(_ text: ArraySlice<UInt8>) -> Bool {
    for line in text.prefix(sample).split(separator: 0x0A) {
      let line = line.drop { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
      guard let first = line.first, first != UInt8(ascii: "#") else { continue }
      // What looks like JSON is never tried as YAML, nor is what hides it behind a comment.
      if "[{".utf8.contains(first) || line.starts(with: [0xEF, 0xBB, 0xBF]) { return false }
      let words = Array(line) + [0x20]
      return ["---", "%", "- ", "? ", "&", "!"].contains { words.starts(with: $0.utf8) }
        || zip(words, words.dropFirst()).contains { pair in
          pair.0 == UInt8(ascii: ":") && [0x20, 0x09, 0x0D].contains(pair.1)
        }
    }
    return false
  }
}

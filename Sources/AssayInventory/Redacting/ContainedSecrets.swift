internal import AssayModel

/// What a list or an object holds that is assigned to the name of a secret, or of several.
///
/// `"apiKeys": ["…"]`, `"passwords": {"a": "…"}`, `"secrets": [{"name": "a", "value": "…"}]`,
/// `"adminPassword": {"value": "…"}`. What one may do with secrets is none.
struct ContainedSecrets {
  private(set) var secrets: [SecretScanner.Secret] = []
  /// Where the list or object ends, or the text.
  private(set) var end: Int

  private let isPlural: Bool
  private var depth = 1
  /// The last name met, until its value is.
  private var name: Range<Int>?

  /// Looks into what is assigned; `nil` if that is no list or object.
  init?(in text: Span<UInt8>, from value: Int, _ isPlural: Bool) {
    var start = value
    while start < text.count, NamedSecret.isBlank(text[start]) { start += 1 }
    guard start < text.count, "[{".utf8.contains(text[start]) else { return nil }
    self.isPlural = isPlural || text[start] == UInt8(ascii: "[")
    end = start + 1
    while end < text.count, depth > 0 { step(in: text) }
  }

  private mutating func step(in text: Span<UInt8>) {
    switch text[end] {
    case UInt8(ascii: "["), UInt8(ascii: "{"):
      depth += 1
      name = nil
    case UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
    case UInt8(ascii: ","): name = nil
    default:
      if let quoted = AssignedValue.quoted(in: text, at: end) {
        add(quoted, in: text)
        end = max(end, quoted.range.upperBound)
        // The escapes of an escaped quote.
        while end < text.count, text[end] == UInt8(ascii: "\\") { end += 1 }
      } else if let plain = AssignedValue.plainInFlow(in: text, at: end) {
        add(plain, in: text)
        end = plain.range.upperBound - 1
      }
    }
    end = min(end + 1, text.count)
  }

  /// Adds a value; what a colon follows is a name.
  private mutating func add(_ quoted: SecretScanner.Secret, in text: Span<UInt8>) {
    var next = quoted.range.upperBound
    let reach = min(text.count, next + 16)
    while next < reach, NamedSecret.isFiller(text[next]) { next += 1 }
    if next < text.count, text[next] == UInt8(ascii: ":") { return name = quoted.range }
    let isGeneric = name.map { SecretName.isGeneric(text.extracting($0)) } ?? false
    name = nil
    guard isPlural && depth == 1 || isGeneric else { return }
    if !AssignedValue.isRight(text.extracting(quoted.range)) { secrets.append(quoted) }
  }
}

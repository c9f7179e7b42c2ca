internal import AssayModel

/// What a list or an object holds that is assigned to the name of a secret, or of several.
///
/// `"apiKeys": ["…"]`, `"passwords": {"a": "…"}`, `"secrets": [{"name": "a", "value": "…"}]`,
/// `"adminPassword": {"value": "…"}`. What one may do with secrets is none, nor is what tells of
/// them.
struct ContainedSecrets {
  private(set) var secrets: [SecretScanner.Secret] = []
  /// Where the list or object ends, or the text.
  private(set) var end: Int

  /// `nil` if only values whose own names tell nothing are secret.
  private let holding: SecretHolding?
  /// For each list and object that is open the name that its values have, if it is a list.
  private var names: [Range<Int>?] = [nil]
  /// The last name met, until its value is.
  private var name: Range<Int>?

  /// Looks into what is assigned; `nil` if that is no list or object.
  init?(in text: Span<UInt8>, from value: Int, _ holding: SecretHolding?) {
    var start = value
    while start < text.count, NamedSecret.isBlank(text[start]) { start += 1 }
    guard start < text.count, "[{".utf8.contains(text[start]) else { return nil }
    let isList = text[start] == UInt8(ascii: "[")
    self.holding = holding ?? (isList ? .secretsAmongOthers : nil)
    end = start + 1
    while end < text.count, !names.isEmpty { step(in: text) }
  }

  private mutating func step(in text: Span<UInt8>) {
    switch text[end] {
    case UInt8(ascii: "["):
      names.append(name ?? names.last ?? nil)
      name = nil
    case UInt8(ascii: "{"):
      names.append(nil)
      name = nil
    case UInt8(ascii: "]"), UInt8(ascii: "}"): names.removeLast()
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
    let name = self.name ?? names.last ?? nil
    self.name = nil
    guard isSecret(name.map { name in name.map { text[$0] } }) else { return }
    if !AssignedValue.isRight(text.extracting(quoted.range)) { secrets.append(quoted) }
  }

  private func isSecret(_ name: [UInt8]?) -> Bool {
    guard let holding else { return name.map { SecretName.isGeneric($0.span) } ?? false }
    return holding.hides(name, depth: names.count)
  }
}

/// Finds secrets in text of any kind: a value, an id, a line of JSON or YAML, a part of one.
///
/// A secret is told by the name that it is assigned to (`NamedSecret`), or by what it looks like
/// (`SecretShape`). No byte is looked at more than a fixed number of times.
enum SecretScanner {
  /// A secret's place in a text.
  struct Secret: Hashable {
    var range: Range<Int>
    /// Whether the secret may go on where the text ends.
    var isPart = false
  }

  /// The secrets, in order, none within another.
  static func secrets(in text: Span<UInt8>) -> [Secret] {
    var secrets: [Secret] = []
    var offset = 0
    while offset < text.count {
      guard isTrigger[Int(text[offset])] else {
        offset += 1
        continue
      }
      let found = found(in: text, at: offset).filter { !$0.range.isEmpty }
      for secret in found {
        // What is told by its end may hold what was told by its start.
        while let last = secrets.last, last.range.lowerBound >= secret.range.lowerBound {
          secrets.removeLast()
        }
        let end = secrets.last?.range.upperBound ?? 0
        guard secret.range.upperBound > end else { continue }
        let start = max(secret.range.lowerBound, end)
        secrets.append(Secret(range: start..<secret.range.upperBound, isPart: secret.isPart))
      }
      offset = max(offset + 1, found.last?.range.upperBound ?? 0)
    }
    return secrets
  }

  /// Whether there is any.
  static func findsSecret(in text: String) -> Bool { !secrets(in: text.utf8Span.span).isEmpty }

  private static func found(in text: Span<UInt8>, at offset: Int) -> [Secret] {
    switch text[offset] {
    case UInt8(ascii: ":"), UInt8(ascii: "="):
      let named = NamedSecret.secrets(in: text, at: offset)
      if !named.isEmpty { return named }
    default: break
    }
    return SecretShape.secret(in: text, at: offset).map { [$0] } ?? []
  }

  /// The bytes at which a name or a shape is looked for.
  private static let isTrigger: [Bool] = {
    var triggers = [Bool](repeating: false, count: 256)
    for byte in ":=~-".utf8 { triggers[Int(byte)] = true }
    for byte in SecretShape.firstBytes { triggers[Int(byte)] = true }
    return triggers
  }()
}

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
    var (offset, containerEnd) = (0, 0)
    while offset < text.count {
      guard isTrigger[Int(text[offset])] else {
        offset += 1
        continue
      }
      let looked = containerEnd
      var found = found(in: text, at: offset, &containerEnd)
      guard !found.isEmpty else {
        offset += 1
        continue
      }
      found.removeAll(where: \.range.isEmpty)
      secrets += found
      // What a list or an object holds besides is still to be looked at.
      let next = looked == containerEnd ? found.last?.range.upperBound ?? 0 : 0
      offset = max(offset + 1, next)
    }
    return secrets.isEmpty ? [] : joined(secrets)
  }

  /// The same in order, with those that overlap made one.
  private static func joined(_ secrets: [Secret]) -> [Secret] {
    let sorted = secrets.sorted {
      ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
    }
    return sorted.reduce(into: []) { joined, secret in
      guard let last = joined.last, secret.range.lowerBound < last.range.upperBound else {
        return joined.append(secret)
      }
      guard secret.range.upperBound > last.range.upperBound else { return }
      let range = last.range.lowerBound..<secret.range.upperBound
      joined[joined.count - 1] = Secret(range: range, isPart: secret.isPart)
    }
  }

  /// Whether there is any.
  static func findsSecret(in text: String) -> Bool { !secrets(in: text.utf8Span.span).isEmpty }

  private static func found(
    in text: Span<UInt8>, at offset: Int, _ containerEnd: inout Int
  ) -> [Secret] {
    switch text[offset] {
    case UInt8(ascii: ":"), UInt8(ascii: "="):
      let named = NamedSecret.secrets(in: text, at: offset, &containerEnd)
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

/// Finds secrets in text of any kind: a value, an id, a line of JSON or YAML, a part of one.
///
/// A secret is told by the name that it is assigned to (`NamedSecret`), or by what it looks like
/// (`SecretShape`). No byte is looked at more than a fixed number of times.
struct SecretScanner {
  /// A secret's place in a text.
  struct Secret: Hashable {
    var range: Range<Int>
    /// Whether the secret may go on where the text ends.
    var isPart = false
  }

  /// What one of a shape begins with.
  private let beginnings = SecretShape.beginnings
  /// What a secret's name ends with.
  private let nameEndings = SecretName.endings
  /// By byte.
  private let kinds: [Kind] = (UInt8.min...UInt8.max).map { byte in
    Kind(isHint: ":=~-J\\%".utf8.contains(byte), isInWord: SecretShape.isInWord(byte))
  }

  private struct Kind {
    /// Whether something is to be looked for wherever the byte stands.
    let isHint: Bool
    /// Whether it is a letter or a digit: shapes begin with the first of them.
    let isInWord: Bool
  }

  private static let shared = SecretScanner()

  /// The secrets, in order, none within another.
  static func secrets(in text: Span<UInt8>) -> [Secret] { shared.secrets(in: text) }

  /// Whether there is any.
  static func findsSecret(in text: String) -> Bool { !secrets(in: text.utf8Span.span).isEmpty }

  private func secrets(in text: Span<UInt8>) -> [Secret] {
    var secrets: [Secret] = []
    var (offset, containerEnd) = (0, 0)
    while let hint = nextHint(in: text, from: offset) {
      let looked = containerEnd
      var found = found(in: text, at: hint, &containerEnd)
      guard !found.isEmpty else {
        offset = hint + 1
        continue
      }
      found.removeAll(where: \.range.isEmpty)
      secrets += found
      // What a list or an object holds besides is still to be looked at.
      let next = looked == containerEnd ? found.last?.range.upperBound ?? 0 : 0
      offset = max(hint + 1, next)
    }
    return secrets.isEmpty ? [] : Self.joined(secrets)
  }

  /// The next byte at which a name or a shape has to be looked for.
  private func nextHint(in text: Span<UInt8>, from start: Int) -> Int? {
    var isInWord = start > 0 && kinds[Int(text[start - 1])].isInWord
    // Unknown for a word that is begun.
    var wordStart = -SecretShape.accessTokenLength
    var offset = start
    while offset < text.count {
      let kind = kinds[Int(text[offset])]
      if kind.isInWord != isInWord {
        isInWord = kind.isInWord
        if isInWord {
          wordStart = offset
          if mayBeShape(in: text, at: offset) { return offset }
        } else if offset - wordStart == SecretShape.accessTokenLength, wordStart >= start {
          return wordStart
        }
      }
      if kind.isHint { return offset }
      offset += 1
    }
    let isToken = isInWord && offset - wordStart == SecretShape.accessTokenLength
    return isToken ? wordStart : nil
  }

  /// Whether a shape may begin where a word does; in most words it doesn't.
  private func mayBeShape(in text: Span<UInt8>, at offset: Int) -> Bool {
    offset + 2 < text.count
      && beginnings.mayContain(text[offset], text[offset + 1], text[offset + 2])
  }

  private func found(
    in text: Span<UInt8>, at hint: Int, _ containerEnd: inout Int
  ) -> [Secret] {
    if let sign = AssignmentSign(in: text, at: hint) {
      if let name = NamedSecret.name(in: text, before: sign) {
        let bytes = text.extracting(name)
        if nameEndings.mayEnd(bytes) || SecretName.mayHaveParts(bytes) {
          let named = NamedSecret.secrets(in: text, name, at: sign, &containerEnd)
          if !named.isEmpty { return named }
        } else if name.count <= 2, let part = SecretShape.partOfWebKey(in: text, name, at: sign) {
          return [part]
        }
      }
      if let signature = SecretShape.signature(in: text, at: sign) { return [signature] }
    }
    return SecretShape.secret(in: text, at: hint).map { [$0] } ?? []
  }

  /// The same in order, with those that overlap made one.
  static func joined(_ secrets: [Secret]) -> [Secret] {
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
}

/// Finds what may be a secret where a text is mistaken: a colon may be missing, or be a comma.
enum MistakenAssignment {
  /// What stands behind the names of secrets that nothing is assigned to, to the next name or the
  /// end of the line.
  static func secrets(in text: Span<UInt8>) -> [SecretScanner.Secret] {
    var secrets: [SecretScanner.Secret] = []
    var offset = 0
    while offset < text.count {
      let end = text.end(of: .word, from: offset)
      guard end > offset else {
        offset += 1
        continue
      }
      offset = end
      let name = text.extracting(end - min(end, 96)..<end)
      guard SecretName.isSecret(name) || SecretName.holding(name) != nil,
        let range = rest(of: text, behind: end)
      else { continue }
      secrets.append(SecretScanner.Secret(range: range, isPart: range.upperBound == text.count))
      offset = range.upperBound
    }
    return secrets
  }

  /// What stands behind a name, unless it is assigned to it.
  private static func rest(of text: Span<UInt8>, behind name: Int) -> Range<Int>? {
    var start = name
    while start < text.count, ",[{".utf8.contains(text[start]) || isGap(text[start]) { start += 1 }
    guard start < text.count, !":=".utf8.contains(text[start]) else { return nil }
    // A quote before it is the value's.
    var end = start
    while end < text.count, text[end] >= 0x20, text[end] != UInt8(ascii: ":") { end += 1 }
    if end < text.count, text[end] == UInt8(ascii: ":") {
      end = startOfName(in: text, before: end, notBefore: start)
    }
    return end > start ? start..<end : nil
  }

  private static func isGap(_ byte: UInt8) -> Bool {
    NamedSecret.isFiller(byte) && byte >= 0x20 || byte == 0x09
  }

  /// Where the name before a colon starts, with what is between it and the value before.
  private static func startOfName(
    in text: Span<UInt8>, before colon: Int, notBefore least: Int
  ) -> Int {
    var start = colon
    while start > least, NamedSecret.isFiller(text[start - 1]) { start -= 1 }
    while start > least, !NamedSecret.isFiller(text[start - 1]), text[start - 1] != 0x2C {
      start -= 1
    }
    while start > least, NamedSecret.isFiller(text[start - 1]) || text[start - 1] == 0x2C {
      start -= 1
    }
    return start
  }
}

internal import AssayEngine

/// Names of several parts, as settings have them: `ConnectionStrings:Default`, `DB_PASSWORD__0`.
extension SecretName {
  /// Whether a name may have parts, or is written with escapes, so that its end doesn't tell it.
  static func mayHaveParts(_ name: Span<UInt8>) -> Bool {
    var last: UInt8 = 0
    for index in name.indices {
      let byte = name[index]
      if byte == UInt8(ascii: ":") || byte == UInt8(ascii: "\\") { return true }
      if byte == UInt8(ascii: "_"), last == byte { return true }
      last = byte
    }
    return false
  }

  /// Whether one of a name's parts tells that its value is a secret.
  static func isSecretByParts(_ name: Span<UInt8>) -> Bool {
    var parts = parts(of: name)
    let count = parts.count
    while parts.count > 1, parts.last?.allSatisfy(\.isDigit) ?? false { parts.removeLast() }
    guard let last = parts.last else { return false }
    if isSecret(last.span) || parts.count < count && holding(last.span) != nil { return true }
    for (index, part) in parts.dropLast().enumerated() {
      let depth = parts.count - 1 - index
      if let holding = holding(part.span), holding.hides(last, depth: depth) { return true }
    }
    return isGeneric(last.span) && parts.dropLast().last.map { isSecret($0.span) } ?? false
  }

  /// What is between colons or pairs of underscores, without escapes.
  private static func parts(of name: Span<UInt8>) -> [[UInt8]] {
    let name = withoutEscapes(name)
    var parts: [[UInt8]] = [[]]
    var index = 0
    while index < name.count {
      let isPair = name[index] == 0x5F && index + 1 < name.count && name[index + 1] == 0x5F
      if isPair || name[index] == UInt8(ascii: ":") {
        parts.append([])
      } else {
        parts[parts.count - 1].append(name[index])
      }
      index += isPair ? 2 : 1
    }
    return parts
  }

  /// A name as JSON means it, as far as it is ASCII.
  static func withoutEscapes(_ name: Span<UInt8>) -> [UInt8] {
    var plain: [UInt8] = []
    var index = 0
    while index < name.count {
      guard name[index] == UInt8(ascii: "\\") else {
        plain.append(name[index])
        index += 1
        continue
      }
      index += 1
      guard index < name.count, name[index] == UInt8(ascii: "u") else { continue }
      var code = 0
      let end = name.end(of: .hexadecimal, from: index + 1, atMost: 4)
      for digit in index + 1..<end { code = code * 16 + Int(name[digit].hexValue ?? 0) }
      if let byte = UInt8(exactly: code) { plain.append(byte) }
      index = end
    }
    return plain
  }
}

extension NormalForm {
  /// An IPv4 or IPv6 address or network; bits after the prefix don't count.
  ///
  /// An address is the network that holds nothing else: `10.0.0.1` is `10.0.0.1/32`.
  static func appendNetwork(_ text: Text, to form: inout [UInt8]) -> Bool {
    let slash = text.firstIndex(of: UInt8(ascii: "/")) ?? text.endIndex
    let address = text[..<slash]
    guard let bytes = address.contains(UInt8(ascii: ":")) ? sixteen(address) : four(address)
    else { return false }
    var prefix = bytes.count * 8
    if slash < text.endIndex {
      guard let read = number(text[(slash + 1)...], upTo: prefix) else { return false }
      prefix = read
    }
    form.append(UInt8(bytes.count))
    for (index, byte) in bytes.enumerated() {
      let bits = min(max(prefix - index * 8, 0), 8)
      form.append(byte & UInt8(truncatingIfNeeded: 0xFF00 >> bits))
    }
    form.append(UInt8(prefix))
    return true
  }

  /// Digits without a zero before them: `010` is octal to some and decimal to others.
  private static func number(_ digits: Text, upTo limit: Int) -> Int? {
    guard (1...3).contains(digits.count), digits.allSatisfy(\.isDigit),
      digits.count == 1 || digits.first != 0x30
    else { return nil }
    let value = digits.reduce(0) { $0 * 10 + Int($1 &- 0x30) }
    return value <= limit ? value : nil
  }

  private static func four(_ text: Text) -> [UInt8]? {
    let parts = text.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count == 4 else { return nil }
    let bytes = parts.compactMap { number($0, upTo: 255).map(UInt8.init) }
    return bytes.count == 4 ? bytes : nil
  }

  private static func sixteen(_ text: Text) -> [UInt8]? {
    guard let gap = gap(in: text) else {
      let bytes = groups(text)
      return bytes?.count == 16 ? bytes : nil
    }
    guard let before = gap.lowerBound == text.startIndex ? [] : groups(text[..<gap.lowerBound]),
      let after = gap.upperBound == text.endIndex ? [] : groups(text[gap.upperBound...]),
      before.count + after.count <= 14
    else { return nil }
    return before + [UInt8](repeating: 0, count: 16 - before.count - after.count) + after
  }

  /// Where the first `::` is.
  private static func gap(in text: Text) -> Range<Int>? {
    text.indices.dropLast().first { text[$0] == 0x3A && text[$0 + 1] == 0x3A }
      .map { $0..<($0 + 2) }
  }

  /// The bytes of groups of hexadecimal digits between colons, the last one an IPv4 address or not.
  private static func groups(_ text: Text) -> [UInt8]? {
    var bytes: [UInt8] = []
    let parts = text.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    for (index, part) in parts.enumerated() {
      if index == parts.count - 1, part.contains(UInt8(ascii: ".")) {
        guard let four = four(part) else { return nil }
        bytes += four
        continue
      }
      let digits = part.compactMap(\.hexValue)
      guard (1...4).contains(part.count), digits.count == part.count else { return nil }
      let value = digits.reduce(0) { $0 << 4 | Int($1) }
      bytes += [UInt8(value >> 8), UInt8(value & 0xFF)]
    }
    return bytes
  }
}

internal import AssayEngine
internal import AssayModel

/// Secrets in command lines: `--password …`, `login -u name -p …`, `curl -u name:…`.
extension SecretShape {
  /// How far before an option the command is looked for that it belongs to.
  private static let reach = 256

  /// What follows an option that takes a secret, at its first hyphen.
  static func optionValue(in text: Span<UInt8>, at offset: Int) -> SecretScanner.Secret? {
    guard offset == 0 || !isInWord(text[offset - 1]), offset + 1 < text.count else { return nil }
    let start = text[offset + 1] == UInt8(ascii: "-") ? offset + 2 : offset + 1
    let end = text.end(of: .word, from: start)
    guard end > start, text[start].isLetter else { return nil }
    let name = text.extracting(start..<end)
    if SecretName.isSecret(name) { return argument(in: text, after: end) }
    switch name[0].lowercasedASCII {
    case UInt8(ascii: "p") where start == offset + 1:
      return password(in: text, at: offset, start..<end)
    case UInt8(ascii: "u") where name.count == 1 || name.has(user, at: 0) && name.count == 4:
      guard isBehind(curl, in: text, offset) else { return nil }
      return argument(in: text, after: end).flatMap { afterColon(in: text, $0) }
    default: return nil
    }
  }

  private static let user = Array("user".utf8)
  private static let curl = [Array("curl".utf8)]
  private static let mysql = [Array("mysql".utf8)]
  private static let userOptions = [" -u", " --user"].map { Array($0.utf8) }

  /// The password of a user who is named before: behind `-p`, for some with no blank.
  private static func password(
    in text: Span<UInt8>, at offset: Int, _ name: Range<Int>
  ) -> SecretScanner.Secret? {
    if name.count == 1 {
      guard isBehind(userOptions, in: text, offset) else { return nil }
      return argument(in: text, after: name.upperBound).flatMap { isPort(in: text, $0) ? nil : $0 }
    }
    guard text[name.lowerBound] == UInt8(ascii: "p"), isBehind(mysql, in: text, offset) else {
      return nil
    }
    return SecretScanner.Secret(
      range: name.lowerBound + 1..<endOfArgument(in: text, from: name.lowerBound + 1))
  }

  /// Whether one of some words stands shortly before an offset, in the same line.
  private static func isBehind(_ words: [[UInt8]], in text: Span<UInt8>, _ offset: Int) -> Bool {
    var start = offset
    while start > 0, offset - start < reach, text[start - 1] != 0x0A {
      start -= 1
      if words.contains(where: { text.has($0, at: start, ignoringCase: true) }) { return true }
    }
    return false
  }

  /// What follows an option's name, in the same text or as the next element of a list.
  private static func argument(in text: Span<UInt8>, after end: Int) -> SecretScanner.Secret? {
    var start = end
    while start < text.count, text[start] == UInt8(ascii: "\\") { start += 1 }
    let isElement = start < text.count && (NamedSecret.isQuote(text[start]) || text[start] < 0x20)
    if isElement {
      guard let next = nextElement(in: text, after: start) else { return nil }
      start = next
    } else {
      while start < text.count, text[start] == 0x20 || text[start] == 0x09 { start += 1 }
      guard start > end else { return nil }
    }
    guard start < text.count, text[start] != UInt8(ascii: "-") else { return nil }
    if let quoted = AssignedValue.quoted(in: text, at: start) { return quoted }
    let last = endOfArgument(in: text, from: start)
    return last > start
      ? SecretScanner.Secret(range: start..<last, isPart: last == text.count) : nil
  }

  /// Where the next element starts of a list in brackets, or with a line for each.
  private static func nextElement(in text: Span<UInt8>, after end: Int) -> Int? {
    var next = end
    while next < text.count, NamedSecret.isFiller(text[next]) { next += 1 }
    guard next < text.count, ",-".utf8.contains(text[next]) else { return nil }
    next += 1
    while next < text.count, NamedSecret.isBlank(text[next]) { next += 1 }
    return next
  }

  private static func endOfArgument(in text: Span<UInt8>, from start: Int) -> Int {
    var end = start
    while end < text.count, text[end] > 0x20, !"\"'\\;|&‹".utf8.contains(text[end]) { end += 1 }
    return end
  }

  private static func afterColon(
    in text: Span<UInt8>, _ argument: SecretScanner.Secret
  ) -> SecretScanner.Secret? {
    let colon = argument.range.first { text[$0] == UInt8(ascii: ":") }
    guard let colon, colon + 1 < argument.range.upperBound else { return nil }
    return SecretScanner.Secret(
      range: colon + 1..<argument.range.upperBound, isPart: argument.isPart)
  }

  /// Whether an argument is made of digits as ports are, or is a path.
  private static func isPort(in text: Span<UInt8>, _ argument: SecretScanner.Secret) -> Bool {
    argument.range.allSatisfy { text[$0].isDigit || ":./".utf8.contains(text[$0]) }
  }
}

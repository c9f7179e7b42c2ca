internal import AssayEngine
internal import AssayModel

/// An id to compare patterns with, in the form in which two spellings of one id are equal.
struct ComparedID: Hashable, Sendable {
  let text: String
  let bytes: [UInt8]

  /// An ARM id is the same with a slash at its end.
  init(_ id: String) {
    var text = ResourceReference.normalize(id)
    if text.utf8.first == UInt8(ascii: "/") {
      while text.utf8.count > 1, text.utf8.last == UInt8(ascii: "/") { text.removeLast() }
    }
    self.text = text
    bytes = Array(text.utf8)
  }

  /// The text before each slash but the first, and the whole.
  var folders: [String] {
    guard bytes.first == UInt8(ascii: "/") else { return [] }
    var folders: [String] = []
    for index in bytes.indices.dropFirst() where bytes[index] == UInt8(ascii: "/") {
      folders.append(String(decoding: bytes[..<index], as: UTF8.self))
    }
    return folders + [text]
  }
}

/// An id, or a pattern of ids in which `*` stands for any text, slashes included.
struct IDPattern: Hashable, Sendable {
  /// As written.
  let text: String
  /// In the form in which ids are compared.
  let form: ComparedID
  let isPattern: Bool
  /// What stands before the first `*` of a pattern.
  private let head: ArraySlice<UInt8>
  /// What stands behind the last `*` of a pattern.
  private let tail: ArraySlice<UInt8>

  init(_ text: String) {
    self.text = text
    form = ComparedID(text)
    let star = UInt8(ascii: "*")
    isPattern = form.bytes.contains(star)
    head = form.bytes.prefix { $0 != star }
    let last = form.bytes.lastIndex(of: star)
    tail = form.bytes.suffix(from: last.map { $0 + 1 } ?? form.bytes.endIndex)
  }

  /// An ARM id is compared without regard to ASCII case, also with a pattern that begins with `*`.
  func matches(_ id: ComparedID) -> Bool {
    guard isPattern else { return form.text.hasBytes(of: id.text) }
    guard hasEnds(id.bytes) else { return false }
    let isARM = id.bytes.first == UInt8(ascii: "/")
    return Wildcard.matches(id.bytes[...], form.bytes[...], isCaseless: isARM)
  }

  /// Whether an id begins and ends as the pattern does, but for case: few of those that don't match
  /// do, and a file has many patterns.
  private func hasEnds(_ id: [UInt8]) -> Bool {
    guard id.count >= head.count + tail.count else { return false }
    var offset = id.count - tail.count
    for byte in tail {
      if byte.lowercasedASCII != id[offset].lowercasedASCII { return false }
      offset += 1
    }
    return zip(head, id).allSatisfy { $0.lowercasedASCII == $1.lowercasedASCII }
  }

  /// Whether the pattern leaves nothing out, of rules or of resources.
  var isBoundless: Bool {
    let rest = form.bytes.filter { $0 != UInt8(ascii: "*") }
    return isPattern
      && [[], Array("/".utf8), Array(".".utf8), Array("/subscriptions/".utf8)].contains(rest)
  }

  /// Whether the pattern names no part of an ARM id that tells one resource from another: neither a
  /// subscription or a group, nor a type, nor three characters of a name.
  var isNearlyBoundless: Bool {
    isPattern
      && !text.lowercasedASCII.split { "*/.".utf8.contains($0.utf8.first ?? 0) }.contains {
        $0.utf8.count > 2 && !Self.commonWords.contains($0)
      }
  }

  /// What every ARM id has, and what most have.
  private static let commonWords: Set<Substring> = [
    "subscriptions", "resourcegroups", "providers", "microsoft",
  ]
}

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

  init(_ text: String) {
    self.text = text
    form = ComparedID(text)
  }

  var isPattern: Bool { form.bytes.contains(UInt8(ascii: "*")) }

  /// An ARM id is compared without regard to ASCII case, also with a pattern that begins with `*`.
  func matches(_ id: ComparedID) -> Bool {
    guard isPattern else { return form.text.hasBytes(of: id.text) }
    let isARM = id.bytes.first == UInt8(ascii: "/")
    return Wildcard.matches(id.bytes[...], form.bytes[...], isCaseless: isARM)
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

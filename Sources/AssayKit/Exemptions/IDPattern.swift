internal import AssayEngine
internal import AssayModel

/// An id to compare patterns with, in the form in which two spellings of one id are equal.
struct ComparedID: Hashable, Sendable {
  let text: String
  let bytes: [UInt8]

  init(_ id: String) {
    text = ResourceReference.normalize(id)
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
}

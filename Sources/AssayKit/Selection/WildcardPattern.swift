internal import AssayEngine

/// A text in which `*` stands for any characters, even none; ASCII case makes no difference.
struct WildcardPattern: Hashable, Sendable {
  /// As it was written.
  let text: String
  private let bytes: [UInt8]

  init(_ text: String) {
    self.text = text
    bytes = Array(text.utf8)
  }

  /// Whether no character stands for others.
  var isPlain: Bool { !bytes.contains(UInt8(ascii: "*")) }

  func matches(_ subject: String) -> Bool {
    Wildcard.matches(Array(subject.utf8)[...], bytes[...], isCaseless: true)
  }
}

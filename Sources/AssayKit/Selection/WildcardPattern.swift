internal import AssayModel

/// A text in which `*` stands for any characters, even none; ASCII case makes no difference.
struct WildcardPattern: Hashable, Sendable {
  /// As it was written.
  let text: String
  private let bytes: [UInt8]

  init(_ text: String) {
    self.text = text
    bytes = text.utf8.map(\.lowercasedASCII)
  }

  /// Whether no character stands for others.
  var isPlain: Bool { !bytes.contains(UInt8(ascii: "*")) }

  func matches(_ subject: String) -> Bool { matches(subject.utf8Span.span) }

  /// Takes each `*` for as little as it can be, and for more where the rest doesn't match: only the
  /// last one passed ever has to be.
  private func matches(_ subject: Span<UInt8>) -> Bool {
    var (position, offset) = (0, 0)
    var last: (position: Int, offset: Int)?
    while offset < subject.count {
      if position < bytes.count, bytes[position] == UInt8(ascii: "*") {
        position += 1
        last = (position, offset)
      } else if position < bytes.count, bytes[position] == subject[offset].lowercasedASCII {
        position += 1
        offset += 1
      } else if let star = last {
        last = (star.position, star.offset + 1)
        (position, offset) = (star.position, star.offset + 1)
      } else {
        return false
      }
    }
    return bytes[position...].allSatisfy { $0 == UInt8(ascii: "*") }
  }
}

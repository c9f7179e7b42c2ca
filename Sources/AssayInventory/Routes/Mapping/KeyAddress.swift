internal import AssayModel

/// The address of a key, with or without its version: `https://HOST/keys/NAME/VERSION`.
struct KeyAddress: Hashable {
  var host: String
  var name: String
  var version: String?

  /// `nil` for anything else.
  init?(_ value: CanonicalValue) {
    guard case .string(let text) = value.content else { return nil }
    self.init(text)
  }

  init?(_ text: String) {
    let bytes = Array(text.utf8)
    var parts: [Range<Int>] = []
    var start = 0
    for index in bytes.indices where bytes[index] == UInt8(ascii: "/") {
      parts.append(start..<index)
      start = index + 1
      if parts.count > 6 { return nil }
    }
    if start < bytes.count { parts.append(start..<bytes.count) }
    func part(_ index: Int) -> String { String(decoding: bytes[parts[index]], as: UTF8.self) }
    guard (5...6).contains(parts.count), ["https:", "http:"].contains(part(0).lowercasedASCII),
      parts[1].isEmpty, part(3).lowercasedASCII == "keys",
      !parts[2].isEmpty, parts[4...].allSatisfy({ !$0.isEmpty })
    else { return nil }
    host = part(2)
    name = part(4)
    version = parts.count > 5 ? part(5) : nil
  }
}

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
    var parts = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    if parts.last == "" { parts.removeLast() }
    guard (5...6).contains(parts.count), ["https:", "http:"].contains(parts[0].lowercased()),
      parts[1].isEmpty, parts[3].lowercased() == "keys",
      !parts[2].isEmpty, parts[4...].allSatisfy({ !$0.isEmpty })
    else { return nil }
    host = parts[2]
    name = parts[4]
    version = parts.count > 5 ? parts[5] : nil
  }
}

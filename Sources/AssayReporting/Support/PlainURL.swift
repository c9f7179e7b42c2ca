/// Whether text is an `http` or `https` URL that needs no escaping anywhere.
func isPlainURL(_ text: String) -> Bool {
  guard let scheme = ["https://", "http://"].first(where: text.hasPrefix) else { return false }
  let marks = "-._~:/?#@!$&'()*+,;=%".utf8
  let rest = text.utf8.dropFirst(scheme.utf8.count)
  return !rest.isEmpty
    && rest.allSatisfy { byte in
      (byte | 0x20) &- UInt8(ascii: "a") < 26 || byte &- UInt8(ascii: "0") < 10
        || marks.contains(byte)
    }
}

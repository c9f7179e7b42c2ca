/// The address of one page of a list.
///
/// A link to the next page and the request for it are seldom spelled alike: clients write `%24` or
/// `$`, `%2F` or `%2f`.
enum PageAddress {
  /// The address with its escapes replaced, as two spellings of it have it in common.
  static func normalize(_ address: String) -> String {
    var rest = Array(address.utf8)[...]
    var bytes: [UInt8] = []
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), rest.count > 1,
        let escaped = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        bytes.append(escaped)
        rest.removeFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

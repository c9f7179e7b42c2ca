internal import AssayModel

/// Turns paths into URIs.
enum SARIFURI {
  /// A relative reference, or a `file:` URI for an absolute path; `stdin` for standard input.
  static func reference(to path: String) -> String {
    if path == "-" { return "stdin" }
    var rest = path.utf8[...]
    while rest.starts(with: "./".utf8) { rest = rest.dropFirst(2) }
    guard !rest.isEmpty else { return "." }
    let prefix = rest.first == UInt8(ascii: "/") ? "file://" : ""
    return prefix + encode(rest)
  }

  /// Percent-encodes all but unreserved characters and slashes.
  private static func encode(_ path: Substring.UTF8View) -> String {
    var bytes: [UInt8] = []
    for byte in path {
      if isPlain(byte) {
        bytes.append(byte)
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        bytes.append(UInt8(ascii: "%"))
        bytes.append(contentsOf: byte < 0x10 ? "0\(digits)".utf8 : digits.utf8)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
      true
    default: false
    }
  }
}

/// How names are spelled in files that users write.
package enum NameSpelling {
  /// Whether a byte needs no brackets in a path.
  package static func isPlain(_ byte: UInt8) -> Bool {
    if byte | 0x20 &- 0x61 < 26 || byte &- 0x30 < 10 || byte >= 0x80 { return true }
    switch byte {
    case UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "$"), UInt8(ascii: "@"): return true
    default: return false
    }
  }

  /// Whether `name` is lower-case words joined by hyphens, as packs and rules are named.
  package static func isIdentifier(_ name: String) -> Bool {
    !name.isEmpty
      && name.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        .allSatisfy { word in
          !word.isEmpty && word.allSatisfy { $0 &- 0x61 < 26 || $0 &- 0x30 < 10 }
        }
  }
}

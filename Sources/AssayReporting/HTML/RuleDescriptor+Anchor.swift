internal import AssayModel

extension RuleDescriptor {
  /// The name of the rule's part of a page, the same in every report.
  ///
  /// A rule's id is one as long as it holds nothing that an anchor may not.
  var anchor: String {
    let id = id.description
    let isPlain = id.utf8.allSatisfy { byte in
      (byte | 0x20) &- UInt8(ascii: "a") < 26 || byte &- UInt8(ascii: "0") < 10
        || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
    }
    return isPlain ? "rule-\(id)" : "rule-\(Fingerprint([id]).hexDigits)"
  }
}

/// An identity that is the same in every run: a finding's is its rule and its resource.
///
/// The 64-bit FNV-1a hash of the parts with zero bytes between them, such as the rule's id and the
/// resource's normalised id, in 16 hexadecimal digits. Place, message and observed values are left
/// out, so that a finding stays the same one when resources before it come and go. The hash is an
/// identifier, not a seal.
package struct Fingerprint: Hashable, Sendable {
  private var hash: UInt64 = 0xCBF2_9CE4_8422_2325

  package init(rule: String, resource: ResourceReference) {
    self.init(rule: rule, resourceID: resource.identity)
  }

  /// - Parameter id: The resource's id without secrets.
  package init(rule: String, resourceID id: String) {
    self.init([rule])
    add(byte: 0)
    add(id, ignoringCase: ResourceReference.ignoresCase(id))
  }

  package init(_ parts: [String]) {
    for (index, part) in parts.enumerated() {
      if index > 0 { add(byte: 0) }
      add(part)
    }
  }

  package var hexDigits: String {
    let digits = stride(from: 60, through: 0, by: -4).map { shift in
      let digit = UInt8(truncatingIfNeeded: hash >> UInt64(shift)) & 0xF
      return digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10
    }
    return String(decoding: digits, as: UTF8.self)
  }

  private mutating func add(_ text: String, ignoringCase ignoresCase: Bool = false) {
    let utf8 = text.utf8Span.span
    for index in utf8.indices {
      add(byte: ignoresCase ? utf8[index].lowercasedASCII : utf8[index])
    }
  }

  private mutating func add(byte: UInt8) {
    hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
  }
}

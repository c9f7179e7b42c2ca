internal import AssayModel

/// An identity that is the same in every run: a finding's is its rule and its resource.
///
/// The 64-bit FNV-1a hash of the parts with zero bytes between them, such as the rule's id and the
/// resource's normalised id, in 16 hexadecimal digits. Place, message and observed values are left
/// out, so that a finding stays the same one when resources before it come and go. The hash is an
/// identifier, not a seal.
struct Fingerprint {
  private var hash: UInt64 = 0xCBF2_9CE4_8422_2325

  init(rule: String, resource: ResourceReference) { self.init([rule, resource.normalizedID]) }

  init(_ parts: [String]) {
    for (index, part) in parts.enumerated() {
      if index > 0 { add(byte: 0) }
      add(part)
    }
  }

  var hexDigits: String {
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }

  private mutating func add(_ text: String) {
    let utf8 = text.utf8Span.span
    for index in utf8.indices { add(byte: utf8[index]) }
  }

  private mutating func add(byte: UInt8) {
    hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
  }
}

internal import CLibCrypto

/// SHA-256 by the system's libcrypto.
package enum SHA256 {
  /// The digest in lower-case hexadecimal digits; `nil` if libcrypto can't compute it.
  package static func hexDigest(of bytes: [UInt8]) -> String? {
    var hasher = SHA256Hasher()
    hasher.update(bytes, count: bytes.count)
    return hasher.finish()
  }
}

/// Computes a digest piece by piece.
///
/// It calls SHA-256 itself. libcrypto's way through providers takes a tenth of a short run, and
/// reads settings that the environment names.
struct SHA256Hasher {
  private var context = SHA256_CTX()
  private var isSound: Bool

  init() { isSound = unsafe SHA256_Init(&context) == 1 }

  /// Adds the first bytes of those that are given.
  mutating func update(_ bytes: [UInt8], count: Int) {
    precondition(count <= bytes.count, "only bytes that are there can be added")
    isSound = unsafe isSound && SHA256_Update(&context, bytes, count) == 1
  }

  /// The digest of all pieces; the next piece starts another.
  mutating func finish() -> String? {
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
    let isFinished = unsafe isSound && SHA256_Final(&digest, &context) == 1
    isSound = unsafe SHA256_Init(&context) == 1
    return isFinished ? Self.hexadecimal(digest) : nil
  }

  private static func hexadecimal(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}

internal import CLibCrypto

/// SHA-256 by the system's libcrypto.
package enum SHA256 {
  /// The digest in lower-case hexadecimal digits; `nil` if libcrypto can't compute it.
  package static func hexDigest(of bytes: [UInt8]) -> String? {
    var hasher = SHA256Hasher()
    hasher.update(bytes)
    return hasher.finish()
  }
}

/// Computes a digest piece by piece.
@safe struct SHA256Hasher: ~Copyable {
  private let context: OpaquePointer?
  private var isSound = true

  init() {
    unsafe context = EVP_MD_CTX_new()
    isSound = unsafe EVP_DigestInit_ex(context, EVP_sha256(), nil) == 1
  }

  deinit { unsafe EVP_MD_CTX_free(context) }

  mutating func update(_ bytes: [UInt8]) {
    guard isSound else { return }
    isSound = unsafe bytes.withUnsafeBytes {
      unsafe EVP_DigestUpdate(context, $0.baseAddress, $0.count) == 1
    }
  }

  /// The digest of all pieces; the next piece starts another.
  mutating func finish() -> String? {
    var digest = [UInt8](repeating: 0, count: 32)
    let isFinished = unsafe isSound && EVP_DigestFinal_ex(context, &digest, nil) == 1
    isSound = unsafe EVP_DigestInit_ex(context, EVP_sha256(), nil) == 1
    return isFinished ? Self.hexadecimal(digest) : nil
  }

  private static func hexadecimal(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}

import CLibCrypto
import Foundation

/// The Swift source that embeds files.
enum EmbeddedSource {
  static func text(of files: [(path: String, url: URL)]) throws -> String {
    var text = """
      /// Files of the package when the program was built, with SHA-256 of each in base 64.
      enum EmbeddedFiles {
        static let all: [(path: String, text: StaticString, sha256: StaticString)] = [

      """
    for file in files {
      let content = try Data(contentsOf: file.url)
      guard let source = String(validating: content, as: UTF8.self) else {
        throw Failure("\(file.url.path): not UTF-8")
      }
      let digest = try digest(of: content)
      text += "    (\(literal(file.path)), \(literal(source)), \(literal(digest))),\n"
    }
    return text + "  ]\n}\n"
  }

  private static func digest(of content: Data) throws -> String {
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
    guard unsafe SHA256(Array(content), content.count, &digest) != nil else {
      throw Failure("libcrypto can't compute a digest")
    }
    return Data(digest).base64EncodedString()
  }

  /// A string literal of one line; works on scalars, so that no `\r\n` is one character.
  private static func literal(_ text: String) -> String {
    var literal = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": literal += "\\\""
      case "\\": literal += "\\\\"
      case "\n": literal += "\\n"
      case " "..."~": literal.unicodeScalars.append(scalar)
      default: literal += "\\u{\(String(scalar.value, radix: 16))}"
      }
    }
    return literal + "\""
  }
}

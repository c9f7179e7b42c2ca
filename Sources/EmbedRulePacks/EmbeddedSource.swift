import Foundation

/// The Swift source that embeds files.
enum EmbeddedSource {
  static func text(of files: [(path: String, url: URL)]) throws -> String {
    var text = """
      /// The files below `rules/` when the program was built.
      enum EmbeddedFiles {
        static let all: [(path: String, text: StaticString)] = [

      """
    for file in files {
      let content = try Data(contentsOf: file.url)
      guard let source = String(validating: content, as: UTF8.self) else {
        throw Failure("\(file.url.path): not UTF-8")
      }
      text += "    (\(literal(file.path)), \(literal(source))),\n"
    }
    return text + "  ]\n}\n"
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

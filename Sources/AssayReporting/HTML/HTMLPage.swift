/// What a page holds beside its text: files of `Page`, as they were when the program was built.
enum HTMLPage {
  /// The bytes of a file, and their SHA-256 in base 64.
  typealias Part = (text: StaticString, sha256: StaticString)

  static let style = part("Page/report.css")
  static let script = part("Page/report.js")

  /// What a browser may do with a page: apply its own style, run its own script, fetch nothing.
  static let policy =
    "default-src 'none'; style-src 'sha256-\(style.sha256)'; "
    + "script-src 'sha256-\(script.sha256)'; base-uri 'none'; form-action 'none'"

  private static func part(_ path: String) -> Part {
    for file in EmbeddedFiles.all where file.path == path { return (file.text, file.sha256) }
    return ("", "")
  }
}

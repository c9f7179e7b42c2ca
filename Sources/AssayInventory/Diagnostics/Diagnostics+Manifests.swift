internal import AssayModel
internal import AssaySyntax

/// Mistakes in manifests.
extension Diagnostic {
  static func emptyManifest(_ path: String) -> Diagnostic {
    Diagnostic(
      "empty-file", subject: .rules, "the file is empty", file: path,
      help: "write a manifest in it: 'by', and what there is to say, such as 'complete'")
  }

  static func invalidCapture(_ text: Located<String>) -> Diagnostic {
    .mistake(
      "invalid-capture", "'\(text.value)' is not a time", at: text.place,
      help: "write it as ISO 8601 has it, such as '2026-11-20T06:00:00Z'")
  }

  static func invalidGUID(_ text: Located<String>) -> Diagnostic {
    .mistake(
      "invalid-guid", "'\(text.value)' is not the id of a tenant or a subscription",
      at: text.place, help: "write its 32 hexadecimal digits, as 'az account show' prints them")
  }

  static func duplicateClaim(_ name: Located<String>, first: Place) -> Diagnostic {
    .mistake(
      "duplicate-claim", "'\(name.value)' is named twice", at: name.place,
      help: "remove one of the two", notes: [Note("the other one is here", at: first.span)])
  }
}

internal import AssayEngine
internal import AssayModel
internal import AssaySyntax

/// Problems of a text as a whole.
extension InventoryProblem {
  static func unrecognized(_ guess: ContentKind.Guess, at place: ValuePlace) -> Self {
    let found =
      switch guess {
      case .binary: "this is no text"
      case .utf16: "this looks like UTF-16 without a byte order mark"
      case .utf32: "this looks like UTF-32"
      case .xml: "this looks like XML or HTML"
      case .archive: "this is a zip archive"
      case .plan: "this is a Terraform plan as Terraform stores it"
      case .bicep: "this is Bicep, from which templates are made"
      case .terraform: "this is Terraform's configuration, from which plans are made"
      case .other: "this is neither JSON nor a YAML mapping or sequence"
      }
    return Self("unrecognized-format", found, at: place, help: help(for: guess))
  }

  private static func help(for guess: ContentKind.Guess) -> String {
    switch guess {
    case .bicep: "check the template that 'az bicep build --file FILE' writes"
    case .terraform, .plan: "check the plan that 'terraform show -json PLAN' prints"
    case .binary, .utf16, .utf32, .xml, .archive, .other: readable
    }
  }

  static func empty(isBlank: Bool, _ place: ValuePlace) -> Self {
    Self(
      "empty-file", isBlank ? "the file holds nothing but white space" : "the file is empty",
      at: place, help: "an inventory without resources is '[]'; the export may have failed")
  }

  /// - Parameter option: what sets the limit.
  static func tooLarge(at place: ValuePlace, limit: Int, setBy option: String) -> Self {
    Self(
      "too-large", "a value has more than \(limit) bytes and must be read in one piece", at: place,
      help: "split it, write JSON with one resource a line, or allow more with '\(option)'")
  }

  static func tooMuchText(at place: ValuePlace, limit: Int) -> Self {
    Self(
      "too-much-text", "the texts that rules read have more than \(limit) bytes", at: place,
      help: "check the inventory in parts, each with all resources that refer to each other")
  }

  static func noResources(_ file: String) -> Self {
    Self(
      "file-without-resources", severity: .warning, "there is no resource in '\(file)'", file: file,
      help: "if that is a surprise, check the query that it was exported with")
  }

  static func syntax(_ error: SyntaxError, in source: SourceIndex) -> Self {
    let place = ValuePlace(source: source, offset: error.offset, length: max(1, error.length))
    var problem = Self(
      error.kind.rawValue, message(for: error), at: place, help: help(for: error.kind))
    problem.isMistakenText = error.kind != .duplicateKey
    if let related = error.relatedOffset {
      problem.notes = [
        ("first here", ValuePlace(source: source, offset: related, length: max(1, error.length)))
      ]
    }
    return problem
  }

  private static func message(for error: SyntaxError) -> String {
    let wanted = error.detail.isEmpty ? "" : ", expected \(error.detail)"
    return switch error.kind {
    case .unexpectedCharacter: "unexpected character\(wanted)"
    case .unexpectedEnd: "the text ends here\(wanted)"
    case .invalidString: "invalid string\(wanted)"
    case .invalidEscape: "invalid escape\(wanted)"
    case .unpairedSurrogate: "half of a surrogate pair in a string that is read"
    case .invalidUTF8: "invalid UTF-8"
    case .nulByte: "a zero byte\(wanted)"
    case .invalidNumber: "invalid number\(wanted)"
    case .invalidLiteral: "invalid literal\(wanted)"
    case .tooDeep: "too many levels of nesting"
    case .tooLarge: "a value is too large\(wanted)"
    case .duplicateKey:
      "duplicate key" + (error.detail.isEmpty ? "" : " '\(error.detail)'")
    case .trailingContent: "more text after the value\(wanted)"
    case .notAContainer: "a value outside of an object or array\(wanted)"
    case .invalidYAML: "invalid YAML" + (error.detail.isEmpty ? "" : ": \(error.detail)")
    case .tooManyAliases: "YAML aliases expand to too many nodes"
    case .unsupportedYAML:
      "YAML that isn't read" + (error.detail.isEmpty ? "" : ": \(error.detail)")
    }
  }

  private static func help(for kind: SyntaxError.Kind) -> String {
    switch kind {
    case .unexpectedEnd: "the file may be cut off; what comes before is checked"
    case .duplicateKey: "rules read this key, and the two may differ; the resource isn't judged"
    case .tooDeep: "values may be nested 256 levels deep"
    case .invalidUTF8: "save the file as UTF-8, or as UTF-16 with a byte order mark"
    case .unexpectedCharacter, .invalidString, .invalidEscape, .invalidNumber, .invalidLiteral,
      .nulByte, .trailingContent, .notAContainer, .invalidYAML:
      "what comes before is checked, what follows isn't"
    case .unpairedSurrogate: "the resource isn't judged"
    case .tooLarge: "split it, or write JSON with one resource a line"
    case .tooManyAliases: "write the values out, or export JSON"
    case .unsupportedYAML: "write the value out, or export JSON"
    }
  }
}

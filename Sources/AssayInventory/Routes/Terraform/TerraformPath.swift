/// A way as Terraform writes it: `module.vaults["eu"].azurerm_key_vault.kv[0].id`.
struct TerraformPath: Hashable {
  struct Step: Hashable {
    var name: String
    /// As it stands between the brackets, the quotes of a key included.
    var index: String?
  }

  var steps: [Step]

  /// `nil` for what isn't written so.
  init?(_ text: String) {
    var steps: [Step] = []
    var rest = Array(text.utf8)[...]
    while true {
      let name = rest.prefix { $0 != UInt8(ascii: ".") && $0 != UInt8(ascii: "[") }
      guard !name.isEmpty else { return nil }
      rest = rest.dropFirst(name.count)
      var step = Step(name: String(decoding: name, as: UTF8.self))
      if rest.first == UInt8(ascii: "[") {
        guard let end = Self.closingBracket(of: rest), end > rest.startIndex + 1 else { return nil }
        step.index = String(decoding: rest[(rest.startIndex + 1)..<end], as: UTF8.self)
        rest = rest[(end + 1)...]
      }
      steps.append(step)
      if rest.isEmpty { break }
      guard rest.removeFirst() == UInt8(ascii: ".") else { return nil }
    }
    self.steps = steps
  }

  /// The bracket that closes the one in front, none inside quotes.
  private static func closingBracket(of text: ArraySlice<UInt8>) -> Int? {
    var isQuoted = false
    var isEscaped = false
    for index in text.indices.dropFirst() {
      let byte = text[index]
      if isEscaped {
        isEscaped = false
      } else if byte == UInt8(ascii: "\\"), isQuoted {
        isEscaped = true
      } else if byte == UInt8(ascii: "\"") {
        isQuoted.toggle()
      } else if byte == UInt8(ascii: "]"), !isQuoted {
        return index
      }
    }
    return nil
  }
}

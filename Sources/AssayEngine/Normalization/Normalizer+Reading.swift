extension Normalizer {
  /// Whether a value written in a rule is one that the normaliser can read; a list's members are.
  package func reads(_ literal: Literal) -> Bool {
    switch literal {
    case .null, .boolean: false
    case .number(let text): reads(.number, text)
    case .string(let text): reads(.string, text)
    case .list(let members): members.allSatisfy(reads)
    }
  }

  /// What a text comes to, equal where the values are and ordered as they are; `nil` if the
  /// normaliser can't read it.
  package func form(of text: String) -> [UInt8]? {
    var form: [UInt8] = []
    return NormalForm.append(.string, Array(text.utf8)[...], as: self, to: &form) ? form : nil
  }

  private func reads(_ kind: Cell.Kind, _ text: String) -> Bool {
    var form: [UInt8] = []
    return NormalForm.append(kind, Array(text.utf8)[...], as: self, to: &form)
  }
}

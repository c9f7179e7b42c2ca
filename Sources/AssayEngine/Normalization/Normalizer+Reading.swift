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

  private func reads(_ kind: Cell.Kind, _ text: String) -> Bool {
    var form: [UInt8] = []
    return NormalForm.append(kind, Array(text.utf8)[...], as: self, to: &form)
  }
}

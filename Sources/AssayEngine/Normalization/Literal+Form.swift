extension Literal {
  /// The bytes by which the engine compares the value under a normaliser, ordered as it orders
  /// them; `nil` for what it can't read.
  package func form(as normalizer: Normalizer) -> [UInt8]? {
    var form: [UInt8] = []
    let isRead =
      switch self {
      case .number(let text):
        NormalForm.append(.number, Array(text.utf8)[...], as: normalizer, to: &form)
      case .string(let text):
        NormalForm.append(.string, Array(text.utf8)[...], as: normalizer, to: &form)
      case .null, .boolean, .list: false
      }
    return isRead ? form : nil
  }

  /// The bytes by which the engine orders numbers, also of a text that spells one.
  package var decimalForm: [UInt8]? {
    switch self {
    case .number(let text), .string(let text):
      var form: [UInt8] = []
      return NormalForm.appendDecimal(Array(text.utf8)[...], to: &form) ? form : nil
    case .null, .boolean, .list: return nil
    }
  }
}

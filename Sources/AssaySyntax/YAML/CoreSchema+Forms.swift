extension CoreSchema {
  /// What a scalar means, its tag and quotes considered; `nil` if its text isn't what its tag says.
  static func meaning(of text: [UInt8], _ form: YAMLEvent.Form) -> Meaning? {
    switch form {
    case .plain: return meaning(of: text)
    case .string: return .string
    case .null: return meaning(of: text) == .null ? .null : nil
    case .boolean:
      let meaning = meaning(of: text)
      return meaning == .true || meaning == .false ? meaning : nil
    case .integer: return CoreNumber(text)?.isInteger == true ? .number : nil
    case .number:
      let meaning = meaning(of: text)
      return meaning == .number || meaning == .notFinite ? meaning : nil
    }
  }
}

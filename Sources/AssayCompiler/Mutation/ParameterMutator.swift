internal import AssayEngine
internal import AssayModel
internal import AssaySyntax

/// Changes the defaults of a pack's parameters to others that the parameters may have.
struct ParameterMutator {
  private let manifest: ManifestSyntax
  private(set) var choices: [Choice<ManifestSyntax>] = []

  init(_ manifest: ManifestSyntax) {
    self.manifest = manifest
    for index in manifest.parameters.indices { visit(index) }
  }

  private mutating func visit(_ index: Int) {
    let parameter = manifest.parameters[index]
    guard let fallback = parameter.default else { return }
    let others =
      parameter.allowed.map { Self.others(than: fallback, among: $0) }
      ?? Self.nearest(to: fallback, of: parameter.type)
    choices += others.map { choice in
      choice.map { variant in
        var variant = variant
        variant.help =
          "add an example that leaves '\(parameter.name.value)' unset, and that its default decides"
        return variant.map { literal in
          var mutant = manifest
          mutant.parameters[index].default?.literal = literal
          return mutant
        }
      }
    }
  }

  /// Each other of the only values that a parameter takes.
  private static func others(
    than fallback: ParameterSyntax.Default, among allowed: [Literal]
  ) -> [Choice<Literal>] {
    allowed.filter { $0 != fallback.literal }.compactMap { other in
      guard let text = other.scalarText else { return nil }
      return [
        Variant(
          part: other, kind: .literal, edit: TextEdit(fallback.place.range, text),
          change: "\(text) instead of \(fallback.literal.settingText)", help: "")
      ]
    }
  }

  /// What a rule's own literal would be changed to, as far as it is of the parameter's type.
  private static func nearest(
    to fallback: ParameterSyntax.Default, of type: ParameterType?
  ) -> [Choice<Literal>] {
    let mutator = ConditionMutator(
      bytes: fallback.place.file.bytes, relations: [], paths: [])
    let operand = OperandSyntax(
      content: .literal(fallback.literal), place: fallback.place, members: fallback.members)
    return mutator.variants(of: operand).compactMap { choice in
      let accepted = choice.compactMap { variant -> Variant<Literal>? in
        guard case .literal(let literal) = variant.part.content, type?.accepts(literal) == true
        else { return nil }
        return variant.map { _ in literal }
      }
      return accepted.isEmpty ? nil : accepted
    }
  }
}

extension Literal {
  /// The value as a file has it; `nil` for what is no single value.
  fileprivate var scalarText: String? {
    switch self {
    case .string(let text): ScalarText.string(text, inFlow: true)
    case .number, .boolean: settingText
    case .null, .list: nil
    }
  }
}

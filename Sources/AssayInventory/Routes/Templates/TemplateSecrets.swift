internal import AssayModel
internal import AssaySyntax

/// What templates declare as secure: parameters and outputs of the types `securestring` and
/// `secureObject`, in whatever case of letters.
///
/// Source: https://learn.microsoft.com/azure/azure-resource-manager/templates/data-types
enum TemplateSecrets {
  /// Where a template has the texts of secrets, those of the templates in it included.
  ///
  /// Calls itself for each level, of which readers allow 256.
  static func places(in node: LocatedNode) -> [Range<Int>] {
    switch node.content {
    case .null, .boolean, .number, .string: []
    case .sequence(let elements): elements.flatMap(places)
    case .mapping(let entries):
      declared(in: node) + arguments(of: node) + entries.flatMap { places(in: $0.value) }
    }
  }

  /// Whether a declaration in a template is of a secure type, or of one that has a secure part.
  static func isSecure(_ declaration: LocatedNode, in template: LocatedNode) -> Bool {
    if holdsType(declaration) { return true }
    // Which of the definitions is meant makes no difference: any may hold others.
    return declaration["$ref"] != nil && template[caseless: "definitions"].map(holdsType) ?? false
  }

  /// What a template says itself of its secure parameters and outputs.
  private static func declared(in template: LocatedNode) -> [Range<Int>] {
    ["parameters", "outputs"].flatMap { template[caseless: $0]?.entries ?? [] }
      .filter { isSecure($0.value, in: template) }
      .flatMap { entry in
        ["defaultValue", "allowedValues", "value"].compactMap { entry.value[caseless: $0]?.range }
      }
  }

  /// What a deployment gives to the secure parameters of its template.
  private static func arguments(of deployment: LocatedNode) -> [Range<Int>] {
    guard let given = deployment[caseless: "parameters"]?.entries,
      let template = deployment[caseless: "template"]
    else { return [] }
    let declared = TemplateContext.table(of: template[caseless: "parameters"])
    return given.compactMap { entry in
      guard let declaration = declared[entry.key.lowercasedASCII],
        isSecure(declaration, in: template)
      else { return nil }
      return entry.value[caseless: "value"]?.range
    }
  }

  /// Whether a secure type is named anywhere in a declaration.
  ///
  /// Calls itself for each level, of which readers allow 256.
  private static func holdsType(_ declaration: LocatedNode) -> Bool {
    switch declaration.content {
    case .null, .boolean, .number, .string: return false
    case .sequence(let elements): return elements.contains(where: holdsType)
    case .mapping(let entries):
      let type = declaration[caseless: "type"]?.text
      return types.contains { type?.isEqualIgnoringCase(to: $0) ?? false }
        || entries.contains { holdsType($0.value) }
    }
  }

  private static let types = ["securestring", "secureobject"]
}

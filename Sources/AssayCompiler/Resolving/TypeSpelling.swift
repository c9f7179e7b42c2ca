internal import AssayEngine
internal import AssayModel
internal import AssaySyntax

/// Finds resource types of a pack that are most likely slips for others.
enum TypeSpelling {
  static func doubts(in pack: PackSyntax) -> [Diagnostic] {
    let types =
      pack.manifest.relations.flatMap { [$0.from, $0.to].compactMap(\.self) }
      + pack.rules.compactMap(\.resource)
    var known: [Located<ResourceType>] = []
    var doubts: [Diagnostic] = []
    for type in types {
      if let first = known.first(where: { $0.value == type.value }) {
        if first.value.spelling != type.value.spelling {
          doubts.append(.typeSpelling(type, first: first))
        }
        continue
      }
      if let doubt = slip(type, among: known) { doubts.append(doubt) }
      known.append(type)
    }
    return doubts + pack.exampleTypes.compactMap { slip($0, among: known) }
  }

  /// Whether a type is nearly one of which fields are listed, or one met before.
  private static func slip(
    _ type: Located<ResourceType>, among known: [Located<ResourceType>]
  ) -> Diagnostic? {
    guard !known.contains(where: { $0.value == type.value }),
      FieldCatalog.shape(of: type.value) == nil
    else { return nil }
    func isNear(_ spelling: String) -> Bool { Suggestion.isSlip(spelling, type.value.spelling) }
    if let near = FieldLists.all.map(\.type).first(where: isNear) {
      return .suspiciousType(type, listed: near)
    }
    return known.first { isNear($0.value.spelling) }.map { .suspiciousType(type, first: $0) }
  }
}

extension PackSyntax {
  /// The types of the examples' resources, each where it is first met.
  fileprivate var exampleTypes: [Located<ResourceType>] {
    var known: Set<ResourceType> = []
    return rules.flatMap { $0.examples?.all ?? [] }.map(\.premise).flatMap { premise in
      premise.resources.compactMap { resource in
        guard let node = resource["type"], let text = node.text,
          known.insert(ResourceType(text)).inserted
        else { return nil }
        return Located(ResourceType(text), at: Place(file: premise.file, range: node.range))
      }
    }
  }
}

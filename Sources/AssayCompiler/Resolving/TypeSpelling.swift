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
      if let near = known.first(where: { Suggestion.isSlip($0.value.spelling, type.value.spelling) }
      ) {
        doubts.append(.suspiciousType(type, first: near))
      }
      known.append(type)
    }
    return doubts
  }
}

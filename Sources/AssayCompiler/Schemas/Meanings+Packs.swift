/// What the keys of `pack.yaml` are for, in the words that editors show.
extension PackKey {
  var meaning: String {
    switch self {
    case .pack: "The pack's name: lower-case words joined by hyphens."
    case .version: "The pack's version, as text: \"1.0.0\"."
    case .title: "What the pack is about, in one line."
    case .description: "What the pack covers."
    case .parameters: "Values that a pack's user may set, by name."
    case .relations: "How resources of one type lead to resources of another, by name."
    }
  }
}

extension ParameterKey {
  var meaning: String {
    switch self {
    case .type: "What values the parameter takes."
    case .default: "The value without a setting."
    case .description: "What the parameter decides."
    case .allowed: "The only values that the parameter may have."
    }
  }
}

extension RelationKey {
  var meaning: String {
    switch self {
    case .from: "The type of the resources that the relation starts at."
    case .to: "The type of the resources that it leads to."
    case .cardinality: "How many resources it leads to: two matches of 'one' are ambiguous."
    case .inverse: "The name to follow the relation backwards, always to many."
    case .match: "The fields that must be equal, every pair of them."
    case .description: "What the relation means."
    }
  }
}

extension MatchKey {
  var meaning: String {
    switch self {
    case .from: "A path in the resource that the relation starts at."
    case .to: "A path in the resource that it leads to."
    case .as: "How both values are read before they are compared."
    case .within: "Whether the first id may also lie below the second."
    }
  }
}

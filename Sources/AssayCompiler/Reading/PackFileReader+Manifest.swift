internal import AssayEngine
internal import AssaySyntax

extension PackFileReader {
  /// Reads `pack.yaml`; `fallback` names a pack whose own name can't be read.
  mutating func manifest(_ node: LocatedNode, fallback: String) -> ManifestSyntax {
    var manifest = ManifestSyntax(name: Located(fallback, at: head(node)))
    guard let fields = fields(of: node, as: PackKey.self) else { return manifest }
    if let name = text(fields[.pack]) {
      manifest.name = name
      if !NameSpelling.isIdentifier(name.value) { report(.invalidName(.pack, name)) }
    }
    manifest.version = text(fields[.version])?.value ?? ""
    manifest.title = text(fields[.title])?.value ?? ""
    _ = text(fields[.description])
    for entry in entries(fields[.parameters]) { manifest.parameters.append(parameter(entry)) }
    for entry in entries(fields[.relations]) { manifest.relations.append(relation(entry)) }
    return manifest
  }

  private mutating func parameter(_ entry: LocatedNode.Entry) -> ParameterSyntax {
    var parameter = ParameterSyntax(name: plainName(key(entry), .parameter))
    guard let fields = fields(of: entry.value, as: ParameterKey.self) else { return parameter }
    _ = text(fields[.description])
    let type = choice(fields[.type], of: .parameterType, as: ParameterType.self)?.value
    parameter.type = type
    let allowed = fields[.allowed].map { entry in
      elements(entry).compactMap { value($0, of: type, for: "each member of 'allowed'") }
    }
    parameter.allowed = allowed
    guard let entry = fields[.default],
      let fallback = value(entry.value, of: type, for: "'default'")
    else { return parameter }
    if let allowed, !allowed.isEmpty, !allowed.contains(fallback) {
      report(.notAllowed(fallback, allowed: allowed, at: place(entry.value)))
    }
    var members: [Place] = []
    if case .sequence(let nodes) = entry.value.content { members = nodes.map { place($0) } }
    parameter.default = ParameterSyntax.Default(
      literal: fallback, place: place(entry.value), members: members)
    return parameter
  }

  /// A parameter's value, which must be of the parameter's type.
  private mutating func value(
    _ node: LocatedNode, of type: ParameterType?, for subject: String
  ) -> Literal? {
    guard let literal = parameterValue(node, of: subject) else { return nil }
    guard let type, !type.accepts(literal) else { return literal }
    report(.wrongParameterType(subject, type, at: place(node)))
    return nil
  }

  private mutating func relation(_ entry: LocatedNode.Entry) -> RelationSyntax {
    var relation = RelationSyntax(name: plainName(key(entry), .relation))
    guard let fields = fields(of: entry.value, as: RelationKey.self) else { return relation }
    _ = text(fields[.description])
    relation.from = resourceType(fields[.from])
    relation.to = resourceType(fields[.to])
    relation.cardinality =
      choice(fields[.cardinality], of: .cardinality, as: Relation.Cardinality.self)?.value
    relation.inverse = text(fields[.inverse]).map { plainName($0, .relation) }
    let pairs = elements(fields[.match], isRequired: true)
    let match = pairs.compactMap { pair($0) }
    if match.count == pairs.count { relation.match = match }
    return relation
  }

  private mutating func pair(_ node: LocatedNode) -> RelationSyntax.Pair? {
    guard let fields = fields(of: node, as: MatchKey.self) else { return nil }
    let from = path(fields[.from])
    let to = path(fields[.to])
    let normalizer = choice(fields[.as], of: .normalizer, as: Normalizer.self)
    let within = fields[.within].flatMap { boolean($0) == true ? place($0.keyRange) : nil }
    guard let from, let to else { return nil }
    return RelationSyntax.Pair(
      from: from, to: to, normalizer: fields[.as].flatMap { keyed($0, normalizer?.value) },
      within: within, place: place(node))
  }

  /// A resource type such as `Microsoft.KeyVault/vaults`.
  mutating func resourceType(_ entry: LocatedNode.Entry?) -> Located<ResourceType>? {
    guard let name = text(entry) else { return nil }
    guard Names.isResourceType(name.value) else {
      report(.invalidResourceType(name))
      return nil
    }
    return Located(ResourceType(name.value), at: name.place)
  }

  /// Reports a name that couldn't stand in a path.
  mutating func plainName(_ name: Located<String>, _ kind: NameKind) -> Located<String> {
    if !Names.isPlain(name.value) { report(.invalidName(kind, name)) }
    return name
  }
}

internal import AssayEngine
internal import AssayModel
internal import AssaySyntax

extension PackFileReader {
  /// What an example or a test supposes.
  mutating func premise<Key: PremiseKey>(_ fields: [Key: LocatedNode.Entry]) -> PremiseSyntax {
    let count = diagnostics.count
    var syntax = PremiseSyntax(
      premise: Premise(resources: resources(fields[.resources]), file: file))
    syntax.hasAllResources = fields[.resources] != nil && diagnostics.count == count
    syntax.premise.previous = fields[.previous].map { resources(of: $0, mayBeEmpty: true) }
    syntax.premise.complete = types(fields[.complete])
    syntax.premise.now = moment(fields[.now])
    for entry in entries(fields[.parameters]) {
      guard let value = parameterValue(entry.value, of: "'\(entry.key)'") else { continue }
      syntax.premise.parameters[entry.key] = value.settingText
      syntax.parameters.append((key(entry), Located(value, at: place(entry.value))))
    }
    return syntax
  }

  private mutating func resources(_ entry: LocatedNode.Entry?) -> [LocatedNode] {
    guard let entry else { return [] }
    return resources(of: entry, mayBeEmpty: false)
  }

  private mutating func resources(
    of entry: LocatedNode.Entry, mayBeEmpty: Bool
  ) -> [LocatedNode] {
    if mayBeEmpty, case .sequence([]) = entry.value.content { return [] }
    return elements(entry, isRequired: !mayBeEmpty).filter { isResource($0) }
  }

  /// Whether a node can be judged as a resource; reports what it lacks.
  private mutating func isResource(_ node: LocatedNode) -> Bool {
    guard case .mapping(let entries) = node.content else {
      report(.wrongType("a resource", not: node.content, .mapping, at: place(node)))
      return false
    }
    let count = diagnostics.count
    for name in ["id", "type"] {
      if let entry = entries.first(where: { $0.key == name }) {
        _ = text(entry.value, of: "a resource's '\(name)'")
      } else {
        report(.missingKey(name, in: "a resource", at: head(node)))
      }
    }
    return diagnostics.count == count
  }

  private mutating func types(_ entry: LocatedNode.Entry?) -> [ResourceType] {
    elements(entry).compactMap { node in
      let member = LocatedNode.Entry(key: "complete", keyRange: node.range, value: node)
      return resourceType(member)?.value
    }
  }

  private mutating func moment(_ entry: LocatedNode.Entry?) -> Moment? {
    guard let text = text(entry) else { return nil }
    if let moment = Moment(iso8601: text.value) { return moment }
    report(.invalidTime(text))
    return nil
  }
}

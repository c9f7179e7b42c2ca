internal import AssayEngine
internal import AssayModel
internal import AssaySyntax

extension PackFileReader {
  /// A rule's examples, in the order written.
  mutating func examples(
    _ entry: LocatedNode.Entry, of rule: RuleDescriptor.ID
  ) -> ExamplesSyntax? {
    guard let fields = fields(of: entry.value, as: ExamplesKey.self) else { return nil }
    var examples = ExamplesSyntax(
      place: place(entry.keyRange), kinds: [], all: [], parameters: [])
    for kind in RuleExample.Kind.allCases {
      guard let field = ExamplesKey(rawValue: kind.rawValue).flatMap({ fields[$0] }) else {
        continue
      }
      examples.kinds.insert(kind)
      for (index, node) in elements(field).enumerated() {
        if let example = example(node, kind, index, of: rule, into: &examples) {
          examples.all.append(example)
        }
      }
    }
    return examples
  }

  private mutating func example(
    _ node: LocatedNode, _ kind: RuleExample.Kind, _ index: Int, of rule: RuleDescriptor.ID,
    into examples: inout ExamplesSyntax
  ) -> RuleExample? {
    guard let fields = fields(of: node, as: ExampleKey.self) else { return nil }
    let resources = self.resources(fields[.resources])
    var example = RuleExample(
      rule: rule, kind: kind, index: index, resources: resources, file: file.path,
      span: place(node).span)
    example.previous = fields[.previous].map { self.resources(of: $0, mayBeEmpty: true) }
    example.complete = types(fields[.complete])
    for entry in entries(fields[.parameters]) {
      guard let value = parameterValue(entry.value, of: "'\(entry.key)'") else { continue }
      example.parameters[entry.key] = value.settingText
      examples.parameters.append((key(entry), Located(value, at: place(entry.value))))
    }
    example.finding = fields[.finding].flatMap { finding($0, of: kind) }
    return example
  }

  private mutating func resources(_ entry: LocatedNode.Entry?) -> [LocatedNode] {
    guard let entry else { return [] }
    return resources(of: entry, mayBeEmpty: false)
  }

  private mutating func resources(
    of entry: LocatedNode.Entry, mayBeEmpty: Bool
  ) -> [LocatedNode] {
    if mayBeEmpty, case .sequence([]) = entry.value.content { return [] }
    return elements(entry).filter { node in
      if case .mapping = node.content { return true }
      report(.wrongType("a resource", not: node.content, .mapping, at: place(node)))
      return false
    }
  }

  private mutating func types(_ entry: LocatedNode.Entry?) -> [ResourceType] {
    elements(entry).compactMap { node in
      let member = LocatedNode.Entry(key: "complete", keyRange: node.range, value: node)
      return resourceType(member)?.value
    }
  }

  private mutating func finding(
    _ entry: LocatedNode.Entry, of kind: RuleExample.Kind
  ) -> RuleExample.ExpectedFinding? {
    guard let fields = fields(of: entry.value, as: FindingKey.self) else { return nil }
    if kind == .pass { report(.findingInPass(key(entry))) }
    if let cause = fields[.cause], kind == .fail { report(.causeInFail(key(cause))) }
    return RuleExample.ExpectedFinding(
      resource: text(fields[.resource])?.value, message: text(fields[.message])?.value,
      cause: choice(fields[.cause], of: .cause, as: UnknownCause.self)?.value)
  }
}

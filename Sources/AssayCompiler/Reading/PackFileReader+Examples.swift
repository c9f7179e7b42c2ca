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
    for kind in ExampleKind.allCases {
      guard let key = ExamplesKey(rawValue: kind.rawValue), let field = fields[key] else {
        continue
      }
      examples.kinds.insert(kind)
      let nodes = elements(field, isRequired: ExamplesKey.required.contains(key))
      for (index, node) in nodes.enumerated() {
        if let example = example(node, kind, index, of: rule, into: &examples) {
          examples.all.append(example)
        }
      }
    }
    return examples
  }

  private mutating func example(
    _ node: LocatedNode, _ kind: ExampleKind, _ index: Int, of rule: RuleDescriptor.ID,
    into examples: inout ExamplesSyntax
  ) -> RuleExample? {
    guard let fields = fields(of: node, as: ExampleKey.self) else { return nil }
    let syntax = premise(fields)
    examples.parameters += syntax.parameters
    return RuleExample(
      rule: rule, kind: kind, index: index, premise: syntax.premise,
      finding: fields[.finding].flatMap { finding($0, of: kind) },
      findingSpan: fields[.finding].map { place($0.keyRange).span }, span: place(node).span)
  }

  private mutating func finding(
    _ entry: LocatedNode.Entry, of kind: ExampleKind
  ) -> RuleExample.ExpectedFinding? {
    guard let fields = fields(of: entry.value, as: FindingKey.self) else { return nil }
    if kind == .pass { report(.findingInPass(key(entry))) }
    if let cause = fields[.cause], kind == .fail { report(.causeInFail(key(cause))) }
    return RuleExample.ExpectedFinding(
      resource: text(fields[.resource])?.value, message: text(fields[.message])?.value,
      cause: choice(fields[.cause], of: .cause, as: UnknownCause.self)?.value)
  }
}

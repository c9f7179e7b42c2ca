internal import AssayCompiler
internal import AssayEngine
public import AssayModel

/// Tells what rules ask, read and are shown by.
///
/// ```swift
/// let page = try RuleExplainer(RulePack.shipped).page(of: "azure-ai-cmk.region-match")
/// ```
public struct RuleExplainer: Sendable {
  private let compilation: Compilation

  /// Compiles the packs and runs their examples; throws every mistake in them at once.
  ///
  /// - Parameters:
  ///   - settings: Parameters' values by `pack.name`.
  ///   - file: Parameters' values where `settings` has none.
  public init(
    _ packs: [RulePack], settings: [String: String] = [:], over file: SettingsFile? = nil
  ) throws(InvalidCheck) {
    compilation = try PackLoader(settings: settings, file: file, readsProofs: true).load(packs)
  }

  /// The rules of the packs, in order.
  public var rules: [RuleDescriptor.ID] { compilation.plan.rules.map(\.descriptor.id) }

  /// What there is to know about the rule `pack.rule`; throws if no pack has it.
  public func page(of id: String) throws(InvalidCheck) -> RulePage {
    let plan = compilation.plan
    guard let rule = plan.rules.first(where: { $0.descriptor.id.description == id }),
      let pack = compilation.packs.first(where: { $0.name == rule.descriptor.id.pack })
    else {
      throw InvalidCheck([.unknownRule(id, known: rules.map(\.description))])
    }
    let description = RuleDescription(of: rule, in: plan)
    return RulePage(
      rule: rule.descriptor, pack: pack, when: description.when, assert: description.assert,
      needsPrevious: rule.needsPrevious, message: description.message,
      evidence: rule.evidence.map(\.text), relations: description.relations,
      doubts: description.doubts, fields: description.fields,
      parameters: pack.parameters.filter { description.parameters.contains($0.name) },
      examples: examples(of: rule.descriptor.id))
  }

  private func examples(of rule: RuleDescriptor.ID) -> [RulePage.Example] {
    let own = compilation.examples.filter { $0.rule == rule }
    return ExampleKind.allCases.flatMap { kind in
      own.filter { $0.kind == kind }.map { example in
        RulePage.Example(
          kind: kind, number: example.index + 1, resources: example.premise.resources.count,
          message: example.finding?.message, cause: example.finding?.cause, place: example.span)
      }
    }
  }
}

package import AssayCompiler
package import AssayEngine
internal import AssayModel

/// The plans of packs, each with the parameters that a premise sets.
package struct PremisePlans: Sendable {
  private struct Key: Hashable {
    var pack: String
    var parameters: [String: String]
  }

  private var plans: [Key: Plan] = [:]

  /// Compiles each pack once for each set of parameters that its examples and tests ask for.
  package init(_ packs: [RulePackFiles], _ compilation: Compilation) throws(InvalidCheck) {
    let wanted =
      compilation.examples.map { Key(pack: $0.rule.pack, parameters: $0.premise.parameters) }
      + compilation.tests.map { Key(pack: $0.pack, parameters: $0.premise.parameters) }
    let files = Dictionary(
      zip(compilation.packs.map(\.name), packs), uniquingKeysWith: { first, _ in first })
    for key in wanted where plans[key] == nil {
      guard let pack = files[key.pack] else { continue }
      let settings = key.parameters.map { ("\(key.pack).\($0)", $1) }
      let compiled = RuleCompiler(settings: Dictionary(uniqueKeysWithValues: settings))
        .compile([pack])
      guard !compiled.hasErrors else { throw InvalidCheck(compiled.diagnostics) }
      plans[key] = compiled.plan
    }
  }

  /// The plan of a pack for a premise; one without rules for a pack that isn't there.
  package subscript(premise: Premise, of pack: String) -> Plan {
    plans[Key(pack: pack, parameters: premise.parameters)] ?? Plan(rules: [], relations: [])
  }
}

extension Plan {
  /// The plan of one rule alone: what an example holds need not be looked through for the others.
  func part(of rule: RuleDescriptor.ID) -> Plan {
    Plan(rules: rules.filter { $0.descriptor.id == rule }, relations: relations)
  }
}

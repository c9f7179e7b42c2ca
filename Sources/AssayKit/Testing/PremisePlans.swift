package import AssayCompiler
package import AssayEngine
internal import AssayModel

/// The plans of packs, each with the parameters that a premise sets.
package struct PremisePlans: Sendable {
  private struct Key: Hashable {
    var pack: String
    var parameters: [String: String]
  }

  private struct PackPlan {
    var plan: Plan
    /// The rules' places in the plan.
    var rules: [RuleDescriptor.ID: Int]

    init(_ plan: Plan) {
      self.plan = plan
      rules = Dictionary(
        uniqueKeysWithValues: plan.rules.enumerated().map { ($1.descriptor.id, $0) })
    }
  }

  private var plans: [Key: PackPlan] = [:]

  /// Plans each pack once for each set of parameters that its examples and tests ask for.
  package init(_ compilation: Compilation) throws(InvalidCheck) {
    let wanted =
      compilation.examples.map { Key(pack: $0.rule.pack, parameters: $0.premise.parameters) }
      + compilation.tests.map { Key(pack: $0.pack, parameters: $0.premise.parameters) }
    for key in wanted where plans[key] == nil {
      let (plan, diagnostics) = compilation.plan(of: key.pack, with: key.parameters)
      let mistakes = diagnostics.filter { $0.severity == .error }
      guard mistakes.isEmpty else { throw InvalidCheck(mistakes) }
      plans[key] = PackPlan(plan)
    }
  }

  /// The plan of a pack for a premise; one without rules for a pack that isn't there.
  package subscript(premise: Premise, of pack: String) -> Plan {
    plans[Key(pack: pack, parameters: premise.parameters)]?.plan ?? Plan(rules: [], relations: [])
  }

  /// The plan of an example's rule alone: what the example holds need not be looked through for
  /// others.
  subscript(example: RuleExample) -> Plan {
    let key = Key(pack: example.rule.pack, parameters: example.premise.parameters)
    guard let pack = plans[key], let rule = pack.rules[example.rule] else {
      return Plan(rules: [], relations: [])
    }
    return Plan(rules: [pack.plan.rules[rule]], relations: pack.plan.relations)
  }
}

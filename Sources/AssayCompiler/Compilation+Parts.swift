package import AssayEngine
package import AssayModel

extension Compilation {
  /// The plan of one of the packs with some of its parameters set and the others at their defaults;
  /// one without rules for a pack that isn't there.
  ///
  /// - Parameter parameters: Values as JSON text or bare words.
  package func plan(
    of pack: String, with parameters: [String: String]
  ) -> (plan: Plan, diagnostics: [Diagnostic]) {
    if parameters.isEmpty, hasDefaults {
      let rules = plan.rules.filter { $0.descriptor.id.pack == pack }
      return (Plan(rules: rules, relations: plan.relations), [])
    }
    var planning = Planning()
    if var syntax = read.first(where: { $0.name == pack }) {
      syntax.isAnalyzed = true
      planning.add(syntax, parameters, over: [])
    }
    return (planning.plan, planning.diagnostics)
  }

  /// What was compiled of some of the packs.
  package func part(of names: Set<String>) -> Compilation {
    var part = self
    part.plan = Plan(
      rules: plan.rules.filter { names.contains($0.descriptor.id.pack) }, relations: plan.relations)
    part.packs = packs.filter { names.contains($0.name) }
    part.examples = examples.filter { names.contains($0.rule.pack) }
    part.tests = tests.filter { names.contains($0.pack) }
    return part
  }
}

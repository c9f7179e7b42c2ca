package import AssayCompiler
package import AssayEngine
internal import AssayInventory
package import AssayModel

/// Judges what examples and tests suppose, by the rules of a plan.
package struct Prover: Sendable {
  private let plan: Plan

  package init(_ plan: Plan) { self.plan = plan }

  /// Whether the example's rule, the only one of the plan, concludes what the example says.
  ///
  /// - Parameter loaded: The example's inventories.
  func proof(of example: RuleExample, on loaded: LoadedPremise) -> Proof {
    let judged = JudgedPremise(loaded, by: plan)
    return Proof(
      of: .example(of: example.rule, example.kind, number: example.index + 1), at: example.span,
      rules: [example.rule], mismatches: judged.mismatches(with: example))
  }

  /// Whether all rules conclude what the test says, and nothing else.
  package func proof(of test: RuleTest) -> Proof {
    let judged = JudgedPremise(test.premise, by: plan)
    return Proof(
      of: .test(pack: test.pack, title: test.title), at: test.span,
      rules: Array(Set(test.expectations.map(\.rule))), mismatches: judged.mismatches(with: test))
  }
}

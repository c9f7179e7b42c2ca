internal import AssayCompiler
internal import AssayEngine
internal import AssayInventory
internal import AssayModel

/// What the rules of a plan concluded about each resource of a premise.
struct JudgedPremise {
  /// What one rule concluded.
  struct Verdict {
    var rule: RuleDescriptor.ID
    /// In the order of the resources; all outcomes.
    var conclusions: [Conclusion]
    /// Why the rule was not run; `nil` if it was.
    var notRun: String?
  }

  /// What a rule concluded about a resource.
  struct Conclusion {
    /// The resource's normalised id.
    var resource: String
    var finding: EvaluatedFinding
  }

  /// In the order of the plan's rules.
  let verdicts: [Verdict]
  /// What of the inventory could not be read.
  let problems: [Diagnostic]
  private let loaded: LoadedPremise

  init(_ premise: Premise, by plan: Plan) {
    self.init(PremiseLoader(plan).load(premise), by: plan)
  }

  /// - Parameter loaded: What was loaded for the plan.
  init(_ loaded: LoadedPremise, by plan: Plan) {
    let evaluation = loaded.evaluator(of: plan).evaluate(showing: Set(Outcome.allCases))
    verdicts = evaluation.results.map { result in
      Verdict(
        rule: plan.rules[result.rule].descriptor.id,
        conclusions: result.findings.map { finding in
          let id = loaded.current.snapshot.resource(finding.resource.index).id
          return Conclusion(resource: ResourceReference.normalize(id), finding: finding)
        }, notRun: result.notRun)
    }
    problems = loaded.problems
    self.loaded = loaded
  }

  /// Turns what the rules concluded into findings with places.
  func findings(_ conclusions: [Conclusion]) -> [Finding] {
    guard !conclusions.isEmpty else { return [] }
    let named = WantedPlaces(
      conclusions.map(\.finding), current: loaded.current.snapshot,
      previous: loaded.previous?.snapshot)
    let places = PlaceResolver(named, current: loaded.current, previous: loaded.previous)
    return conclusions.map { places.finding($0.finding) }
  }
}

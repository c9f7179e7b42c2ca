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
  private let evaluation: Evaluation
  private let current: LoadedInventory
  private let previous: LoadedInventory?

  init(_ premise: Premise, by plan: Plan) {
    let loader = InventoryLoader(projection: Projection(of: plan))
    let inventory = { nodes in
      loader.inventory(
        of: nodes, file: premise.file.path, text: premise.file.bytes, complete: premise.complete)
    }
    let current = inventory(premise.resources)
    let previous = premise.previous.map(inventory)
    evaluation = Evaluator(
      plan: plan, snapshot: current.snapshot, previous: previous?.snapshot,
      now: (premise.now ?? RuleTester.now).secondsSince1970
    ).evaluate(showing: Set(Outcome.allCases))
    verdicts = evaluation.results.map { result in
      Verdict(
        rule: plan.rules[result.rule].descriptor.id,
        conclusions: result.findings.map { finding in
          let id = current.snapshot.resource(finding.resource.index).id
          return Conclusion(resource: ResourceReference.normalize(id), finding: finding)
        }, notRun: result.notRun)
    }
    problems = (current.diagnostics + (previous?.diagnostics ?? []))
      .filter { $0.severity == .error }
    self.current = current
    self.previous = previous
  }

  /// Turns what the rules concluded into findings with places.
  func findings(_ conclusions: [Conclusion]) -> [Finding] {
    guard !conclusions.isEmpty else { return [] }
    var wanted = evaluation
    wanted.results = [
      Evaluation.RuleEvaluation(rule: 0, tally: Tally(), findings: conclusions.map(\.finding))
    ]
    let named = WantedPlaces(wanted, current: current.snapshot, previous: previous?.snapshot)
    let places = PlaceResolver(named, current: current.locator, previous: previous?.locator)
    return conclusions.map { places.finding($0.finding) }
  }
}

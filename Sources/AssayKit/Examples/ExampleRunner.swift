internal import AssayCompiler
internal import AssayEngine
internal import AssayInventory
internal import AssayModel

/// Runs the examples inside a pack's rules: each rule proves that it can pass and fail.
public struct ExampleRunner: Sendable {
  private let pack: RulePack
  private let now: Moment

  /// - Parameter now: the moment that rules compare times with.
  public init(_ pack: RulePack, now: Moment) {
    self.pack = pack
    self.now = now
  }

  /// What the run amounts to; throws the mistakes of a pack that can't be compiled.
  public func run() throws(InvalidCheck) -> ExampleResults {
    let compilation = try compile([:])
    var results = ExampleResults()
    for example in compilation.examples {
      results.count += 1
      let plan =
        example.parameters.isEmpty
        ? compilation.plan : try compile(settings(of: example)).plan
      let judgement = ExampleJudgement(example, result: evaluate(example, by: plan))
      if let failure = judgement.failure { results.failures.append(failure) }
    }
    return results
  }

  private func compile(_ settings: [String: String]) throws(InvalidCheck) -> Compilation {
    let compilation = RuleCompiler(settings: settings).compile([pack.files])
    guard !compilation.hasErrors else { throw InvalidCheck(compilation.diagnostics) }
    return compilation
  }

  private func settings(of example: RuleExample) -> [String: String] {
    var settings: [String: String] = [:]
    for (name, value) in example.parameters { settings["\(example.rule.pack).\(name)"] = value }
    return settings
  }

  /// The result of the example's own rule.
  private func evaluate(_ example: RuleExample, by plan: Plan) -> ExampleJudgement.Result {
    let plan = Plan(
      rules: plan.rules.filter { $0.descriptor.id == example.rule }, relations: plan.relations)
    let loader = InventoryLoader(projection: Projection(of: plan), options: InventoryOptions())
    let snapshot = loader.load(
      nodes: example.resources, file: example.file, complete: example.complete)
    let previous = example.previous.map {
      loader.load(nodes: $0, file: example.file, complete: example.complete)
    }
    let evaluation = Evaluator(
      plan: plan, snapshot: snapshot, previous: previous, now: now.secondsSince1970
    ).evaluate(showing: [.noncompliant, .unknown])
    return ExampleJudgement.Result(
      tally: evaluation.results.first?.tally ?? Tally(),
      findings: evaluation.results.first?.findings.map { finding in
        (resource: snapshot.resource(finding.resource.index).id, finding: finding)
      } ?? [])
  }
}

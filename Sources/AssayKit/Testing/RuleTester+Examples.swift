internal import AssayCompiler
internal import AssayEngine
internal import AssayInventory
internal import AssayModel

extension RuleTester {
  /// What came of the examples.
  struct ExampleRun {
    var proofs: [Proof] = []
    /// What each rule reads and none of its examples shows; only rules of which there is something.
    var unshown: [RuleDescriptor.ID: [UnshownReads.Path]] = [:]
  }

  /// Runs the examples alone.
  func runExamples() -> ExampleRun {
    let examples = Dictionary(grouping: compilation.examples, by: \.rule)
    let rules = compilation.plan.rules
    let runs = Workers.map(rules.count, onThreads: threads) { index in
      run(examples[rules[index].descriptor.id] ?? [], of: rules[index])
    }
    return runs.reduce(into: ExampleRun()) { all, run in
      all.proofs += run.proofs
      all.unshown.merge(run.unshown) { first, _ in first }
    }
  }

  /// Runs the examples of one rule.
  private func run(_ examples: [RuleExample], of rule: PlannedRule) -> ExampleRun {
    var run = ExampleRun()
    var reads = UnshownReads(of: rule, in: compilation.plan)
    // Those with the same parameters stand together, so that one loader is enough at a time.
    var last: (example: RuleExample, loader: PremiseLoader)?
    for example in examples {
      let known = last.flatMap { $0.example.hasPlan(of: example) ? $0.loader : nil }
      let loader = known ?? PremiseLoader(plans[example])
      last = (example, loader)
      let loaded = loader.load(example.premise)
      run.proofs.append(Prover(loader.plan).proof(of: example, on: loaded))
      for snapshot in [loaded.current, loaded.previous].compactMap(\.?.snapshot) {
        reads.remove(shownIn: snapshot)
      }
    }
    if !reads.paths.isEmpty { run.unshown[rule.descriptor.id] = reads.paths }
    return run
  }

  /// A mistake for each example that doesn't do what it says, and for each path that no example
  /// shows, at the condition that reads it.
  func mistakes(in run: ExampleRun) -> [Diagnostic] {
    run.proofs.compactMap(\.mistake) + unshownMistakes(run.unshown)
  }

  private func unshownMistakes(
    _ unshown: [RuleDescriptor.ID: [UnshownReads.Path]]
  ) -> [Diagnostic] {
    guard !unshown.isEmpty else { return [] }
    let places = packs.map { ConditionPlaces(of: $0) }
    return compilation.plan.rules.flatMap { rule -> [Diagnostic] in
      let id = rule.descriptor.id
      let spans = places.map { $0[id] }.first { !$0.isEmpty } ?? []
      let example = compilation.examples.first { $0.rule == id }?.span
      return (unshown[id] ?? []).map { path in
        let place = path.condition.flatMap { spans.indices.contains($0) ? spans[$0] : nil }
        return .unshownPath(path, of: id, at: place ?? example)
      }
    }
  }
}

extension RuleExample {
  /// Whether the same plan judges another example.
  fileprivate func hasPlan(of other: RuleExample) -> Bool {
    rule == other.rule && premise.parameters == other.premise.parameters
  }
}

extension [UnshownReads.Path] {
  /// The paths by type.
  var fields: [RulePage.Fields] {
    Dictionary(grouping: self, by: \.type).sorted { $0.key < $1.key }.map { type, paths in
      RulePage.Fields(resourceType: type.spelling, paths: paths.map(\.text))
    }
  }
}

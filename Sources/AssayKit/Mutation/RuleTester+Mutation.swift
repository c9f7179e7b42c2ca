internal import AssayCompiler
internal import AssayEngine
internal import AssayInventory
public import AssayModel

extension RuleTester {
  /// Changes each rule, each relation and each parameter's default in every small way, and sees
  /// whether an example or a test notices.
  ///
  /// Those that don't hold of the rule itself notice nothing.
  ///
  /// - Returns: What became of each rule's mutants, and of those of what each pack's rules
  ///   share, sorted by id.
  public func mutate() -> [MutationResult] {
    packs.compactMap { MutatedPack($0) }.flatMap(results).sorted { $0.rule < $1.rule }
  }

  private func results(of pack: MutatedPack) -> [MutationResult] {
    let mutated = pack.rules + pack.sharers
    let noticedByRule = Workers.map(mutated.count, onThreads: threads) { noticed(of: mutated[$0]) }
    let rules = zip(pack.rules, noticedByRule).map { rule, noticed in
      MutationResult(rule.id, rule.mutants, noticed: noticed)
    }
    guard !pack.shared.isEmpty else { return rules }
    let all = noticedByRule.dropFirst(pack.rules.count).reduce(into: Set<Int>()) {
      $0.formUnion($1)
    }
    return rules + [MutationResult(pack.sharedID, pack.shared, noticed: all)]
  }

  /// The numbers of the mutants that an example of the rule or a test of its pack notices.
  private func noticed(of rule: MutatedRule) -> Set<Int> {
    var trial = MutantTrial(rule)
    for example in compilation.examples where example.rule == rule.id {
      trial.judge(example.premise) { $0.drafts(of: $1, with: example).isEmpty }
    }
    for test in compilation.tests where test.pack == rule.id.pack {
      trial.judge(test.premise) { $0.drafts(of: $1, with: test).isEmpty }
    }
    return trial.noticed
  }
}

extension MutationResult {
  fileprivate init(_ id: RuleDescriptor.ID, _ mutants: [Mutant], noticed: Set<Int>) {
    self.init(
      rule: id, killed: noticed.count,
      survivors: mutants.filter { !noticed.contains($0.number) })
  }
}

/// Collects which mutants of a rule are noticed.
private struct MutantTrial {
  private let rule: MutatedRule
  /// By the parameters that premises set.
  private var loaders: [[String: String]: PremiseLoader] = [:]
  /// The mutants' numbers.
  private(set) var noticed: Set<Int> = []

  init(_ rule: MutatedRule) { self.rule = rule }

  /// Judges a premise by the rule and by all mutants at once; `holds` tells what holds of a verdict.
  mutating func judge(
    _ premise: Premise, holds: (JudgedPremise, JudgedPremise.Verdict) -> Bool
  ) {
    let loader = loader(with: premise.parameters)
    let judged = JudgedPremise(loader.load(premise), by: loader.plan)
    let results = judged.verdicts.map { holds(judged, $0) }
    guard judged.problems.isEmpty, results.first == true else { return }
    for (mutant, holds) in zip(rule.mutants, results.dropFirst()) where !holds {
      noticed.insert(mutant.number)
    }
  }

  private mutating func loader(with parameters: [String: String]) -> PremiseLoader {
    if let loader = loaders[parameters] { return loader }
    let settings = parameters.map { ("\(rule.id.pack).\($0)", $1) }
    let loader = PremiseLoader(rule.plan(settings: Dictionary(uniqueKeysWithValues: settings)))
    loaders[parameters] = loader
    return loader
  }
}

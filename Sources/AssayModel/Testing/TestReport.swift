/// The result of running the examples and the tests of rule packs.
public struct TestReport: Hashable, Sendable {
  /// The program that made the report.
  public var tool: Report.Tool
  /// The settings file that was read; `nil` if there was none.
  public var settings: SettingsSummary?
  /// The rule packs tested.
  public var packs: [PackSummary]
  /// How each rule is proved, in rule order.
  public let rules: [RuleProofs]
  /// What was run: the examples in rule order, then the tests by place.
  public var proofs: [Proof]
  /// What was met beside, such as rules that look like a slip, in order of place.
  public var diagnostics: [Diagnostic]
  /// What became of the rules' mutants; `nil` if none were made.
  public var mutation: MutationReport?
  /// Which values the rules' conditions took, in rule order; `nil` if that was not asked for.
  public var coverage: [CoverageResult]?

  /// A report on the rules of some packs; counts the proofs of each.
  ///
  /// - Parameter unshown: by rule, what it reads and no example of it shows.
  public init(
    tool: Report.Tool, settings: SettingsSummary? = nil, packs: [PackSummary],
    rules: [RuleDescriptor], proofs: [Proof],
    unshown: [RuleDescriptor.ID: [RulePage.Fields]] = [:], diagnostics: [Diagnostic] = [],
    mutation: MutationReport? = nil,
    coverage: [CoverageResult]? = nil
  ) {
    self.tool = tool
    self.settings = settings
    self.packs = packs
    self.proofs = proofs
    self.diagnostics = diagnostics
    self.mutation = mutation
    self.coverage = coverage
    var results = rules.map { RuleProofs(rule: $0.id, title: $0.title) }
      .sorted { $0.rule < $1.rule }
    for index in results.indices { results[index].unshown = unshown[results[index].rule] ?? [] }
    let indices = Dictionary(
      zip(results.map(\.rule), results.indices), uniquingKeysWith: { first, _ in first })
    for proof in proofs {
      let concerned = Set(proof.rules + proof.mismatches.compactMap(\.rule))
      for index in concerned.compactMap({ indices[$0] }) { results[index].add(proof) }
    }
    self.rules = results
  }

  /// The examples that hold, and those that don't.
  public var examples: ProofCount { count { if case .example = $0 { true } else { false } } }

  /// The tests that hold, and those that don't.
  public var tests: ProofCount { count { if case .test = $0 { true } else { false } } }

  /// `compliant` if every proof holds, `noncompliant` if one doesn't or too many mutants survive,
  /// and `cannotVouch` if nothing was run.
  public var exitStatus: ExitStatus {
    if proofs.isEmpty { return .cannotVouch }
    let isProved = proofs.allSatisfy(\.holds) && mutation?.isSufficient ?? true
    return isProved ? .compliant : .noncompliant
  }

  private func count(of isCounted: (Proof.Subject) -> Bool) -> ProofCount {
    var count = ProofCount()
    for proof in proofs where isCounted(proof.subject) { count.add(holds: proof.holds) }
    return count
  }
}

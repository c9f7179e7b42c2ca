internal import AssayCompiler
internal import AssayEngine
public import AssayModel

/// Runs the examples inside rules and the tests of their packs: the rules prove themselves.
///
/// ```swift
/// let report = try RuleTester([RulePack(at: "rules/azure-ai-cmk")]).run()
/// ```
public struct RuleTester: Sendable {
  /// The moment that rules compare times with where an example or a test gives none: the start of
  /// 2026, so that a proof that holds today does so on any day.
  public static let now = Moment(secondsSince1970: 1_767_225_600)

  /// How many threads may run examples and mutants; what comes of them doesn't depend on it.
  public var threads = 1

  let compilation: Compilation
  let packs: [RulePackFiles]
  let plans: PremisePlans

  /// Compiles the packs and reads their tests; throws every mistake in them at once.
  public init(_ packs: [RulePack]) throws(InvalidCheck) {
    let compilation = RuleCompiler(readsTests: true).compile(packs.map(\.files))
    guard !compilation.hasErrors else { throw InvalidCheck(compilation.diagnostics) }
    try self.init(packs, compilation)
  }

  /// Takes packs that are compiled already.
  init(_ packs: [RulePack], _ compilation: Compilation) throws(InvalidCheck) {
    self.compilation = compilation
    self.packs = packs.map(\.files)
    plans = try PremisePlans(compilation)
  }

  /// Runs everything, and says what doesn't come to what is expected.
  public func run() -> TestReport {
    let examples = runExamples()
    let tests = compilation.tests.map { test in
      Prover(plans[test.premise, of: test.pack]).proof(of: test)
    }
    return TestReport(
      tool: .assay, packs: compilation.packs, rules: compilation.plan.rules.map(\.descriptor),
      proofs: examples.proofs + tests, unshown: examples.unshown.mapValues(\.fields),
      diagnostics: compilation.diagnostics)
  }
}

internal import AssayCompiler
internal import AssayEngine
public import AssayModel

/// Looks for every mistake and every likely slip in rule packs, and runs their examples.
///
/// ```swift
/// let report = PackLinter().report(on: ["my-rules"])
/// ```
public struct PackLinter: Sendable {
  /// How many diagnostics a report shows at most.
  public var limit: Int
  /// Whether a warning makes the packs invalid, as an error does.
  public var isStrict: Bool
  /// How many threads may run examples; the report doesn't depend on it.
  public var threads = 1

  /// - Parameter limit: how many diagnostics a report shows at most.
  public init(limit: Int = 100, isStrict: Bool = false) {
    self.limit = limit
    self.isStrict = isStrict
  }

  /// Reads the packs in folders; what can't be read is in the report, beside what is wrong with the
  /// others.
  ///
  /// - Parameter files: What to look at beside the packs.
  public func report(on folders: [String], _ files: LintedFiles = LintedFiles()) -> LintReport {
    var packs: [RulePack] = []
    var problems: [Diagnostic] = []
    for folder in folders {
      do throws(InvalidCheck) {
        packs.append(try RulePack(at: folder))
      } catch {
        problems += error.diagnostics
      }
    }
    return report(on: packs, LintReport.Scope(packs: folders), files, problems)
  }

  /// Looks at packs that were read before.
  public func report(on packs: [RulePack], _ files: LintedFiles = LintedFiles()) -> LintReport {
    report(on: packs, LintReport.Scope(packs: packs.map(\.folder)), files, [])
  }

  private func report(
    on packs: [RulePack], _ scope: LintReport.Scope, _ files: LintedFiles, _ problems: [Diagnostic]
  ) -> LintReport {
    var scope = scope
    scope.mappings = files.mappings
    scope.exemptions = files.exemptions
    let compilation = RuleCompiler(readsTests: true).compile(packs.map(\.files))
    scope.rules = compilation.ruleCount
    scope.uncheckedTypes = compilation.uncheckedTypes
    let isWhole = problems.isEmpty && !compilation.hasErrors
    let rules = compilation.plan.rules.map(\.descriptor.id.description)
    var diagnostics = problems + compilation.diagnostics
    diagnostics += files.diagnostics(rules: isWhole ? rules : nil)
    if !compilation.hasErrors {
      let examples = compilation.exampleMistakes(in: packs, threads: threads)
      scope.examples = examples.count
      diagnostics += examples.diagnostics
    }
    return LintReport(
      tool: .assay, scope: scope, diagnostics: diagnostics, limit: limit, isStrict: isStrict,
      pages: DiagnosticPage.all)
  }
}

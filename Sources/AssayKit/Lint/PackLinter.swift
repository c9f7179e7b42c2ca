internal import AssayCompiler
public import AssayModel

/// Looks for every mistake and every likely slip in rule packs, and runs their examples.
///
/// ```swift
/// let report = PackLinter(now: now).report(on: ["my-rules"])
/// ```
public struct PackLinter: Sendable {
  /// How many diagnostics a report shows at most.
  public var limit: Int
  /// Whether a warning makes the packs invalid, as an error does.
  public var isStrict: Bool
  /// The moment that rules compare times with when their examples run.
  public var now: Moment

  /// - Parameter limit: how many diagnostics a report shows at most.
  public init(limit: Int = 100, isStrict: Bool = false, now: Moment) {
    self.limit = limit
    self.isStrict = isStrict
    self.now = now
  }

  /// Reads the packs in folders; what can't be read is in the report, beside what is wrong with the
  /// others.
  public func report(on folders: [String]) -> LintReport {
    var packs: [RulePack] = []
    var problems: [Diagnostic] = []
    for folder in folders {
      do throws(InvalidCheck) {
        packs.append(try RulePack(at: folder))
      } catch {
        problems += error.diagnostics
      }
    }
    return report(on: packs, LintReport.Scope(packs: folders), problems)
  }

  /// Looks at packs that were read before.
  public func report(on packs: [RulePack]) -> LintReport {
    report(on: packs, LintReport.Scope(packs: packs.map(\.folder)), [])
  }

  private func report(
    on packs: [RulePack], _ scope: LintReport.Scope, _ problems: [Diagnostic]
  ) -> LintReport {
    var scope = scope
    let compilation = RuleCompiler().compile(packs.map(\.files))
    scope.rules = compilation.ruleCount
    scope.uncheckedTypes = compilation.uncheckedTypes
    var diagnostics = problems + compilation.diagnostics
    if !compilation.hasErrors {
      for pack in packs {
        let results = try? ExampleRunner(pack, now: now).run()
        scope.examples += results?.count ?? 0
        diagnostics += results?.failures ?? []
      }
    }
    return LintReport(
      tool: .assay, scope: scope, diagnostics: diagnostics, limit: limit, isStrict: isStrict,
      pages: DiagnosticPage.all)
  }
}

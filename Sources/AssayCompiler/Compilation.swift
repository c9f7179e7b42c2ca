package import AssayEngine
package import AssayModel
internal import AssaySyntax

/// What compiling rule packs yields: a plan, or every mistake in them.
package struct Compilation: Sendable {
  /// Empty if there is any error: a pack with a mistake is never half-loaded.
  package var plan: Plan
  package var packs: [PackSummary]
  package var examples: [RuleExample]
  /// By pack, in the order of files and places; empty unless tests are read.
  package var tests: [RuleTest]
  /// How many rules could be read, mistaken or not.
  package var ruleCount: Int
  /// The types that rules read and whose fields are not known, sorted.
  package var uncheckedTypes: [String]
  /// Sorted by place.
  package var diagnostics: [Diagnostic]
  /// What the packs' files say; empty if there is any error.
  var read: [PackSyntax] = []
  /// Whether every parameter has its default.
  var hasDefaults = false

  package init(
    plan: Plan, packs: [PackSummary], examples: [RuleExample], tests: [RuleTest] = [],
    ruleCount: Int = 0, uncheckedTypes: [String] = [], diagnostics: [Diagnostic]
  ) {
    self.plan = plan
    self.packs = packs
    self.examples = examples
    self.tests = tests
    self.ruleCount = ruleCount
    self.uncheckedTypes = uncheckedTypes
    self.diagnostics = diagnostics
  }

  package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}

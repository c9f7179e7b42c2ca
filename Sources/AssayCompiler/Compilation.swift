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
  /// The types that rules and relations are about.
  private let types: Set<ResourceType>
  /// Sorted by place.
  package var diagnostics: [Diagnostic]
  /// What the packs' files say; empty if there is any error.
  var read: [PackSyntax] = []
  /// Whether every parameter has its default.
  var hasDefaults = false

  package init(
    plan: Plan, packs: [PackSummary], examples: [RuleExample], tests: [RuleTest] = [],
    ruleCount: Int = 0, types: Set<ResourceType> = [], diagnostics: [Diagnostic]
  ) {
    self.plan = plan
    self.packs = packs
    self.examples = examples
    self.tests = tests
    self.ruleCount = ruleCount
    self.types = types
    self.diagnostics = diagnostics
  }

  /// The types that rules and relations are about and whose fields are not known, sorted.
  package var uncheckedTypes: [String] {
    types.filter { FieldCatalog.shape(of: $0) == nil }.sorted().map(\.spelling)
  }

  package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}

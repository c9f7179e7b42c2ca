internal import AssayEngine
internal import AssayModel

/// Gathers the plan of several packs.
struct Planning {
  private(set) var packs: [PackSummary] = []
  private(set) var examples: [RuleExample] = []
  private(set) var tests: [RuleTest] = []
  private(set) var diagnostics: [Diagnostic] = []
  private var rules: [PlannedRule] = []
  private var relations = RelationTable()

  /// Rules sorted by id, and the relations that they follow.
  var plan: Plan {
    Plan(
      rules: rules.sorted { $0.descriptor.id < $1.descriptor.id },
      relations: relations.relations)
  }

  mutating func add(_ pack: PackSyntax, _ settings: [String: String]) {
    var lowering = PackLowering(pack.manifest, settings: settings, relations: relations)
    let (parameters, catalog) = (lowering.parameters, lowering.catalog)
    diagnostics += parameters.diagnostics + catalog.diagnostics + TypeSpelling.doubts(in: pack)
    for rule in pack.rules where rule.resource != nil {
      if let planned = lowering.lower(rule) { rules.append(planned) }
      examples += rule.examples?.all ?? []
    }
    diagnostics += lowering.diagnostics
    relations = lowering.relations
    var resolver = TestResolver(pack, parameters: parameters)
    tests += resolver.resolve()
    diagnostics += resolver.diagnostics
    packs.append(
      PackSummary(
        name: pack.name, version: pack.manifest.version, title: pack.manifest.title,
        sha256: pack.sha256, parameters: parameters.summaries))
  }
}

internal import AssayEngine
internal import AssayModel

/// Gathers the plan of several packs.
struct Planning {
  private(set) var packs: [PackSummary] = []
  private(set) var examples: [RuleExample] = []
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
    let parameters = ParameterTable(pack.manifest, settings: settings)
    let catalog = RelationCatalog(pack.manifest)
    diagnostics += parameters.diagnostics + catalog.diagnostics + TypeSpelling.doubts(in: pack)
    for rule in pack.rules { add(rule, parameters, catalog) }
    packs.append(
      PackSummary(
        name: pack.name, version: pack.manifest.version, title: pack.manifest.title,
        sha256: pack.sha256, parameters: parameters.summaries))
  }

  private mutating func add(
    _ rule: RuleSyntax, _ parameters: ParameterTable, _ catalog: RelationCatalog
  ) {
    guard let resource = rule.resource else { return }
    var lowering = RuleLowering(
      parameters: parameters,
      resolver: Resolver(catalog: catalog, resource: resource.value, relations: relations))
    let planned = lowering.lower(rule, resource: resource)
    diagnostics += lowering.resolver.diagnostics
    relations = lowering.resolver.relations
    if let planned { rules.append(planned) }
    examples += rule.examples?.all ?? []
  }
}

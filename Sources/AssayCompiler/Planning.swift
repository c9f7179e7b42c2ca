internal import AssayEngine
internal import AssayModel
internal import AssaySyntax

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

  /// The types that rules and relations are about.
  var types: Set<ResourceType> {
    Set(rules.map(\.resourceType) + relations.relations.flatMap { [$0.from, $0.to] })
  }

  mutating func add(
    _ pack: PackSyntax, _ settings: [String: String], over file: [FileSettings.Parameter]
  ) {
    var lowering = PackLowering(
      pack.manifest, settings: settings, over: file, relations: relations,
      isAnalyzed: pack.isAnalyzed)
    let (parameters, catalog) = (lowering.parameters, lowering.catalog)
    diagnostics += parameters.diagnostics + catalog.diagnostics
    if !pack.isAnalyzed { diagnostics += TypeSpelling.doubts(in: pack) }
    var lowered: [(syntax: RuleSyntax, planned: PlannedRule)] = []
    for rule in pack.rules where rule.resource != nil {
      if let planned = lowering.lower(rule) { lowered.append((rule, planned)) }
      examples += rule.examples?.all ?? []
    }
    rules += lowered.map(\.planned)
    diagnostics += lowering.diagnostics
    if !pack.isAnalyzed { diagnostics += Self.analyze(lowered) }
    if pack.isSound, lowered.count == pack.rules.count { diagnostics += unused(in: lowering) }
    relations = lowering.relations
    var resolver = TestResolver(pack, parameters: parameters)
    tests += resolver.resolve()
    diagnostics += resolver.diagnostics
    packs.append(
      PackSummary(
        name: pack.name, version: pack.manifest.version, title: pack.manifest.title,
        sha256: pack.sha256, parameters: parameters.summaries))
  }

  private static func analyze(_ rules: [(syntax: RuleSyntax, planned: PlannedRule)]) -> [Diagnostic]
  {
    rules.compactMap { RuleAnalysis(syntax: $0.syntax, rule: $0.planned).mistake }
      + PackAnalysis(rules: rules).diagnostics
  }

  /// The relations and parameters that no rule of a pack uses.
  private func unused(in lowering: PackLowering) -> [Diagnostic] {
    let links = lowering.catalog.links.filter { !$0.isInverse }
    let parameters = lowering.parameters.parameters.map(\.syntax.name)
    return links.filter { !lowering.relations.contains($0.relation) }
      .map { .unusedRelation($0.name) }
      + parameters.filter { !lowering.readParameters.contains($0.value) }
      .map { .unusedParameter($0) }
  }
}

internal import AssayEngine
internal import AssayModel
internal import AssaySyntax

/// Lowers the rules of one pack, with values for its parameters.
struct PackLowering {
  let parameters: ParameterTable
  let catalog: RelationCatalog
  /// Whether it is known that the rules name what there is.
  private let isAnalyzed: Bool
  /// The relations followed, those of earlier packs included.
  private(set) var relations: RelationTable
  /// The parameters that rules read.
  private(set) var readParameters: Set<String> = []
  /// What is mistaken in the rules.
  private(set) var diagnostics: [Diagnostic] = []

  init(
    _ manifest: ManifestSyntax, settings: [String: String],
    over file: [FileSettings.Parameter] = [], relations: RelationTable = RelationTable(),
    isAnalyzed: Bool = false
  ) {
    parameters = ParameterTable(manifest, settings: settings, over: file)
    catalog = RelationCatalog(manifest, isAnalyzed: isAnalyzed)
    self.isAnalyzed = isAnalyzed
    self.relations = relations
  }

  /// `nil` if the rule has a mistake.
  mutating func lower(_ rule: RuleSyntax) -> PlannedRule? {
    guard let resource = rule.resource else { return nil }
    var lowering = RuleLowering(
      parameters: parameters,
      resolver: Resolver(
        catalog: catalog, resource: resource.value, relations: relations, isAnalyzed: isAnalyzed))
    let planned = lowering.lower(rule, resource: resource)
    let mistakes = lowering.resolver.diagnostics
    relations = lowering.resolver.relations
    readParameters.formUnion(lowering.readParameters)
    diagnostics += mistakes
    return mistakes.contains { $0.severity == .error } ? nil : planned
  }
}

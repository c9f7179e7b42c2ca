/// What inventories hold, and which rules can decide by them.
public struct InspectionReport: Hashable, Sendable {
  /// The program that made the report.
  public var tool: Report.Tool
  /// Whether a check of the same inventories could judge everything.
  public var isComplete: Bool
  /// The inventories read, in the order given.
  public var inventories: [InventorySummary]
  /// The settings file in force, if there is one.
  public var settings: SettingsSummary?
  /// The mappings in force, in the order given.
  public var mappings: [MappingSummary]
  /// What manifests said of the inventories, in the order given.
  public var manifests: [ManifestSummary]
  /// The rule packs looked at.
  public var packs: [PackSummary]
  /// Resources read, by type.
  public var resourceTypes: [ResourceTypeCount]
  /// The subscriptions and tenants that resources name.
  public var scopes: InventoryScopes
  /// What each rule lacks, in rule order.
  public var rules: [RuleEvidence]
  /// Problems met: errors, then warnings, each in order of place.
  public var diagnostics: [Diagnostic]

  /// Takes what reading and judging came to.
  ///
  /// - Parameters:
  ///   - report: The report of a check; its findings are not looked at.
  ///   - rules: What each of its rules lacks.
  public init(of report: Report, scopes: InventoryScopes, rules: [RuleEvidence]) {
    tool = report.tool
    isComplete = report.isComplete
    inventories = report.inventories
    settings = report.settings
    mappings = report.mappings
    manifests = report.manifests
    packs = report.packs
    resourceTypes = report.resourceTypes
    self.scopes = scopes
    self.rules = rules
    diagnostics = report.diagnostics
  }

  /// What status the run ends with: 2 if a check couldn't judge everything.
  public var exitStatus: ExitStatus { isComplete ? .compliant : .cannotVouch }
}

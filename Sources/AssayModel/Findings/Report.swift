/// The result of checking inventories against rule packs.
///
/// A report carries all that reporters print, in the order they print it.
public struct Report: Hashable, Sendable {
  /// The program that made the report.
  public struct Tool: Hashable, Sendable {
    /// The program's name.
    public var name: String
    /// The program's version, such as `1.2.3`.
    public var version: String

    /// A program by name and version.
    public init(name: String, version: String) {
      self.name = name
      self.version = version
    }
  }

  /// What said which moment it was.
  public enum Clock: String, Hashable, Sendable {
    /// '--now'.
    case option
    /// The variable `SOURCE_DATE_EPOCH`.
    case environment
    /// The system's clock.
    case system
  }

  /// The program that made the report.
  public var tool: Tool
  /// Whether everything offered was read and judged: no unknown outcome, no inventory that is
  /// unreadable, truncated or incomplete, no rule that selected nothing.
  public var isComplete: Bool
  /// What status the run ends with; see `ExitStatus`.
  public var exitStatus: ExitStatus
  /// The inventories read, in the order given, previous ones last.
  public var inventories: [InventorySummary]
  /// The settings file in force, if there is one.
  public var settings: SettingsSummary?
  /// The mappings by which inventories were read, in the order given.
  public var mappings: [MappingSummary] = []
  /// What manifests said of the inventories, in the order given, of previous ones last.
  public var manifests: [ManifestSummary]
  /// The earlier report that findings are compared with, if one was given.
  public var baseline: BaselineSummary?
  /// Which findings are listed; `nil` if all that break a rule or could not be judged are.
  public var shown: ShownFindings?
  /// The files of exemptions, in the order given, with what became of each.
  public var exemptions: [ExemptionSummary] = []
  /// The rule packs applied.
  public var packs: [PackSummary]
  /// The results, in rule order.
  public let results: [RuleResult]
  /// What all rules together concluded, by subscription, sorted by its id.
  public var subscriptions: [SubscriptionTally] = []
  /// Resources read, by type.
  public var resourceTypes: [ResourceTypeCount]
  /// Every loosening in force, as the option that asked for it, such as `--allow-unknown`.
  public var loosenings: [String]
  /// The moment that rules and exemptions compare times with, in ISO 8601; `nil` if none does.
  public var now: String?
  /// What said so; `nil` if nothing compares times.
  public var clock: Clock?
  /// Problems met: errors, then warnings, each in order of place.
  public var diagnostics: [Diagnostic]

  /// A report; sorts the results by rule.
  public init(
    tool: Tool, isComplete: Bool, exitStatus: ExitStatus, inventories: [InventorySummary] = [],
    settings: SettingsSummary? = nil, manifests: [ManifestSummary] = [],
    packs: [PackSummary] = [], results: [RuleResult],
    resourceTypes: [ResourceTypeCount] = [], loosenings: [String] = [], now: String? = nil,
    diagnostics: [Diagnostic] = []
  ) {
    self.tool = tool
    self.isComplete = isComplete
    self.exitStatus = exitStatus
    self.inventories = inventories
    self.settings = settings
    self.manifests = manifests
    self.packs = packs
    self.results = results.sorted { $0.rule.id < $1.rule.id }
    self.resourceTypes = resourceTypes
    self.loosenings = loosenings
    self.now = now
    self.diagnostics = diagnostics
  }

  /// How many findings, listed or not, are in the baseline and not exempt.
  package var known: Tally { results.reduce(into: Tally()) { $0.add($1.known) } }

  /// How many findings, listed or not, are exempt.
  public var exempt: Tally { results.reduce(into: Tally()) { $0.add($1.exempt) } }

  /// All rules' tallies together.
  public var tally: Tally { results.reduce(into: Tally()) { $0.add($1.tally) } }
}

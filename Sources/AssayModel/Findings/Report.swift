/// The result of checking inventories against rule packs.
///
/// A report carries all that reporters print, in the order they print it.
public struct Report: Hashable, Sendable {
  /// The program that made the report.
  public struct Tool: Hashable, Sendable {
    public var name: String
    public var version: String

    public init(name: String, version: String) {
      self.name = name
      self.version = version
    }
  }

  public var tool: Tool
  /// Whether everything offered was read and judged: no unknown outcome, no inventory that is
  /// unreadable, truncated or incomplete, no rule that selected nothing.
  public var isComplete: Bool
  /// What status the run ends with; see `ExitStatus`.
  public var exitStatus: ExitStatus
  /// The inventories read, in the order given, previous ones last.
  public var inventories: [InventorySummary]
  public var packs: [PackSummary]
  /// The results, in rule order.
  public let results: [RuleResult]
  /// Resources read, by type.
  public var resourceTypes: [ResourceTypeCount]
  /// Every loosening in force, as the option that asked for it, such as `--allow-unknown`.
  public var loosenings: [String]
  /// The moment that rules compare times with, in ISO 8601; `nil` if no rule asks for it.
  public var now: String?
  /// Problems met, in order of place.
  public var diagnostics: [Diagnostic]

  public init(
    tool: Tool, isComplete: Bool, exitStatus: ExitStatus, inventories: [InventorySummary] = [],
    packs: [PackSummary] = [], results: [RuleResult], resourceTypes: [ResourceTypeCount] = [],
    loosenings: [String] = [], now: String? = nil, diagnostics: [Diagnostic] = []
  ) {
    self.tool = tool
    self.isComplete = isComplete
    self.exitStatus = exitStatus
    self.inventories = inventories
    self.packs = packs
    self.results = results.sorted { $0.rule.id < $1.rule.id }
    self.resourceTypes = resourceTypes
    self.loosenings = loosenings
    self.now = now
    self.diagnostics = diagnostics
  }

  /// All rules' tallies together.
  public var tally: Tally { results.reduce(into: Tally()) { $0.add($1.tally) } }
}

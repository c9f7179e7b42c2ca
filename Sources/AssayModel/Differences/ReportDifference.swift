/// What two reports of this program differ in.
public struct ReportDifference: Hashable, Sendable {
  /// One of the two reports.
  public struct Side: Hashable, Sendable {
    /// The path as the user gave it.
    public var path: String
    /// SHA-256 of the file's bytes, as lower-case hexadecimal digits.
    public var sha256: String
    /// Whether its run read and judged everything offered.
    public var isComplete: Bool
    /// The status that its run ended with.
    public var exitStatus: Int
    /// The moment of its run, in ISO 8601; `nil` if it doesn't tell.
    public var now: String?
    /// The outcomes of its run.
    public var tally: Tally

    /// A report by its file, with what it says of its run.
    public init(
      path: String, sha256: String, isComplete: Bool, exitStatus: Int, now: String?, tally: Tally
    ) {
      self.path = path
      self.sha256 = sha256
      self.isComplete = isComplete
      self.exitStatus = exitStatus
      self.now = now
      self.tally = tally
    }
  }

  /// The program that compared the two.
  public var tool: Report.Tool
  /// 1 if something got worse, 2 if that can't be told, 0 if neither.
  public var exitStatus: ExitStatus
  /// The earlier report.
  public var old: Side
  /// The later report.
  public var new: Side
  /// The packs that differ, sorted by name.
  public var packs: [PackChange]
  /// The rules that differ, sorted by id.
  public var rules: [RuleChange]
  /// The findings that differ: worst severity first, then by rule, kind and resource.
  public var findings: [FindingChange]
  /// Why it can't be told that nothing got worse, tolerated or not, in a fixed order.
  public var doubts: [Doubt]
  /// Every loosening in force, as the option that asked for it.
  public var loosenings: [String]

  /// A reason why it can't be told that nothing got worse.
  public enum Doubt: Hashable, Sendable {
    /// The later run could not judge everything.
    case incomplete
    /// So many findings became unknown.
    case unknown(Int)
    /// A rule of the earlier run is none of the later one, or was not run.
    case goneRule(String)
  }

  /// The differences of two reports.
  public init(
    tool: Report.Tool, exitStatus: ExitStatus, old: Side, new: Side, packs: [PackChange],
    rules: [RuleChange], findings: [FindingChange], doubts: [Doubt], loosenings: [String]
  ) {
    self.tool = tool
    self.exitStatus = exitStatus
    self.old = old
    self.new = new
    self.packs = packs
    self.rules = rules
    self.findings = findings
    self.doubts = doubts
    self.loosenings = loosenings
  }

  /// How many findings differ in a way.
  package func count(_ kind: FindingChange.Kind) -> Int { findings.count { $0.kind == kind } }
}

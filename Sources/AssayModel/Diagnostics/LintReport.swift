/// The mistakes and the likely slips in rule packs.
public struct LintReport: Hashable, Sendable {
  /// What was looked at.
  public struct Scope: Hashable, Sendable {
    /// The settings file that was read; `nil` if there was none.
    public var settings: SettingsSummary?
    /// The packs' folders, in the order given.
    public var packs: [String]
    /// The files of mappings, in the order given.
    public var mappings: [String]
    /// The files of exemptions, in the order given.
    public var exemptions: [String] = []
    /// How many rules could be read.
    public var rules: Int
    /// How many examples were run; none are while a pack has mistakes.
    public var examples: Int
    /// Resource types whose fields are not known, so that paths in them are not checked; sorted.
    public var uncheckedTypes: [String]

    /// Nothing but the files, until something of them is read.
    public init(
      packs: [String], mappings: [String] = [], rules: Int = 0, examples: Int = 0,
      uncheckedTypes: [String] = [], settings: SettingsSummary? = nil
    ) {
      self.settings = settings
      self.packs = packs
      self.mappings = mappings
      self.rules = rules
      self.examples = examples
      self.uncheckedTypes = uncheckedTypes
    }
  }

  /// The program that made the report.
  public var tool: Report.Tool
  /// What was looked at.
  public var scope: Scope
  /// In order of place, at most as many as were asked for.
  public let diagnostics: [Diagnostic]
  /// How many errors there are, those left out included.
  public let errors: Int
  /// How many warnings there are, those left out included.
  public let warnings: Int
  /// Whether a warning makes the packs invalid, as an error does.
  public var isStrict: Bool
  /// What there is to know about the kinds of diagnostics given, sorted by id.
  public var pages: [DiagnosticPage]

  /// Sorts the diagnostics and leaves out those beyond `limit`, of which it keeps count.
  public init(
    tool: Report.Tool, scope: Scope, diagnostics: [Diagnostic], limit: Int, isStrict: Bool,
    pages: [DiagnosticPage]
  ) {
    self.tool = tool
    self.scope = scope
    self.diagnostics = Array(diagnostics.sorted().prefix(limit))
    errors = diagnostics.count { $0.severity == .error }
    warnings = diagnostics.count - errors
    self.isStrict = isStrict
    let shown = Set(self.diagnostics.map(\.id))
    self.pages = pages.filter { shown.contains($0.id) }.sorted { $0.id < $1.id }
  }

  /// How many diagnostics were left out.
  public var omitted: Int { errors + warnings - diagnostics.count }

  /// What status the run ends with: invalid if there is an error, or a warning that counts as one.
  public var exitStatus: ExitStatus {
    errors > 0 || isStrict && warnings > 0 ? .invalid : .compliant
  }
}

/// A file of exemptions, and what became of each in a run.
public struct ExemptionSummary: Hashable, Sendable {
  /// What became of an exemption.
  public enum Fate: String, Hashable, Sendable, CaseIterable {
    /// It covers a finding.
    case used
    /// It is over, so that the findings which it would cover count.
    case expired
    /// What it accepts isn't what the inventory shows, so that the findings count.
    case changed
    /// Another that stands before it covers all that it would.
    case repeated
    /// Its rules are none of this run's, or weren't run.
    case notRun = "not-run"
    /// No inventory of this run holds its resources.
    case notInInventory = "not-in-inventory"
    /// There is no finding for it to cover.
    case unused
  }

  /// A value that an exemption accepts.
  public struct Accepted: Hashable, Sendable {
    /// The value's path as evidence shows it, with the way to another resource before it.
    public var path: String
    /// The values, as the file spells them.
    public var values: [String]

    /// A path with the values that are accepted there.
    public init(path: String, values: [String]) {
      self.path = path
      self.values = values
    }
  }

  /// One exemption of the file.
  public struct Entry: Hashable, Sendable {
    /// Who answers for what it covers.
    public var exemption: Exemption
    /// The rules' ids, or patterns of them.
    public var rules: [String]
    /// The resources' ids, or patterns of them; empty for all resources in the scopes.
    public var resources: [String]
    /// The scopes; empty for all.
    public var scopes: [String]
    /// The outcomes that it accepts.
    public var outcomes: [Outcome]
    /// The values that it accepts; empty for all.
    public var accepted: [Accepted]
    /// What became of it.
    public var fate: Fate
    /// How many findings it covers, or would cover if it weren't expired or its value changed.
    public var findings: Int

    /// An exemption with what became of it.
    public init(
      _ exemption: Exemption, rules: [String], resources: [String] = [], scopes: [String] = [],
      outcomes: [Outcome] = [.noncompliant], accepted: [Accepted] = [], fate: Fate,
      findings: Int = 0
    ) {
      self.exemption = exemption
      self.rules = rules
      self.resources = resources
      self.scopes = scopes
      self.outcomes = outcomes
      self.accepted = accepted
      self.fate = fate
      self.findings = findings
    }
  }

  /// The path as the user gave it.
  public var path: String
  /// SHA-256 of the file's bytes, as lower-case hexadecimal digits.
  public var sha256: String
  /// In the order of the file.
  public var entries: [Entry]

  /// A file with its digest.
  public init(path: String, sha256: String, entries: [Entry] = []) {
    self.path = path
    self.sha256 = sha256
    self.entries = entries
  }
}

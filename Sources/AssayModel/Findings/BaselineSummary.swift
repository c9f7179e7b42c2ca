/// The earlier report by which known findings are told from new ones, and what became of its own.
public struct BaselineSummary: Hashable, Sendable {
  /// A finding of the earlier report that isn't one of this run.
  public struct Past: Hashable, Sendable {
    /// Why it isn't.
    public enum Fate: String, Hashable, Sendable, CaseIterable {
      /// The rule was applied to the resource and no longer finds it.
      case fixed
      /// No inventory of this run holds the resource, which may be gone or not exported.
      case notInInventory = "not-in-inventory"
      /// The rule isn't one of this run's, or wasn't run.
      case notRun = "not-run"
    }

    /// The rule's id.
    public var rule: String
    /// The resource's id.
    public var resource: String
    /// When the finding was first known, in ISO 8601; `nil` if no report tells.
    public var since: String?
    /// What became of it.
    public var fate: Fate

    /// A finding of the earlier report.
    public init(rule: String, resource: String, since: String?, fate: Fate) {
      self.rule = rule
      self.resource = resource
      self.since = since
      self.fate = fate
    }
  }

  /// The path as the user gave it.
  public var path: String
  /// SHA-256 of the file's bytes, as lower-case hexadecimal digits.
  public var sha256: String
  /// Sorted by rule, then by resource.
  public var past: [Past]

  /// An earlier report by its file.
  public init(path: String, sha256: String, past: [Past] = []) {
    self.path = path
    self.sha256 = sha256
    self.past = past
  }
}

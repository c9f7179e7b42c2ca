/// A rule that isn't the same in two runs.
public struct RuleChange: Hashable, Sendable {
  /// What differs; the first that applies.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Run by the later run only.
    case added
    /// Run by the earlier run only.
    case gone
    /// Of another severity.
    case severity
  }

  /// What differs.
  public var kind: Kind
  /// The rule's id.
  public var id: String
  /// The severity in the earlier report; `nil` if that doesn't have the rule.
  public var old: Severity?
  /// The severity in the later report; `nil` if that doesn't have the rule.
  public var new: Severity?

  /// A difference of a rule.
  public init(kind: Kind, id: String, old: Severity?, new: Severity?) {
    self.kind = kind
    self.id = id
    self.old = old
    self.new = new
  }
}

/// A rule pack that isn't the same in two runs.
public struct PackChange: Hashable, Sendable {
  /// A pack as a report tells of it.
  public struct Edition: Hashable, Sendable {
    /// The version that the pack gives itself.
    public var version: String
    /// SHA-256 over its files, as lower-case hexadecimal digits.
    public var sha256: String
    /// Its parameters as `name = value`, sorted by name.
    public var parameters: [String]

    /// A pack with its parameters.
    public init(version: String, sha256: String, parameters: [String]) {
      self.version = version
      self.sha256 = sha256
      self.parameters = parameters
    }
  }

  /// The pack's name.
  public var name: String
  /// What the earlier report tells; `nil` if it doesn't have the pack.
  public var old: Edition?
  /// What the later report tells; `nil` if it doesn't have the pack.
  public var new: Edition?

  /// A difference of a pack.
  public init(name: String, old: Edition?, new: Edition?) {
    self.name = name
    self.old = old
    self.new = new
  }
}

/// Which rule pack was applied, with which settings.
public struct PackSummary: Hashable, Sendable {
  /// Who gives a parameter its value; each wins over those before it.
  public enum Origin: String, Hashable, Sendable, CaseIterable {
    /// The pack's default.
    case pack
    /// The settings file.
    case settings
    /// `--set`, or an example or a test with parameters of its own.
    case option
  }

  /// A parameter and the value in force.
  public struct Parameter: Hashable, Sendable {
    /// The name that rules and `--set` use.
    public var name: String
    /// The value as a setting gives it, such as `used` or `2048`.
    public var value: String
    /// Who gives the value.
    public var origin: Origin

    /// A parameter with the value in force.
    public init(name: String, value: String, origin: Origin) {
      self.name = name
      self.value = value
      self.origin = origin
    }

    /// Whether the value is the pack's own default.
    public var isDefault: Bool { origin == .pack }
  }

  /// The name that rule ids begin with, such as `azure-ai-cmk`.
  public var name: String
  /// The version that the pack gives itself.
  public var version: String
  /// What the pack covers, in one line.
  public var title: String
  /// SHA-256 over the pack's files, as lower-case hexadecimal digits.
  ///
  /// The digest covers each file's path within the pack and its bytes, in path order.
  public var sha256: String
  /// Sorted by name.
  public var parameters: [Parameter]

  /// A pack with the parameters in force.
  public init(
    name: String, version: String, title: String, sha256: String, parameters: [Parameter] = []
  ) {
    self.name = name
    self.version = version
    self.title = title
    self.sha256 = sha256
    self.parameters = parameters
  }
}

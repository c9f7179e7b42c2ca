/// Which settings file held for a check.
public struct SettingsSummary: Hashable, Sendable {
  /// The path as the user gave it, or the name under which the file was found.
  public var path: String
  /// SHA-256 of the file's bytes, as lower-case hexadecimal digits.
  public var sha256: String

  /// A file with its digest.
  public init(path: String, sha256: String) {
    self.path = path
    self.sha256 = sha256
  }
}

/// A mapping by which a check read inventories.
public struct MappingSummary: Hashable, Sendable {
  /// The path as the user gave it.
  public var path: String
  /// What the mapping calls itself.
  public var name: String
  /// SHA-256 of the file's bytes, as lower-case hexadecimal digits.
  public var sha256: String

  /// A mapping's file with its digest.
  public init(path: String, name: String, sha256: String) {
    self.path = path
    self.name = name
    self.sha256 = sha256
  }
}

/// What a report tells of a secret in place of it.
public struct Redaction: Hashable, Sendable {
  /// The number of Unicode scalars that the secret has.
  public var length: Int
  /// The first 8 digits of the SHA-256 of its UTF-8, in lower case: equal secrets have equal ones.
  public var sha256: String

  /// What is told of a secret.
  public init(length: Int, sha256: String) {
    self.length = length
    self.sha256 = sha256
  }

  /// The text in the secret's place.
  public var mark: String { "‹redacted: \(length) characters, sha256 \(sha256)›" }

  /// The text in the place of a secret of which only a part is at hand.
  package static let partMark = "‹redacted›"
}

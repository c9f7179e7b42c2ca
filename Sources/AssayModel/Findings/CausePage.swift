/// What there is to know about why outcomes are unknown.
public struct CausePage: Hashable, Sendable {
  /// The cause.
  public var cause: UnknownCause
  /// When a value is unknown for this cause.
  public var meaning: String
  /// What to do about it.
  public var remedy: String

  /// A page; its paragraphs are one line each.
  public init(_ cause: UnknownCause, meaning: String, remedy: String) {
    self.cause = cause
    self.meaning = meaning
    self.remedy = remedy
  }
}

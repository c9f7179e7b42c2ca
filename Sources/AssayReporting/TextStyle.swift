/// How text is laid out for whoever reads it.
public struct TextStyle: Hashable, Sendable {
  /// How much there is to read.
  public enum Detail: Hashable, Sendable {
    /// A line for each finding and each problem, and the result: all that the status rests on.
    case brief
    case usual
    /// With all related values, and what the rule says of itself.
    case full
  }

  /// Whether to colour with ANSI escape sequences.
  public var color: Bool
  /// The width in columns that excerpts should fit; `nil` leaves them as they are.
  public var width: Int?
  /// How much is said.
  public var detail: Detail

  /// Creates a style; plain unless told otherwise.
  public init(color: Bool = false, width: Int? = nil, detail: Detail = .usual) {
    self.color = color
    self.width = width
    self.detail = detail
  }

  /// No colours and no width: what goes into files.
  public static let plain = TextStyle()
}

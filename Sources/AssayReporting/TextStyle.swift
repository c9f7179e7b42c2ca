/// How text is laid out for whoever reads it.
public struct TextStyle: Hashable, Sendable {
  /// Whether to colour with ANSI escape sequences.
  public var color: Bool
  /// The width in columns that excerpts should fit; `nil` leaves them as they are.
  public var width: Int?

  /// Creates a style; plain unless told otherwise.
  public init(color: Bool = false, width: Int? = nil) {
    self.color = color
    self.width = width
  }

  /// No colours and no width: what goes into files.
  public static let plain = TextStyle()
}

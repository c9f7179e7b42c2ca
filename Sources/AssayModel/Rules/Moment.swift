/// A moment in whole seconds, on the calendar of UTC.
public struct Moment: Hashable, Sendable {
  /// Seconds since the start of 1970.
  public var secondsSince1970: Int64

  /// A moment that a clock shows.
  public init(secondsSince1970: Int64) { self.secondsSince1970 = secondsSince1970 }
}

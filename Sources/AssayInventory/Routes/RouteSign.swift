internal import AssayModel

/// Keys by which objects of a route are known.
struct RouteSign: Hashable, Sendable {
  typealias Confidence = InventorySummary.Route.Confidence

  var route: Route
  /// The object has all of these, outermost.
  var keys: [String]
  /// It has none of these.
  var missing: [String]
  /// How sure it is that an object with these keys is of the route.
  var confidence: Confidence

  init(
    _ route: Route, _ keys: [String], without missing: [String] = [],
    _ confidence: Confidence = .certain
  ) {
    self.route = route
    self.keys = keys
    self.missing = missing
    self.confidence = confidence
  }
}

/// A set of the keys that tell routes and other things apart.
struct MarkSet: Hashable, Sendable {
  /// How many keys there can be.
  static let capacity = UInt128.bitWidth

  private var bits: UInt128 = 0

  var isEmpty: Bool { bits == 0 }

  mutating func insert(_ mark: Int) { bits |= 1 << UInt128(mark) }

  func isSuperset(of other: Self) -> Bool { bits & other.bits == other.bits }

  func isDisjoint(with other: Self) -> Bool { bits & other.bits == 0 }
}

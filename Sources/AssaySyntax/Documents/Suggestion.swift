internal import AssayModel

/// Finds the known name that a mistyped one most likely stands for.
package enum Suggestion {
  /// The nearest of `known`, unless none is near; case doesn't count.
  package static func nearest(to name: String, among known: [String]) -> String? {
    let typed = folded(name)
    let limit = max(1, typed.count / 3)
    return known.filter { $0 != name }
      .map { (name: $0, distance: distance(typed, folded($0))) }
      .filter { $0.distance <= limit }
      .min { ($0.distance, $0.name) < ($1.distance, $1.name) }?.name
  }

  /// Help for a name that isn't known: the nearest, or all that are.
  package static func help(for name: String, among known: [String]) -> String? {
    if let nearest = nearest(to: name, among: known) { return "did you mean '\(nearest)'?" }
    guard !known.isEmpty else { return nil }
    return "write one of: " + known.joined(separator: ", ")
  }

  /// The known name that begins with the same six letters, such as `properties` for `property`.
  package static func kindred(of name: String, among known: [String]) -> String? {
    let start = folded(name).prefix(6)
    return start.count < 6 ? nil : known.first { folded($0).starts(with: start) }
  }

  /// Whether two names differ by one letter.
  package static func isSlip(_ name: String, _ other: String) -> Bool {
    distance(folded(name), folded(other)) == 1
  }

  private static func folded(_ name: String) -> [UInt8] {
    name.utf8.prefix(80).map(\.lowercasedASCII)
  }

  /// How many letters to insert, drop, change or swap to get from one name to the other.
  private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for row in left.indices {
      var current = [row + 1]
      for column in right.indices {
        let change = last[column] + (left[row] == right[column] ? 0 : 1)
        var best = min(change, last[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          best = min(best, beforeLast[column - 1] + 1)
        }
        current.append(best)
      }
      (beforeLast, last) = (last, current)
    }
    return last[right.count]
  }
}

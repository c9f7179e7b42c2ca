/// What measuring a property came to.
struct Measurement: Sendable {
  /// What was tried, in numbers.
  var figure: String
  /// What broke it, each with all that is needed to do it again.
  var failures: [String] = []
  /// Why all or a part of it could not be measured here, such as a program that isn't installed.
  var gaps: [String] = []
}

extension Measurement {
  /// Measures one part after the other.
  static func + (left: Self, right: Self) -> Self {
    Self(
      figure: [left.figure, right.figure].filter { !$0.isEmpty }.joined(separator: "; "),
      failures: left.failures + right.failures, gaps: left.gaps + right.gaps)
  }
}

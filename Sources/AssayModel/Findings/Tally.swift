/// How many resources had each outcome.
///
/// Each count is made by counting; none is computed from the others.
public struct Tally: Hashable, Sendable {
  public var compliant: Int
  public var noncompliant: Int
  public var unknown: Int
  public var notApplicable: Int

  public init(
    compliant: Int = 0, noncompliant: Int = 0, unknown: Int = 0, notApplicable: Int = 0
  ) {
    self.compliant = compliant
    self.noncompliant = noncompliant
    self.unknown = unknown
    self.notApplicable = notApplicable
  }

  public subscript(outcome: Outcome) -> Int {
    get {
      switch outcome {
      case .compliant: compliant
      case .noncompliant: noncompliant
      case .unknown: unknown
      case .notApplicable: notApplicable
      }
    }
    set {
      switch outcome {
      case .compliant: compliant = newValue
      case .noncompliant: noncompliant = newValue
      case .unknown: unknown = newValue
      case .notApplicable: notApplicable = newValue
      }
    }
  }

  /// The number of resources the rule selected, or may have selected.
  public var selected: Int { compliant + noncompliant + unknown }

  /// Adds each count of `other`.
  public mutating func add(_ other: Tally) {
    for outcome in Outcome.allCases { self[outcome] += other[outcome] }
  }
}

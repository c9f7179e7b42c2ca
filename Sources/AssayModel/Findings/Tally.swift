/// How many resources had each outcome.
///
/// Each count is made by counting; none is computed from the others.
public struct Tally: Hashable, Sendable {
  /// Resources that were selected and meet the requirement.
  public var compliant: Int
  /// Resources that were selected and break the requirement.
  public var noncompliant: Int
  /// Resources that could not be decided about.
  public var unknown: Int
  /// Resources that the rule does not select.
  public var notApplicable: Int

  /// Counts that start from zero unless given.
  public init(
    compliant: Int = 0, noncompliant: Int = 0, unknown: Int = 0, notApplicable: Int = 0
  ) {
    self.compliant = compliant
    self.noncompliant = noncompliant
    self.unknown = unknown
    self.notApplicable = notApplicable
  }

  /// The count of one outcome.
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

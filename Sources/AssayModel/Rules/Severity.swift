/// How much a finding matters, from least to most.
public enum Severity: String, Hashable, Sendable, CaseIterable, Comparable {
  case info, low, medium, high, critical

  /// The place in the order, from 0.
  public var rank: Int {
    switch self {
    case .info: 0
    case .low: 1
    case .medium: 2
    case .high: 3
    case .critical: 4
    }
  }

  /// Ranks severities from `info` to `critical`.
  public static func < (lhs: Self, rhs: Self) -> Bool { lhs.rank < rhs.rank }

  /// What a result in SARIF has for its level.
  package var sarifLevel: String {
    switch self {
    case .critical, .high: "error"
    case .medium: "warning"
    case .low, .info: "note"
    }
  }

  /// What a result in SARIF has for its rank, on a scale to 100: by it a log tells the severity.
  package var sarifRank: Int {
    switch self {
    case .critical: 95
    case .high: 80
    case .medium: 55
    case .low: 20
    case .info: 1
    }
  }
}

internal import AssayModel

extension Report {
  /// The moment that times are compared with, and what said so unless it was asked for; `nil` if
  /// nothing compares times.
  var moment: String? {
    switch clock {
    case .environment: now.map { "\($0), by SOURCE_DATE_EPOCH" }
    case .system: now.map { "\($0), by the system's clock" }
    case .option, nil: now
    }
  }
}

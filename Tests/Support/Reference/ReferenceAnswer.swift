internal import AssayModel

/// What a condition comes to.
enum ReferenceAnswer: Hashable {
  case holds
  case fails
  case unknown(UnknownCause)

  init(_ holds: Bool) { self = holds ? .holds : .fails }

  static prefix func ! (answer: Self) -> Self {
    switch answer {
    case .holds: .fails
    case .fails: .holds
    case .unknown: answer
    }
  }

  /// `false` decides; else the first unknown part does.
  static func all(_ parts: [Self]) -> Self {
    if parts.contains(.fails) { return .fails }
    return parts.first { $0 != .holds } ?? .holds
  }

  /// `true` decides; else the first unknown part does.
  static func any(_ parts: [Self]) -> Self { !all(parts.map { !$0 }) }
}

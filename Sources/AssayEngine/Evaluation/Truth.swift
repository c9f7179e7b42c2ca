package import AssayModel

/// What a condition comes to: Kleene's three values, the third with its cause.
package enum Truth: Hashable, Sendable {
  case `false`
  case `true`
  case unknown(UnknownCause)

  init(_ isTrue: Bool) { self = isTrue ? .true : .false }

  static prefix func ! (truth: Truth) -> Truth {
    switch truth {
    case .false: .true
    case .true: .false
    case .unknown: truth
    }
  }

  /// The same value, negated where `isNegated`.
  func negated(if isNegated: Bool) -> Truth { isNegated ? !self : self }

  var cause: UnknownCause? {
    if case .unknown(let cause) = self { cause } else { nil }
  }

  /// Whether both are the same of the three values, whatever the cause.
  func isAlike(_ other: Truth) -> Bool {
    switch (self, other) {
    case (.false, .false), (.true, .true), (.unknown, .unknown): true
    case (.false, _), (.true, _), (.unknown, _): false
    }
  }
}

internal import AssayInventory
internal import AssayModel
internal import AssaySyntax

/// An exemption as its file has it.
struct ExemptionEntry: Sendable {
  /// Values that are accepted at a path.
  struct Accepted: Sendable {
    var path: String
    var values: [AcceptedValue]
  }

  var rules: [Located<IDPattern>] = []
  var resources: [IDPattern] = []
  var scopes: [ExemptionScope] = []
  var outcomes: [Outcome] = []
  var accepted: [Accepted] = []
  /// Who answers for it, why, until when.
  var exemption: Exemption
  /// The last second in which it holds.
  var end: Moment
  var place: Place
  /// Where it says when it ends, and what it accepts.
  var expiryPlace: Place
  var acceptedPlace: Place?

  func isOver(at now: Moment) -> Bool { now.secondsSince1970 > end.secondsSince1970 }

  /// Whether what the exemption is about, resource and scope, is there or above.
  func covers(_ id: ComparedID, tenant: () -> String?) -> Bool {
    (resources.isEmpty || resources.contains { $0.matches(id) })
      && (scopes.isEmpty || scopes.contains { $0.holds(id, tenant: tenant) })
  }

  /// Whether it names rules by pattern, and as good as every resource.
  var isNearlyBoundless: Bool {
    rules.contains(where: \.value.isPattern) && scopes.isEmpty
      && resources.contains(where: \.isNearlyBoundless)
  }

  /// Whether the evidence shows what is accepted: each path, and at each nothing else.
  func accepts(_ evidence: [Evidence]) -> Bool {
    accepted.allSatisfy { accepted in
      let seen = evidence.filter { $0.fullPath.hasBytes(of: accepted.path) }
      return !seen.isEmpty
        && seen.allSatisfy { fact in accepted.values.contains { $0.accepts(fact.observed) } }
    }
  }

  /// The paths at which the evidence has secrets.
  func secretPaths(in evidence: [Evidence]) -> [String] {
    accepted.map(\.path).filter { path in
      evidence.contains { $0.observed.isRedacted && $0.fullPath.hasBytes(of: path) }
    }
  }

  /// What reports say of it.
  ///
  /// - Parameter secretPaths: Where secrets were seen, whatever the paths are called.
  func summary(
    _ fate: ExemptionSummary.Fate, findings: Int, secretPaths: Set<String>, by redactor: Redactor
  ) -> ExemptionSummary.Entry {
    ExemptionSummary.Entry(
      exemption, rules: rules.map(\.value.text), resources: resources.map(\.text),
      scopes: scopes.map(\.text), outcomes: outcomes,
      accepted: accepted.map { accepted in
        let isSecret = secretPaths.contains(accepted.path)
        return .init(
          path: redactor.shown(accepted.path),
          values: accepted.values.map {
            $0.spelling(at: accepted.path, isSecret: isSecret, by: redactor)
          })
      },
      fate: fate, findings: findings)
  }
}

extension Evidence.Observation {
  fileprivate var isRedacted: Bool {
    switch self {
    case .redacted: true
    case .absent, .null, .boolean, .number, .string, .array, .object, .unknown, .related: false
    }
  }
}

extension Evidence {
  /// The value's path, with the way to the resource that holds it.
  fileprivate var fullPath: String {
    guard let relation else { return path }
    return path.isEmpty ? relation : "\(relation).\(path)"
  }
}

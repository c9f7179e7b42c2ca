internal import AssayEngine
internal import AssayModel

/// The types that a plan reads, as rules and relations spell them.
struct TypeSpellings {
  private let spellings: [String: String]

  init(of plan: Plan) {
    let types =
      plan.rules.map(\.resourceType) + plan.relations.flatMap { [$0.from, $0.to] }
    spellings = Dictionary(
      types.map { ($0.lowercased, $0.spelling) }, uniquingKeysWith: { first, _ in first })
  }

  subscript(type: String) -> String { spellings[type.lowercasedASCII] ?? type }
}

/// Collects why a rule can't decide about resources.
struct GapCollector {
  private struct Key: Hashable {
    var resourceType: String
    var path: String
    var cause: UnknownCause
  }

  private let types: TypeSpellings
  private var counts: [Key: Int] = [:]

  private init(_ types: TypeSpellings) { self.types = types }

  /// What a rule lacked, sorted.
  static func gaps(of result: RuleResult, _ types: TypeSpellings) -> [EvidenceGap] {
    guard result.notRun == nil else { return [] }
    guard Outcome.allCases.contains(where: { result.tally[$0] > 0 }) else {
      return [EvidenceGap(resourceType: result.rule.resourceType, cause: nil, resources: 0)]
    }
    var collector = GapCollector(types)
    for finding in result.findings where finding.outcome == .unknown { collector.add(finding) }
    return collector.counts.map { key, count in
      EvidenceGap(
        resourceType: key.resourceType, path: key.path, cause: key.cause, resources: count)
    }.sorted()
  }

  private mutating func add(_ finding: Finding) {
    guard let cause = finding.cause else { return }
    var keys = Set(finding.evidence.compactMap { key(of: $0, cause) })
    if keys.isEmpty {
      keys = [Key(resourceType: types[finding.resource.type], path: "", cause: cause)]
    }
    for key in keys { counts[key, default: 0] += 1 }
  }

  /// What a piece of evidence shows to be missing.
  private func key(of evidence: Evidence, _ cause: UnknownCause) -> Key? {
    if case .unknown(let own) = evidence.observed {
      return Key(
        resourceType: types[evidence.resource.type], path: Self.generic(evidence.path), cause: own)
    }
    switch cause {
    case .notInInventory, .incompleteInventory, .ambiguous:
      return evidence.target.map { Key(resourceType: types[$0], path: "", cause: cause) }
    case .absent:
      guard [.absent, .null].contains(evidence.observed), !evidence.expected.isEmpty else {
        return nil
      }
      return Key(
        resourceType: types[evidence.resource.type], path: Self.generic(evidence.path),
        cause: cause)
    case .notExported, .knownAfterApply, .expression, .wrongType, .conflict, .noPreviousSnapshot:
      return nil
    }
  }

  /// A path with `[*]` in place of elements' numbers, and of entries' keys that are ids.
  static func generic(_ path: String) -> String {
    var text = ""
    var rest = path[...]
    while let start = rest.firstIndex(of: "["), let end = rest[start...].firstIndex(of: "]") {
      let inner = rest[rest.index(after: start)..<end]
      let isElement = inner.hasPrefix("'/") || inner.utf8.allSatisfy { $0 &- 0x30 < 10 }
      text += rest[..<start] + (isElement ? "[*]" : "[\(inner)]")
      rest = rest[rest.index(after: end)...]
    }
    return text + rest
  }
}

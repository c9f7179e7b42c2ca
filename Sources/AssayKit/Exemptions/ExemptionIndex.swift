internal import AssayInventory
internal import AssayModel
internal import AssaySyntax

/// Finds the exemptions that may cover a finding, without comparing it with each.
///
/// First by rule, then by the resource's id or the scopes above it, or by three bytes of a pattern
/// that the id has; only patterns without three in a row are compared one by one.
struct ExemptionIndex: Sendable {
  /// What exemptions of one rule, or of one pattern of rules, are about.
  fileprivate struct Targets: Sendable {
    /// By a resource's id, or by a scope's.
    var byID: [String: [Int]] = [:]
    /// In which a pattern of resources stands.
    var byTriple = PatternIndex()
    /// In which a tenant stands, or a pattern with fewer than three bytes in a row.
    var others: [Int] = []
  }

  private var byRule: [String: Targets] = [:]
  private var byPattern: [IDPattern: Targets] = [:]

  init(_ entries: [ExemptionEntry]) {
    for (number, entry) in entries.enumerated() {
      for rule in entry.rules.map(\.value) {
        if rule.isPattern {
          Self.add(number, entry, to: &byPattern[rule, default: Targets()])
        } else {
          Self.add(number, entry, to: &byRule[rule.form.text, default: Targets()])
        }
      }
    }
  }

  private static func add(_ number: Int, _ entry: ExemptionEntry, to targets: inout Targets) {
    for resource in entry.resources where !resource.isPattern {
      targets.byID[resource.form.text, default: []].append(number)
    }
    var isElsewhere = false
    for resource in entry.resources where resource.isPattern {
      isElsewhere = !targets.byTriple.insert(number, resource) || isElsewhere
    }
    if isElsewhere { targets.others.append(number) }
    guard entry.resources.isEmpty else { return }
    for scope in entry.scopes where !scope.isTenant {
      targets.byID[scope.id, default: []].append(number)
    }
    if entry.scopes.contains(where: \.isTenant) { targets.others.append(number) }
  }

  /// The exemptions of one rule.
  struct OfRule {
    fileprivate let targets: [Targets]

    var isEmpty: Bool { targets.isEmpty }

    /// The numbers of those that may be about a resource, in order.
    func candidates(for id: ComparedID) -> [Int] {
      var numbers: [Int] = []
      let keys = Set(id.folders + [id.text])
      for targets in targets {
        numbers += targets.others + targets.byTriple.candidates(for: id)
        for key in keys { numbers += targets.byID[key] ?? [] }
      }
      return numbers.count > 1 ? Set(numbers).sorted() : numbers
    }
  }

  func exemptions(ofRule rule: String) -> OfRule {
    let id = ComparedID(rule)
    let matching = byPattern.filter { $0.key.matches(id) }.map(\.value)
    return OfRule(targets: [byRule[rule]].compactMap(\.self) + matching)
  }
}

internal import AssayModel

/// Which rules and packs two runs differ in.
struct RuleComparison {
  private let old: [String: WrittenRun.Rule]
  private let new: [String: WrittenRun.Rule]
  /// Sorted by name.
  let packs: [PackChange]
  private let changedPacks: Set<String>

  init(old: WrittenRun, new: WrittenRun) {
    self.old = Dictionary(old.rules.map { ($0.id, $0) }) { first, _ in first }
    self.new = Dictionary(new.rules.map { ($0.id, $0) }) { first, _ in first }
    let oldPacks = Dictionary(old.packs.map { ($0.name, $0.edition) }) { first, _ in first }
    let newPacks = Dictionary(new.packs.map { ($0.name, $0.edition) }) { first, _ in first }
    packs = Set(oldPacks.keys).union(newPacks.keys).sorted().compactMap { name in
      oldPacks[name] == newPacks[name]
        ? nil : PackChange(name: name, old: oldPacks[name], new: newPacks[name])
    }
    changedPacks = Set(packs.map(\.name))
  }

  /// Sorted by id.
  var changes: [RuleChange] {
    Set(old.keys).union(new.keys).sorted().compactMap { id in
      let (before, after) = (old[id], new[id])
      let kind: RuleChange.Kind? =
        switch (before?.isRun ?? false, after?.isRun ?? false) {
        case (false, true): .added
        case (true, false): .gone
        case (true, true): before?.severity == after?.severity ? nil : .severity
        case (false, false): nil
        }
      return kind.map {
        RuleChange(kind: $0, id: id, old: before?.severity, new: after?.severity)
      }
    }
  }

  /// What became of a rule.
  func fate(of id: String) -> FindingChange.RuleFate {
    let (wasRun, isRun) = (old[id]?.isRun ?? false, new[id]?.isRun ?? false)
    if isRun && !wasRun { return .added }
    if wasRun && !isRun { return .gone }
    let pack = id.split(separator: ".").first.map(String.init) ?? id
    return changedPacks.contains(pack) ? .packChanged : .same
  }

  func severities(of id: String) -> (old: Severity, new: Severity) {
    let (before, after) = (old[id]?.severity, new[id]?.severity)
    return (before ?? after ?? .info, after ?? before ?? .info)
  }
}

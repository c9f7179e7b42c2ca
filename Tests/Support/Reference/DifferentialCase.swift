internal import Foundation

/// A pack and an inventory, judged by the program and by the reference.
package struct DifferentialCase: Sendable {
  package var pack: GeneratedPack
  package var inventory: GeneratedInventory

  /// The moment of every run: the start of 2026.
  static let now = 1_767_225_600

  package init(pack: GeneratedPack, inventory: GeneratedInventory) {
    self.pack = pack
    self.inventory = inventory
  }

  /// What one rule says of an inventory.
  struct Verdicts: Hashable {
    var isRun = true
    /// By normalised id; of an export, those with a finding.
    var verdicts: [String: String] = [:]
    /// How many resources have each outcome.
    var counts: [String: Int] = [:]

    /// - Parameter showsAll: Whether all verdicts are given, or only those with a finding.
    init(_ all: [String: String]?, showsAll: Bool) {
      guard let all else {
        isRun = false
        return
      }
      for verdict in all.values { counts[Self.outcome(of: verdict), default: 0] += 1 }
      verdicts = showsAll ? all : all.filter { $1 != "compliant" && $1 != "notApplicable" }
    }

    static func outcome(of verdict: String) -> String { String(verdict.prefix { $0 != " " }) }
  }

  /// What the reference reads instead of what the program reads, to see that it is noticed.
  package typealias Misreading = @Sendable (_ rule: String) -> String

  /// The pack as the reference reads it.
  func reference(_ misread: Misreading?) throws -> ReferencePack {
    try ReferencePack(pack.files.mapValues { misread?($0) ?? $0 }, settings: pack.settings)
  }

  /// What the reference says of each rule, by the rule's id.
  func expected(_ pack: ReferencePack) throws -> [String: [String: String]?] {
    let texts = { (files: [Tree]) in files.map(\.json) }
    let complete = inventory.complete ?? []
    let evaluator = ReferenceEvaluator(
      pack: pack, current: try ReferenceInventory(texts(inventory.current), complete: complete),
      previous: try inventory.previous.map {
        try ReferenceInventory(texts($0), complete: complete)
      }, now: Self.now)
    var verdicts: [String: [String: String]?] = [:]
    for (id, rule) in evaluator.pack.rules { verdicts[id] = .some(evaluator.verdicts(of: rule)) }
    return verdicts
  }

  /// The first rule on which program and reference differ.
  func difference(
    _ program: CompiledPack, in folder: URL, misreading: Misreading?
  ) throws -> DifferentialRun.Difference? {
    let found = try program.verdicts(on: inventory, in: folder)
    let expected = try expected(reference(misreading))
    return difference(found, expected)
  }

  func difference(
    _ found: [String: Verdicts], _ expected: [String: [String: String]?]
  ) -> DifferentialRun.Difference? {
    for (rule, verdicts) in expected.sorted(by: { $0.key < $1.key }) {
      let expected = Verdicts(verdicts, showsAll: inventory.complete != nil)
      guard let own = found[rule] else {
        return .init(rule: rule, found: "no result", expected: "\(expected.counts)")
      }
      if own == expected { continue }
      let ids = Set(own.verdicts.keys).union(expected.verdicts.keys).sorted()
      if let id = ids.first(where: { own.verdicts[$0] != expected.verdicts[$0] }) {
        let show = { (verdict: String?) in verdict ?? "no finding" }
        return .init(
          rule: rule, resource: id, found: show(own.verdicts[id]),
          expected: show(expected.verdicts[id]))
      }
      return .init(rule: rule, found: own.shown, expected: expected.shown)
    }
    return nil
  }
}

extension DifferentialCase.Verdicts {
  /// The counts in words.
  fileprivate var shown: String {
    guard isRun else { return "not run" }
    return counts.sorted { $0.key < $1.key }.map { "\($1) \($0)" }.joined(separator: ", ")
  }
}

extension DifferentialCase: CustomStringConvertible {
  /// All texts, as they would lie in files.
  package var description: String {
    var texts = pack.files.sorted { $0.key < $1.key }.map { "# \($0.key)\n\($0.value)" }
    if !pack.settings.isEmpty { texts.append("# settings\n\(pack.settings)\n") }
    for (name, files) in [("current", inventory.current), ("previous", inventory.previous ?? [])] {
      for (number, file) in files.enumerated() {
        let records = file.members.map(\.json).joined(separator: "\n ")
        texts.append("# \(name)-\(number).json\n\(records.isEmpty ? file.json : records)\n")
      }
    }
    if let complete = inventory.complete { texts.append("# complete: \(complete)\n") }
    return texts.joined()
  }
}

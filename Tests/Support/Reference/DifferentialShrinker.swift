internal import Foundation

/// Makes a case on which program and reference differ as small as it can be.
struct DifferentialShrinker {
  let folder: URL
  let misreading: DifferentialCase.Misreading?

  /// What differs in the smallest case, and that case.
  func least(_ first: DifferentialCase, _ difference: DifferentialRun.Difference) -> String {
    var least = first
    least.pack.rules = first.pack.rules.filter { $0.id == difference.rule }
    guard var reason = self.difference(least) else {
      return "\(difference)\nonly beside other rules:\n\(first)"
    }
    var isSmaller = true
    while isSmaller {
      isSmaller = false
      for simpler in [Self.fewerResources, Self.simplerRules, Self.simplerValues, Self.otherwise] {
        while let (smaller, why) = next(simpler(least)) {
          (least, reason, isSmaller) = (smaller, why, true)
        }
      }
    }
    return "\(reason)\n\(least)"
  }

  /// The first case on which the two still differ.
  private func next(
    _ cases: [DifferentialCase]
  ) -> (DifferentialCase, DifferentialRun.Difference)? {
    for one in cases {
      if let difference = difference(one) { return (one, difference) }
    }
    return nil
  }

  /// `nil` if the two agree, or the program takes no such pack.
  private func difference(_ one: DifferentialCase) -> DifferentialRun.Difference? {
    let isExport = one.inventory.complete == nil
    guard let program = try? CompiledPack(one.pack, forExports: isExport) else { return nil }
    return try? one.difference(program, in: folder, misreading: misreading)
  }

  // Steps

  private static func fewerResources(_ one: DifferentialCase) -> [DifferentialCase] {
    var cases: [DifferentialCase] = []
    if one.inventory.previous != nil { cases.append(one.with { $0.inventory.previous = nil }) }
    for files in [\GeneratedInventory.current, \GeneratedInventory.someOfPrevious] {
      for (number, file) in one.inventory[keyPath: files].enumerated() {
        if one.inventory[keyPath: files].count > 1 {
          cases.append(one.with { _ = $0.inventory[keyPath: files].remove(at: number) })
        }
        let records = file["value"] ?? file
        if records != file {
          cases.append(one.with { $0.inventory[keyPath: files][number] = records })
        }
        for fewer in records.shortened {
          let changed = file["value"] == nil ? fewer : file.setting("value", fewer)
          cases.append(one.with { $0.inventory[keyPath: files][number] = changed })
        }
      }
    }
    return cases
  }

  private static func simplerRules(_ one: DifferentialCase) -> [DifferentialCase] {
    guard let rule = one.pack.rules.first?.tree else { return [] }
    var cases = ["when", "needs"].filter { rule[$0] != nil }.map { rule.setting($0, nil) }
    if let when = rule["when"] { cases.append(rule.setting("when", nil).setting("assert", when)) }
    for key in ["when", "assert"] {
      for simpler in rule[key]?.simplerCondition ?? [] { cases.append(rule.setting(key, simpler)) }
    }
    return cases.map { simpler in one.with { $0.pack.rules[0].tree = simpler } }
  }

  private static func simplerValues(_ one: DifferentialCase) -> [DifferentialCase] {
    var cases: [DifferentialCase] = []
    for files in [\GeneratedInventory.current, \GeneratedInventory.someOfPrevious] {
      for (number, file) in one.inventory[keyPath: files].enumerated() {
        for simpler in file.simpler where simpler.isInventory {
          cases.append(one.with { $0.inventory[keyPath: files][number] = simpler })
        }
      }
    }
    return cases
  }

  private static func otherwise(_ one: DifferentialCase) -> [DifferentialCase] {
    var cases: [DifferentialCase] = []
    for key in ["relations", "parameters"] {
      for fewer in one.pack.manifest[key]?.simpler ?? [] {
        cases.append(one.with { $0.pack.manifest[key] = fewer })
      }
      if one.pack.manifest[key] != nil { cases.append(one.with { $0.pack.manifest[key] = nil }) }
    }
    if !one.pack.settings.isEmpty { cases.append(one.with { $0.pack.settings = [:] }) }
    for index in (one.inventory.complete ?? []).indices {
      cases.append(one.with { _ = $0.inventory.complete?.remove(at: index) })
    }
    return cases
  }
}

extension DifferentialCase {
  fileprivate func with(_ change: (inout Self) -> Void) -> Self {
    var one = self
    change(&one)
    return one
  }
}

extension GeneratedInventory {
  /// The files of the earlier inventory; none if there is none.
  fileprivate var someOfPrevious: [Tree] {
    get { previous ?? [] }
    set { previous = newValue }
  }
}

extension Tree {
  fileprivate func setting(_ key: String, _ value: Tree?) -> Tree {
    var tree = self
    tree[key] = value
    return tree
  }

  /// A list with a member less.
  fileprivate var shortened: [Tree] {
    let members = members
    return members.indices.map { index in
      .list(Array(members[..<index] + members[(index + 1)...]))
    }
  }

  /// The value with one thing less somewhere.
  fileprivate var simpler: [Tree] {
    switch self {
    case .list(let members):
      return shortened
        + members.indices.flatMap { index in
          members[index].simpler.map { simpler in
            var members = members
            members[index] = simpler
            return .list(members)
          }
        }
    case .object(let entries):
      return entries.map { setting($0.key, nil) }
        + entries.flatMap { entry in entry.value.simpler.map { setting(entry.key, $0) } }
    case .null, .boolean, .number, .text, .unknown: return []
    }
  }

  /// Parts of a condition instead of it, and it with one thing less.
  fileprivate var simplerCondition: [Tree] {
    let lists = ["allOf", "anyOf"].flatMap { self[$0]?.members ?? [] }
    let bodies = ["any", "all", "none"].compactMap { self[$0]?["satisfy"] }
    let parts = lists + bodies + [self["not"], self["count"]?["where"]].compactMap(\.self)
    var conditions = parts + simpler
    for key in ["allOf", "anyOf"] {
      guard let members = self[key]?.members else { continue }
      for index in members.indices {
        for simpler in members[index].simplerCondition {
          var members = members
          members[index] = simpler
          conditions.append(setting(key, .list(members)))
        }
      }
    }
    if let part = self["not"] { conditions += part.simplerCondition.map { setting("not", $0) } }
    for key in ["any", "all", "none"] {
      guard let quantifier = self[key], let part = quantifier["satisfy"] else { continue }
      conditions += part.simplerCondition.map { setting(key, quantifier.setting("satisfy", $0)) }
    }
    return conditions
  }

  /// Whether all records still have a type and an id.
  fileprivate var isInventory: Bool {
    let records = self["value"]?.members ?? members
    return records.allSatisfy { $0["id"]?.text != nil && $0["type"]?.text != nil }
  }
}

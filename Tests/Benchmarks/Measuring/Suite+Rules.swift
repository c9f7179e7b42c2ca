import AssayRunning

/// What more rules take.
extension Suite {
  /// Six rules and a thousand on one inventory, which has few faults: half the thousand are copies of
  /// the six, and would find everything again so many times that only the report counted.
  func measureRules(into scores: inout Scoreboard) throws {
    let rules = 1_000
    let pack = "\(inventories.folder)/rules"
    try GeneratedPack(rules: rules).write(to: pack)
    let size = try size(inventories.sound)
    let six = check(inventories.sound)
    let few = try Series(of: runs) { try six.run(expecting: 1) }
    scores.add("assay, few faults", bytes: size, few)
    let load = try measureLoad(of: rules, in: pack, into: &scores)
    let thousand = check(inventories.sound, rules: pack)
    let many = try Series(of: runs) { try thousand.run(expecting: 1) }
    let ratio = (many.least(\.processor) - load) / few.least(\.processor)
    scores.add(
      "assay, few faults, 1,000 rules", bytes: size, many,
      goals: [Goal(name: "CPU but for the load/six rules", value: ratio, limit: 3)])
    let whole = check(inventories.json, rules: nil)
    scores.add(
      "assay, all shipped rules", bytes: try self.size(inventories.json),
      try Series(of: runs) { try whole.run(expecting: 1) })
  }

  /// What a pack of a user's own takes that proves itself: its rules read, its examples run.
  ///
  /// - Returns: The seconds of a processor.
  private func measureLoad(
    of rules: Int, in pack: String, into scores: inout Scoreboard
  ) throws -> Double {
    let empty = check(inventories.empty, rules: pack)
    let loads = try Series(of: min(runs, 3)) { try empty.run(expecting: 2) }
    let load = loads.least(\.processor)
    scores.add(
      "assay, [], 1,000 rules", bytes: 3, loads,
      goals: [Goal(name: "CPU ms/rule", value: 1000 * load / Double(rules), limit: 2.5, digits: 2)])
    return load
  }
}

internal import AssayModel

extension Report {
  /// How many resources the judged inventories hold.
  var resourcesRead: Int {
    inventories.reduce(0) { $0 + ($1.role == .current ? $1.resources : 0) }
  }

  /// What keeps the report from being complete, a sentence each.
  var doubts: [String] {
    var doubts: [String] = []
    func add(_ count: Int, _ one: String, _ many: String) {
      if count > 0 { doubts.append(counted(count, one, many)) }
    }
    add(tally.unknown, "outcome is unknown.", "outcomes are unknown.")
    add(
      inventories.count { !$0.isComplete }, "inventory is unreadable, cut off or incomplete.",
      "inventories are unreadable, cut off or incomplete.")
    add(
      inventories.reduce(0) { $0 + $1.refused }, "resource could not be read.",
      "resources could not be read.")
    add(
      results.count(where: \.isVacuous), "rule selected nothing, so its silence proves nothing.",
      "rules selected nothing, so their silence proves nothing.")
    if resourcesRead == 0 { doubts.append("No resource was read.") }
    if results.isEmpty { doubts.append("No rule was run.") }
    return doubts
  }
}

internal import ArgumentParser
internal import AssayKit

/// Which rules apply, with which values.
struct RuleOptions: ParsableArguments {
  @Option(
    name: .customLong("set"),
    help: ArgumentHelp("Sets a rule pack's parameter.", valueName: "pack.name=value"))
  var assignments: [String] = []

  @Option(
    help: ArgumentHelp(
      "The moment that rules compare times with. (default: the system's clock)",
      valueName: "iso-8601"))
  var now: String?

  static func packs(at folders: [String]) throws(InvalidCheck) -> [RulePack] {
    guard !folders.isEmpty else { return RulePack.shipped }
    var packs: [RulePack] = []
    for folder in folders { packs.append(try RulePack(at: folder)) }
    return packs
  }

  func values() throws(InvalidCheck) -> [String: String] {
    var values: [String: String] = [:]
    for assignment in assignments {
      let parts = assignment.split(
        separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, parts[0].contains(".") else {
        throw InvalidCheck([.malformedSetting(assignment)])
      }
      guard values.updateValue(String(parts[1]), forKey: String(parts[0])) == nil else {
        throw InvalidCheck([.repeatedSetting(String(parts[0]))])
      }
    }
    return values
  }

  func moment() throws(InvalidCheck) -> Moment {
    guard let now else { return .current }
    guard let moment = Moment(iso8601: now) else { throw InvalidCheck([.malformedTime(now)]) }
    return moment
  }
}

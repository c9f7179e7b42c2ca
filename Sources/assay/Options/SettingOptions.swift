internal import ArgumentParser
internal import AssayKit

/// With which values the rules apply.
struct SettingOptions: ParsableArguments {
  @Option(
    name: .customLong("set"),
    help: ArgumentHelp(
      "Sets a rule pack's parameter. Repeat for several.", valueName: "pack.name=value"))
  var assignments: [String] = []

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
}

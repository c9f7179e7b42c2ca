internal import ArgumentParser
internal import AssayKit

/// What somebody has answered for already.
struct AnswerOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "An earlier report of this command, JSON or SARIF: findings that it holds are known, and don't "
        + "make the status 1.",
      valueName: "file"))
  var baseline: String?

  @Option(
    help: ArgumentHelp(
      "A file of exemptions, each with an owner, a reason and an end: findings that they cover "
        + "don't make the status 1. Repeat for several.",
      valueName: "file"))
  var exemptions: [String] = []

  /// The file of the baseline named here, or else in the settings.
  private func baselineFile(over settings: SettingsFile?) -> String? {
    baseline ?? settings?.baselineFile
  }

  /// The files of exemptions named here, or else in the settings.
  private func exemptionFiles(over settings: SettingsFile?) -> [String] {
    exemptions.isEmpty ? settings?.exemptionFiles ?? [] : exemptions
  }

  /// All that is read.
  func inputs(over settings: SettingsFile?) -> [String] {
    exemptionFiles(over: settings) + [baselineFile(over: settings)].compactMap(\.self)
  }

  /// Has a check tell new findings from those that somebody has answered for.
  func apply(to check: inout ComplianceCheck, over settings: SettingsFile?) throws(InvalidCheck) {
    check.baseline = try baselineFile(over: settings).map { path throws(InvalidCheck) in
      try BaselineFile(at: path)
    }
    check.exemptions = try ExemptionFile.all(at: exemptionFiles(over: settings))
  }
}

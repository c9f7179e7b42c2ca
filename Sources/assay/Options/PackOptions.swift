internal import ArgumentParser
internal import AssayKit

/// Which rule packs apply.
struct PackOptions: ParsableArguments {
  @Option(
    name: .customLong("rules"),
    help: ArgumentHelp(
      "A rule pack's folder, instead of the packs built in. Repeat for several.",
      valueName: "folder"))
  var folders: [String] = []

  func packs(over settings: SettingsFile?) throws(InvalidCheck) -> [RulePack] {
    try RulePack.at(folders.folders(over: settings))
  }
}

extension [String] {
  /// The packs' folders named here, or else in the settings; none for the packs built in.
  func folders(over settings: SettingsFile?) -> [String] {
    isEmpty ? settings?.ruleFolders ?? [] : self
  }

  /// The folders, and the settings file: all that is read.
  func inputs(over settings: SettingsFile?) -> [String] {
    folders(over: settings) + [settings?.path].compactMap(\.self)
  }
}

extension RulePack {
  /// The packs in folders; those built into the program if none is named.
  static func at(_ folders: [String]) throws(InvalidCheck) -> [RulePack] {
    guard !folders.isEmpty else { return RulePack.shipped }
    var packs: [RulePack] = []
    for folder in folders { packs.append(try RulePack(at: folder)) }
    return packs
  }
}

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

  func packs() throws(InvalidCheck) -> [RulePack] { try RulePack.at(folders) }
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

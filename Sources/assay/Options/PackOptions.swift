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

  func packs() throws(InvalidCheck) -> [RulePack] {
    guard !folders.isEmpty else { return RulePack.shipped }
    var packs: [RulePack] = []
    for folder in folders { packs.append(try RulePack(at: folder)) }
    return packs
  }
}

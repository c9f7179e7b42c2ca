internal import ArgumentParser
internal import AssayKit

/// By which route the inventories come, and what their objects are.
struct RouteOptions: ParsableArguments {
  @Option(
    name: .customLong("route"),
    help: ArgumentHelp(
      "The route that everything comes by, where content doesn't tell it: "
        + InventorySelection.knownRoutes.joined(separator: ", ") + ".",
      valueName: "route"))
  var name: String?

  @Option(
    help: ArgumentHelp(
      "A mapping, which says what the objects of an export are and where their fields stand. "
        + "Repeat for several.",
      valueName: "file"))
  var map: [String] = []

  /// The mappings' files named here, or else in the settings.
  func mappings(over settings: SettingsFile?) -> [String] {
    map.isEmpty ? settings?.mappingFiles ?? [] : map
  }

  func route() throws(InvalidCheck) -> String? {
    guard let name else { return nil }
    let known = InventorySelection.knownRoutes
    guard known.contains(name) else { throw InvalidCheck([.unknownRoute(name, known: known)]) }
    return name
  }
}

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

  @Option(
    help: ArgumentHelp(
      "A manifest, which says which types the inventories hold whole, and when they were made. "
        + "(default: 'assay-manifest.yaml' beside them)",
      valueName: "file"))
  var manifest: String?

  /// What is said of inventories: in the manifest named here, or else beside them.
  func manifests(of inventories: [String]) throws(InvalidCheck) -> [ManifestFile] {
    if let manifest { return [try ManifestFile(at: manifest)] }
    return try ManifestFile.beside(inventories)
  }

  /// The files named here.
  func inputs(over settings: SettingsFile?) -> [String] {
    mappings(over: settings) + (manifest.map { [$0] } ?? [])
  }

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

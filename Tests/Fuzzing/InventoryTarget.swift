internal import AssayEngine
internal import AssayInventory
internal import AssayModel

/// Files as inventories: what compresses them, their encoding, their format, their route.
enum InventoryTarget {
  private static let projection: Projection = {
    let types = ["Microsoft.KeyVault/vaults", "Test.House/doors"].map { ResourceType($0) }
    var projection = Projection(nodes: [.init()], types: types)
    let paths = ["id", "type", "name", "location", "properties.state", "tags.owner"]
    for path in paths {
      projection = projection.keeping(FieldPath(path.split(separator: ".").map(String.init)))
    }
    return projection
  }()

  private static func options(window: Int) -> InventoryOptions {
    var options = InventoryOptions()
    options.wantsDigests = false
    options.windowSize = window
    options.inflation.bytes = 1 << 20
    return options
  }

  /// What is read is the same whatever windows it is read through.
  static func problem(with bytes: [UInt8]) -> String? {
    let path = FuzzFolder.file("inventory", bytes)
    let whole = load(path, window: 1 << 18)
    let pieces = load(path, window: 64)
    guard whole.snapshot.count == pieces.snapshot.count else { return "a resource is lost" }
    // Of several problems, the first one may end the reading before the others are met.
    guard whole.diagnostics.isEmpty == pieces.diagnostics.isEmpty else {
      return "a problem isn't told"
    }
    return whole.summaries.map(\.resources) == pieces.summaries.map(\.resources)
      ? nil : "resources are counted otherwise"
  }

  private static func load(_ path: String, window: Int) -> LoadedInventory {
    InventoryLoader(projection: projection, options: options(window: window)).load([path])
  }
}

internal import AssayInventory
internal import AssayModel

/// What was read, and what was met on the way.
struct InventoryAccount {
  /// The current files, then the previous ones.
  let inventories: [InventorySummary]
  /// Of the current files, then of the previous ones.
  let manifests: [ManifestSummary]
  /// Of the current inventories.
  let resourceTypes: [ResourceTypeCount]
  /// Of the current inventories; empty unless wanted.
  let scopes: InventoryScopes
  let problems: [Diagnostic]

  init(current: LoadedInventory, previous: LoadedInventory?) {
    inventories = current.summaries + (previous?.summaries ?? [])
    manifests = current.manifests + (previous?.manifests ?? [])
    resourceTypes = current.resourceTypes
    scopes = current.scopes
    problems = current.problems + (previous?.problems ?? [])
  }

  /// Whether no current resource was read, because of a problem.
  var isUnread: Bool {
    resourceTypes.isEmpty && problems.contains { $0.severity == .error }
  }
}

extension LoadedInventory {
  /// What reading met, and the files that have changed since: their findings have no places.
  fileprivate var problems: [Diagnostic] {
    let broken = Set(diagnostics.filter { $0.severity == .error }.map(\.file))
    let changed = locator.changedFiles.filter { !broken.contains($0) }
    return diagnostics + changed.map(Diagnostic.changedInventory)
  }
}

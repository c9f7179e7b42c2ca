internal import AssayEngine
internal import AssayInventory
internal import AssayModel

/// What was judged and what was read, without the snapshots: a report is written after they are
/// gone from memory.
struct Judgement {
  let evaluation: Evaluation
  let places: PlaceResolver
  /// The current files, then the previous ones.
  let inventories: [InventorySummary]
  /// Of the current inventories.
  let resourceTypes: [ResourceTypeCount]
  let problems: [Diagnostic]

  /// - Parameter wanted: What the findings name of the snapshots, which may be gone.
  init(
    _ evaluation: Evaluation, _ wanted: WantedPlaces, current: LoadedInventory,
    previous: LoadedInventory?
  ) {
    self.evaluation = evaluation
    places = PlaceResolver(wanted, current: current.locator, previous: previous?.locator)
    inventories = current.summaries + (previous?.summaries ?? [])
    resourceTypes = current.resourceTypes
    problems = current.problems + (previous?.problems ?? [])
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

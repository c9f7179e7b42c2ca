internal import AssayEngine
internal import AssayInventory

/// What was judged and what was read.
struct Judgement {
  let evaluation: Evaluation
  let places: PlaceResolver
  let account: InventoryAccount

  init(_ evaluation: Evaluation, current: LoadedInventory, previous: LoadedInventory?) {
    self.evaluation = evaluation
    let wanted = WantedPlaces(
      evaluation, current: current.snapshot, previous: previous?.snapshot)
    places = PlaceResolver(wanted, current: current, previous: previous)
    account = InventoryAccount(current: current, previous: previous)
  }
}

internal import AssayCompiler
internal import AssayEngine
internal import AssayInventory
internal import AssayModel

/// What was judged and what was read.
struct Judgement {
  let evaluation: Evaluation
  /// What rules read and no resource carries.
  let vacuousPaths: [Evaluation.VacuousPath]
  /// Rules whose answers rest on fields that nothing carries and no list has.
  let blindRules: [Evaluation.BlindRule]
  let places: PlaceResolver
  let account: InventoryAccount
  /// How many threads may work on the findings.
  let threads: Int

  /// - Parameter outcomes: Those of which findings are made.
  init(
    by evaluator: Evaluator, showing outcomes: Set<Outcome>, current: LoadedInventory,
    previous: LoadedInventory?, threads: Int
  ) {
    evaluation = evaluator.evaluate(showing: outcomes, parts: threads) {
      Workers.map($0, $1)
    }
    vacuousPaths = evaluator.vacuousPaths()
    blindRules = evaluator.blindRules(
      lacking: vacuousPaths.filter { !FieldCatalog.lists($0.path, of: $0.type) },
      in: evaluation)
    places = PlaceResolver(
      WantedPlaces(
        evaluation, current: current.snapshot, previous: previous?.snapshot, threads: threads),
      current: current, previous: previous, threads: threads)
    self.threads = threads
    account = InventoryAccount(current: current, previous: previous)
  }

  /// What was met while reading, and then while looking for the findings' places.
  var problems: [Diagnostic] {
    let broken = Set(account.problems.filter { $0.severity == .error }.map(\.file))
    let lost = places.lostFiles.filter { !broken.contains($0) }
    return account.problems + lost.map(Diagnostic.unlocatedFindings)
  }
}

internal import AssayCompiler
internal import AssayEngine
internal import AssayInventory
internal import AssayModel
internal import AssaySyntax

/// The inventories of a premise, holding what a plan reads.
struct LoadedPremise {
  let current: LoadedInventory
  let previous: LoadedInventory?
  private let now: Moment

  init(_ premise: Premise, for plan: Plan) {
    // What a premise holds was made up by the author, who has to see it.
    var options = InventoryOptions()
    options.redactor.showsValues = true
    let loader = InventoryLoader(projection: Projection(of: plan), options: options)
    let inventory = { nodes in
      loader.inventory(
        of: nodes, file: premise.file.path, text: premise.file.bytes, complete: premise.complete)
    }
    current = inventory(premise.resources)
    previous = premise.previous.map(inventory)
    now = premise.now ?? RuleTester.now
  }

  /// What judges the inventories, by the plan that they were loaded for or by a part of it.
  func evaluator(of plan: Plan) -> Evaluator {
    Evaluator(
      plan: plan, snapshot: current.snapshot, previous: previous?.snapshot,
      now: now.secondsSince1970)
  }

  /// What of the inventories could not be read.
  var problems: [Diagnostic] {
    (current.diagnostics + (previous?.diagnostics ?? [])).filter { $0.severity == .error }
  }
}

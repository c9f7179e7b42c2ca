internal import AssayCompiler
internal import AssayEngine
internal import AssayInventory
internal import AssayModel
internal import AssaySyntax

/// Loads the inventories of premises that one plan judges.
struct PremiseLoader {
  let plan: Plan
  private let loader: InventoryLoader

  init(_ plan: Plan) {
    self.plan = plan
    // What a premise holds was made up by the author, who has to see it.
    var options = InventoryOptions()
    options.redactor.showsValues = true
    loader = InventoryLoader(projection: Projection(of: plan), options: options)
  }

  func load(_ premise: Premise) -> LoadedPremise {
    let inventory = { nodes in
      loader.inventory(
        of: nodes, file: premise.file.path, text: premise.file.bytes, complete: premise.complete)
    }
    return LoadedPremise(
      current: inventory(premise.resources), previous: premise.previous.map(inventory),
      now: premise.now ?? RuleTester.now)
  }
}

/// The inventories of a premise, holding what a plan reads.
struct LoadedPremise {
  let current: LoadedInventory
  let previous: LoadedInventory?
  fileprivate let now: Moment

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

internal import AssayCompiler
internal import AssayEngine
internal import AssayInventory
internal import AssayKit
internal import AssayModel
internal import AssaySyntax
internal import Foundation

/// A pack as the program takes it: for exports, by all of a check; for inventories that hold all
/// resources of a type, which only examples and tests have, by what tests are judged by.
struct CompiledPack {
  /// What a pack was refused for.
  struct Refusal: Error, CustomStringConvertible {
    var diagnostics: [Diagnostic]

    /// The rules that have a mistake.
    var rules: Set<String> {
      let files = diagnostics.filter { $0.severity == .error }.compactMap(\.file)
      return Set(
        files.map { $0.split(separator: "/").last?.dropLast(".yaml".count) ?? "" }
          .map(String.init))
    }

    var description: String {
      diagnostics.map { "\($0.file ?? "")[\($0.id)]: \($0.message)" }.joined(separator: "\n")
    }
  }

  private enum Way {
    case check(ComplianceCheck)
    case premise(Plan)
  }

  private let way: Way
  private let now = Moment(secondsSince1970: Int64(DifferentialCase.now))

  init(_ pack: GeneratedPack, forExports: Bool) throws(Refusal) {
    let files = pack.files.map { RulePackFiles.File(path: $0.key, bytes: Array($0.value.utf8)) }
    let settings = Dictionary(
      uniqueKeysWithValues: pack.settings.map { name, value in
        ("random.\(name)", value.text ?? value.json)
      })
    // Its examples show nothing, so that it has to pass for proved once it is known to be sound.
    let pack = RulePack(folder: "random", files: files, isProved: true)
    let compilation = RuleCompiler(settings: settings).compile([pack.files])
    guard !compilation.hasErrors else { throw Refusal(diagnostics: compilation.diagnostics) }
    guard forExports else {
      way = .premise(compilation.plan)
      return
    }
    do {
      way = .check(try ComplianceCheck([pack], settings: settings))
    } catch {
      throw Refusal(diagnostics: error.diagnostics)
    }
  }

  /// What each rule says, by the rule's id.
  func verdicts(
    on inventory: GeneratedInventory, in folder: URL
  ) throws -> [String: DifferentialCase.Verdicts] {
    switch way {
    case .check(let check): try exported(inventory, check, in: folder)
    case .premise(let plan): try supposed(inventory, plan)
    }
  }

  // Exports

  private func exported(
    _ inventory: GeneratedInventory, _ check: ComplianceCheck, in folder: URL
  ) throws -> [String: DifferentialCase.Verdicts] {
    let write = { (files: [Tree], name: String) in
      try files.enumerated().map { number, file in
        let url = folder.appending(component: "\(name)-\(number).json")
        try Data(file.json.utf8).write(to: url)
        return url.path
      }
    }
    let selection = InventorySelection(
      try write(inventory.current, "current"),
      previous: try inventory.previous.map { try write($0, "previous") } ?? [],
      hashesContent: false)
    let report = check.run(on: selection, now: now)
    try expectSound(report.diagnostics)
    var verdicts: [String: DifferentialCase.Verdicts] = [:]
    for result in report.results {
      var own = DifferentialCase.Verdicts([:], showsAll: false)
      own.isRun = result.notRun == nil
      for finding in result.findings {
        own.verdicts[finding.resource.normalizedID] = Self.shown(finding.outcome, finding.cause)
      }
      for outcome in Outcome.allCases where result.tally[outcome] > 0 {
        own.counts[outcome.rawValue] = result.tally[outcome]
      }
      verdicts[result.rule.id.rule] = own
    }
    return verdicts
  }

  /// Nothing but what the inventory says of itself may be wrong with it.
  private func expectSound(_ diagnostics: [Diagnostic]) throws {
    let problems = diagnostics.filter {
      $0.severity == .error && $0.subject == .inventory && $0.id != "incomplete-inventory"
    }
    if !problems.isEmpty { throw Refusal(diagnostics: problems) }
  }

  // Inventories of examples and tests

  private func supposed(
    _ inventory: GeneratedInventory, _ plan: Plan
  ) throws -> [String: DifferentialCase.Verdicts] {
    let loader = InventoryLoader(projection: Projection(of: plan))
    let load = { (files: [Tree]) in
      let text = "---\n[" + files.flatMap(\.members).map(\.json).joined(separator: ",\n") + "]"
      guard case .sequence(let nodes)? = try YAML.documents(in: Array(text.utf8)).first?.content
      else { throw Refusal(diagnostics: []) }
      let complete = (inventory.complete ?? []).map { ResourceType($0) }
      let loaded = loader.inventory(
        of: nodes, file: "test", text: Array(text.utf8), complete: complete)
      try expectSound(loaded.diagnostics)
      return loaded.snapshot
    }
    let current = try load(inventory.current)
    let evaluation = Evaluator(
      plan: plan, snapshot: current, previous: try inventory.previous.map(load),
      now: now.secondsSince1970
    ).evaluate(showing: Set(Outcome.allCases))
    var verdicts: [String: DifferentialCase.Verdicts] = [:]
    for result in evaluation.results {
      let own = result.findings.map { finding in
        let id = ResourceReference.normalize(current.resource(finding.resource.index).id)
        return (id, Self.shown(finding.outcome, finding.cause))
      }
      let all = result.notRun == nil ? Dictionary(own) { "\($0) and \($1)" } : nil
      verdicts[plan.rules[result.rule].descriptor.id.rule] = .init(all, showsAll: true)
    }
    return verdicts
  }

  private static func shown(_ outcome: Outcome, _ cause: UnknownCause?) -> String {
    outcome.rawValue + (cause.map { " (\($0.rawValue))" } ?? "")
  }
}

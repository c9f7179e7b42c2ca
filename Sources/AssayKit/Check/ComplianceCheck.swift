internal import AssayCompiler
internal import AssayEngine
internal import AssayInventory
public import AssayModel

/// Checks inventories against rule packs: the whole program as one call.
///
/// ```swift
/// let check = try ComplianceCheck([RulePack(at: "rules/azure-ai-cmk")])
/// let report = check.run(on: InventorySelection(["inventory.json"]), now: now)
/// ```
public struct ComplianceCheck: Sendable {
  /// The packs in use, with the values of their parameters.
  public let packs: [PackSummary]
  let plan: Plan
  private let settingsFile: SettingsSummary?
  /// An earlier report, whose findings are known; those that it doesn't hold are new.
  public var baseline: BaselineFile?
  /// Which findings are listed; `nil` for all that break a rule or could not be judged.
  var selection: FindingSelection?
  /// Accepted departures; of two that cover a finding the first holds.
  public var exemptions: [ExemptionFile] = []
  let tolerance: Tolerance
  let warnings: [Diagnostic]
  /// In the order of `packs`.
  let files: [RulePackFiles]

  /// Compiles the packs and runs their examples; throws every mistake in them at once.
  ///
  /// - Parameters:
  ///   - settings: Parameters' values by `pack.name`.
  ///   - file: Parameters' values where `settings` has none. Its other settings, folders and
  ///     tolerance, hold if they are passed on, with or without changes.
  ///   - threads: How many threads read the rules; nothing else depends on it.
  public init(
    _ packs: [RulePack], settings: [String: String] = [:], over file: SettingsFile? = nil,
    tolerance: Tolerance = Tolerance(), threads: Int = 1
  ) throws(InvalidCheck) {
    let loader = PackLoader(settings: settings, file: file, threads: threads)
    let compilation = try loader.load(packs)
    let ids = compilation.plan.rules.map(\.descriptor.id)
    let mistakes = file?.settings.mistakes(for: ids) ?? []
    guard mistakes.isEmpty else { throw InvalidCheck(mistakes) }
    let known = Set(ids.map(\.description))
    let unknown = Set(tolerance.allowsUnmatched).subtracting(known).sorted()
    guard unknown.isEmpty else {
      throw InvalidCheck(unknown.map { .unknownAllowedRule($0, known: known) })
    }
    self.packs = compilation.packs
    self.tolerance = tolerance
    settingsFile = file?.summary
    plan = compilation.plan
    warnings = compilation.diagnostics
    files = packs.map(\.files)
  }

  /// What is known of each rule, in order.
  public var rules: [RuleDescriptor] { plan.rules.map(\.descriptor) }

  /// Reads the inventories, applies every rule, and says what came of it.
  ///
  /// Never fails: what can't be read is in the report, and in its status.
  ///
  /// - Parameter clock: What said that it is `now`.
  public func run(
    on inventories: InventorySelection, now: Moment, clock: Report.Clock = .option
  ) -> Report {
    report(of: judge(inventories, now: now), on: inventories, now: now, clock: clock)
  }

  /// What a judgement of inventories amounts to.
  func report(
    of judgement: Judgement, on inventories: InventorySelection, now: Moment,
    clock: Report.Clock = .option
  ) -> Report {
    var report = ReportAssembly(
      plan: plan, settings: settingsFile, packs: packs, tolerance: tolerance, baseline: baseline,
      selection: selection,
      exemptions: exemptions, clock: clock
    ).report(of: judgement, now: now, warnings: warnings)
    report.mappings = inventories.mappings.map(\.summary)
    report.manifests = judgement.account.manifests
    return report
  }

  /// Reads and evaluates.
  ///
  /// - Parameter surveyingScopes: Whether the resources of subscriptions and tenants are counted.
  func judge(
    _ inventories: InventorySelection, now: Moment, surveyingScopes: Bool = false
  ) -> Judgement {
    let (current, previous) = load(inventories, for: plan, surveyingScopes: surveyingScopes)
    let evaluator = Evaluator(
      plan: plan, snapshot: current.snapshot, previous: previous?.snapshot,
      now: now.secondsSince1970)
    return Judgement(
      by: evaluator, showing: selection?.outcomes ?? [.noncompliant, .unknown], current: current,
      previous: previous, threads: inventories.threads)
  }

  /// Reads what a plan needs of the inventories.
  func load(
    _ inventories: InventorySelection, for plan: Plan, surveyingScopes: Bool = false
  ) -> (current: LoadedInventory, previous: LoadedInventory?) {
    var options = InventoryOptions()
    options.wantsScopes = surveyingScopes
    options.wantsDigests = inventories.hashesContent
    options.redactor.showsValues = inventories.showsValues
    options.threads = inventories.threads
    options.limit(by: inventories.limits)
    options.mappings = inventories.mappings.map(\.mapping)
    options.route = inventories.route.map(Route.init(rawValue:))
    var projection = Projection(of: plan)
    if exemptions.contains(where: \.namesTenants) {
      projection = projection.keeping(Snapshot.tenantPath)
    }
    let loader = InventoryLoader(
      projection: projection, options: options, progress: inventories.progress)
    let current = loader.load(
      inventories.current, role: .current, manifests: inventories.manifests.map(\.manifest))
    let previous =
      inventories.previous.isEmpty
      ? nil
      : loader.load(
        inventories.previous, role: .previous,
        manifests: inventories.previousManifests.map(\.manifest))
    return (current, previous)
  }
}

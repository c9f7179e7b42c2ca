internal import ArgumentParser
internal import AssayKit

/// `assay check`: judges inventories and writes reports.
struct CheckCommand: StatusCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Judges every resource of the inventories by every rule.",
    discussion: """
      An inventory is a file, a folder or '-' for standard input; several make one snapshot. \
      The format is recognised by content: JSON, NDJSON or YAML, plain, gzip or zstd. Without \
      '--rules', the packs built into the program apply; 'assay rules' lists them.

      EXAMPLES
        assay check exports/ --previous last-month/
        az graph query -q resources --first 1000 | assay check - --fail-on high
        assay check vaults.json keys.ndjson --set azure-ai-cmk.judge=all
        assay check exports/ --format sarif --output assay.sarif
        assay check exports/ --settings assay.yaml
        assay check exports/ --exemptions exemptions.yaml --baseline last.json
        assay check volumes.json --map aws.yaml --rules my-rules
        assay check exports/ --show outcome=all --show rule=azure-ai-cmk.* --format csv
        assay check exports/ --trace azure-ai-cmk.region-match speech

      \(ExitStatus.help)
      """)

  @Argument(help: ArgumentHelp("The inventories to judge.", valueName: "inventory"))
  var inventories: [String] = []

  @Option(
    help: ArgumentHelp(
      "An earlier inventory, for rules about changes. Repeat for several.",
      valueName: "inventory"))
  var previous: [String] = []

  @Option(
    help: ArgumentHelp(
      "How many threads work on a large inventory, 1 to 64; reports don't depend on it. "
        + "(default: the processors, up to 4)",
      valueName: "count"))
  var threads: ThreadCount?

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "Show how one rule is decided for one resource, named by its id or its name: each condition "
        + "with its values.",
      valueName: "rule> <resource"))
  var trace: [String] = []

  @OptionGroup
  var route: RouteOptions

  @OptionGroup(title: "Limit options")
  var limit: LimitOptions

  @OptionGroup(title: "Rule options")
  var rules: PackOptions

  @OptionGroup(title: "Rule options")
  var settings: SettingOptions

  @OptionGroup(title: "Rule options")
  var moment: MomentOptions

  @OptionGroup(title: "Rule options")
  var settingsFile: SettingsFileOptions

  @OptionGroup(title: "Output options")
  var output: OutputOptions<ReportFormat>

  @OptionGroup(title: "Output options")
  var content: ContentOptions

  @OptionGroup(title: "Output options")
  var shown: ShowOptions

  @OptionGroup(title: "Output options")
  var detail: DetailOptions

  @OptionGroup(title: "Status options")
  var answers: AnswerOptions

  @OptionGroup(title: "Status options")
  var tolerance: ToleranceOptions

  func validate() throws {
    guard trace.isEmpty || shown.show.isEmpty else {
      throw ValidationError("'--trace' and '--show' exclude one another.")
    }
  }

  private var threadCount: Int { (threads ?? ThreadCount()).value }

  func run() -> ExitStatus {
    do {
      let tracing = try tracing()
      let inventories = try currentInventories()
      let file = try settingsFile.file()
      var files = try output.files(
        guarding: inventories + previous + route.inputs(over: file)
          + rules.folders.inputs(over: file) + answers.inputs(over: file))
      files.detail = detail.detail
      var check = try ComplianceCheck(
        try rules.packs(over: file), settings: try settings.values(), over: file,
        tolerance: tolerance.tolerance(over: file), threads: threadCount)
      try answers.apply(to: &check, over: file)
      try check.show(shown.show, over: file)
      var options = InventorySelection(inventories, previous: previous)
      options.mappings = try MappingFile.all(at: route.mappings(over: file))
      options.manifests = try route.manifests(of: inventories)
      options.previousManifests = try ManifestFile.beside(previous)
      options.hashesContent = !content.noDigest
      options.showsValues = content.showValues
      options.route = try route.route()
      options.limits = limit.limits
      options.threads = threadCount
      if let tracing { return try run(tracing, check, on: options, into: files) }
      let progress = detail.quiet ? nil : ProgressLine()
      if let progress { options.progress = { progress.show($0) } }
      let report = check.run(
        on: options, now: try moment.moment(), clock: moment.clock)
      progress?.wipe()
      return files.finish(report, status: report.exitStatus)
    } catch {
      Terminal.tell(error.diagnostics, color: output.color)
      return .invalid
    }
  }
}

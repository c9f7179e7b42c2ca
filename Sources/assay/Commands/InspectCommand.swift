internal import ArgumentParser
internal import AssayKit

/// `assay inspect`: says what inventories hold, and which rules can decide by it.
struct InspectCommand: StatusCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspect",
    abstract: "Says what inventories hold, and which rules can decide by it.",
    discussion: """
      For each inventory its format and the routes by which its resources came; the resources by \
      type, subscription and tenant; what marks the export as incomplete; for each rule whether \
      it has the evidence it needs, and if not, the command that exports what is missing. No \
      resource is judged.

      EXAMPLES
        assay inspect exports/
        assay inspect vaults.json --rules my-rules --format json

      EXIT STATUS
        0  a check of the same inventories can judge everything
        2  it can't: something can't be read, isn't whole, or isn't enough for a rule
        3  the command line or the rules are invalid; nothing was read
        4  a report could not be written whole
      """)

  @Argument(help: ArgumentHelp("The inventories to look at.", valueName: "inventory"))
  var inventories: [String] = []

  @Option(
    help: ArgumentHelp(
      "An earlier inventory, for rules about changes. Repeat for several.",
      valueName: "inventory"))
  var previous: [String] = []

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
  var output: OutputOptions<InspectionFormat>

  @OptionGroup(title: "Output options")
  var content: ContentOptions

  func run() -> ExitStatus {
    do throws(InvalidCheck) {
      guard !inventories.isEmpty else { throw InvalidCheck([.noInventory()]) }
      let file = try settingsFile.file()
      let files = try output.files(
        guarding: inventories + previous + route.inputs(over: file)
          + rules.folders.inputs(over: file))
      let check = try ComplianceCheck(
        try rules.packs(over: file), settings: try settings.values(), over: file)
      var selection = InventorySelection(inventories, previous: previous)
      selection.hashesContent = !content.noDigest
      selection.showsValues = content.showValues
      selection.threads = ThreadCount().value
      selection.route = try route.route()
      selection.limits = limit.limits
      selection.mappings = try MappingFile.all(at: route.mappings(over: file))
      selection.manifests = try route.manifests(of: inventories)
      selection.previousManifests = try ManifestFile.beside(previous)
      let report = check.inspect(selection, now: try moment.moment())
      return files.finish(report, status: report.exitStatus)
    } catch {
      Terminal.tell(error.diagnostics, color: output.color)
      return .invalid
    }
  }
}

extension InspectionFormat: OutputFormat {}

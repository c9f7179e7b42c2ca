import ArgumentParser

/// Measures the release binary on generated inventories, beside others, and prints one table.
struct MeasureCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "measure",
    abstract: "Measure assay beside jq, Python and openssl; run it in the package's folder.")

  @Option(help: "How many resources the large inventory has.") var resources = 100_000
  @Option(help: "How often assay runs on each inventory.") var runs = 7
  @Option(help: "The program to measure.") var assay = ".build/release/assay"
  @Option(help: "Where inventories and reports go.") var scratch = ".build/bench"
  @Flag(help: "Only see that everything works, on a small inventory.") var quick = false
  @Flag(help: "Also measure ten times the resources.") var large = false

  func run() throws {
    let inventories = Inventories(folder: scratch, resources: quick ? 2_000 : resources)
    try inventories.generate()
    let suite = Suite(assay: assay, inventories: inventories, runs: quick ? 1 : runs)
    var scores = Scoreboard()
    try suite.measureFloors(into: &scores)
    try suite.measureJSON(into: &scores)
    try suite.measurePeers(into: &scores)
    try suite.measureOtherFormats(into: &scores)
    try suite.measureRules(into: &scores)
    try suite.measureStart(into: &scores)
    try suite.measureReports(into: &scores)
    if large { try suite.measureLarge(into: &scores) }
    try suite.countInstructions(into: &scores)
    print(scores.text)
  }
}

import ArgumentParser

/// Writes an inventory that depends on nothing but its arguments.
struct GenerateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "generate",
    abstract: "Write an inventory like an Azure export: the same arguments, the same bytes.")

  @Option(help: "How many resources to write.") var resources = 100_000
  @Option(help: "What else to vary the inventory by.") var seed: UInt64 = 1
  @Option(help: "How often each kind of fault occurs, from 0 to 1.") var faults = 0.02
  @Option(help: "json, ndjson or yaml.") var format = InventoryLayout.json
  @Flag(help: "Write a Terraform plan, in JSON on one line.") var plan = false
  @Option(help: "The file to write.") var output: String

  func validate() throws {
    guard resources >= 0 else { throw ValidationError("--resources is negative") }
    guard (0...1).contains(faults) else { throw ValidationError("--faults is not from 0 to 1") }
  }

  func run() throws {
    let estate = GeneratedEstate(resources: resources, seed: seed, faultRate: faults)
    if plan {
      try GeneratedPlan(estate: estate).write(to: output)
    } else {
      try estate.write(to: output, as: format)
    }
  }
}

extension InventoryLayout: ExpressibleByArgument {}

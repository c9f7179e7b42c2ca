import ArgumentParser
import AssayRunning
import Glibc

/// The generated inventories of one benchmark, and their files.
struct Inventories {
  let folder: String
  let resources: Int

  var json: String { "\(folder)/inventory.json" }
  var ndjson: String { "\(folder)/inventory.ndjson" }
  var yaml: String { "\(folder)/inventory.yaml" }
  /// With a hundredth of the faults, or as many as show in a small inventory.
  var sound: String { "\(folder)/sound.json" }
  /// The pack of the six rules that other programs have, too.
  var sixRules: String { "\(folder)/six" }
  var empty: String { "\(folder)/empty.json" }
  var large: String { "\(folder)/large.json" }
  var findings: String { "\(folder)/findings.json" }
  /// A Terraform plan of a fifth as many resources.
  var plan: String { "\(folder)/plan.json" }
  func small(_ count: Int) -> String { "\(folder)/\(count).json" }

  /// Reading YAML is so much slower that a tenth shows it.
  var resourcesInYAML: Int { resources / 10 }

  func generate() throws {
    guard unsafe mkdir(folder, 0o755) == 0 || errno == EEXIST else {
      throw ValidationError("can't make the folder '\(folder)'")
    }
    try GeneratedPack.writeSix(to: sixRules)
    try generate(json, resources)
    try generate(ndjson, resources, "ndjson")
    try generate(yaml, resourcesInYAML, "yaml")
    try generate(sound, resources, faults: "\(max(0.0002, 20 / Double(resources)))")
    try generate(empty, 0)
    try generate(plan, resources / 5, more: ["--plan"])
    for count in [1_000, 2_000] { try generate(small(count), count) }
    // A fifth as many findings as the large inventory has resources.
    try generate(findings, resources * 7 / 10, faults: "0.4")
  }

  func generateLarge() throws { try generate(large, 10 * resources) }

  /// Another process generates, so that this one stays small.
  private func generate(
    _ path: String, _ count: Int, _ format: String = "json", faults: String = "0.02",
    more: [String] = []
  ) throws {
    let words =
      [
        "generate", "--resources", "\(count)", "--format", format, "--faults", faults,
        "--output", path,
      ] + more
    try Program([CommandLine.arguments[0]] + words).run(expecting: 0)
  }
}

import AssayTestSupport
import Foundation
import Testing

@testable import Benchmarks

/// The pack's six rules against a Python script that knows nothing of plans or snapshots.
@Suite(.enabled(if: Python.isInstalled, "needs python3"))
struct SixRulesTests {
  private let scratch: ScratchFolder

  init() throws { scratch = try ScratchFolder() }

  private func path(_ name: String) -> String { scratch.url.appending(component: name).path }

  /// An estate with each kind of fault in every twentieth resource that can have it.
  private func estate(_ resources: Int) -> GeneratedEstate {
    GeneratedEstate(resources: resources, seed: 7, faultRate: 0.05)
  }

  /// Checks the estate in one layout; Python always reads JSON.
  private func compare(
    _ estate: GeneratedEstate, as layout: InventoryLayout = .json, options: [String] = [],
    words: [String] = []
  ) throws -> Python.Outcome {
    try estate.write(to: path("inventory.json"), as: .json)
    if layout != .json { try estate.write(to: path("inventory"), as: layout) }
    let inventory = path(layout == .json ? "inventory.json" : "inventory")
    let report = ["--no-digest", "--format", "json", "--output", path("report")]
    let outcome = try AssayProgram.run(["check", inventory] + report + options)
    #expect(outcome.status == 1, "\(outcome.errors)")
    let script = "Tests/Benchmarks/Peers/six_rules.py"
    return try Python.run([script, path("inventory.json"), "--report", path("report")] + words)
  }

  @Test(arguments: [(InventoryLayout.json, 20_000), (.ndjson, 2_000), (.yaml, 2_000)])
  func `finds what another implementation finds`(
    _ layout: InventoryLayout, _ resources: Int
  ) throws {
    let outcome = try compare(estate(resources), as: layout)
    #expect(outcome.status == 0, "\(outcome.output)")
    #expect(!outcome.output.hasPrefix("0 "))
  }

  @Test func `finds the same with other parameters`() throws {
    let outcome = try compare(
      estate(2_000),
      options: ["--set", "azure-ai-cmk.judge=all", "--set", "azure-ai-cmk.keySizes=minimum-2048"],
      words: ["--judge", "all", "--key-sizes", "minimum-2048"])
    #expect(outcome.status == 0, "\(outcome.output)")
  }

  @Test func `finds the same changes since a previous inventory`() throws {
    let earlier = GeneratedEstate(resources: 2_000, seed: 7, faultRate: 0.2)
    try earlier.write(to: path("previous.json"), as: .json)
    let previous = ["--previous", path("previous.json")]
    let outcome = try compare(estate(2_000), options: previous, words: previous)
    #expect(outcome.status == 0, "\(outcome.output)")
  }
}

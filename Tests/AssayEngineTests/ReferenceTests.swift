import AssayEngine
import AssayModel
import Testing

/// Rules on inventories, both made at random, decided twice.
@Suite struct ReferenceTests {
  private static let rulesPerInventory = 16

  @Test(arguments: 0..<20) func theEngineAgreesWithTheReference(_ block: UInt64) {
    var (decisions, doubtful) = (0, 0)
    for seed in (block * 50)..<((block + 1) * 50) {
      // One disagreement is enough to look into; finding the smallest takes time.
      guard let verdicts = compare(seed: seed) else { return }
      decisions += verdicts.count
      doubtful += verdicts.count { $0.hasPrefix("unknown") || $0 == "notApplicable" }
    }
    #expect(decisions >= 2_000)
    #expect(doubtful * 4 >= decisions, "\(doubtful) of \(decisions)")
  }

  /// Decides all rules of a seed; gives the verdicts, or `nil` after one that differs.
  private func compare(seed: UInt64) -> [String]? {
    var generator = CaseGenerator(seed: seed)
    let world = generator.world()
    let previous = seed % 3 == 0 ? nil : generator.earlier(world)
    var plan = Plan(rules: [], relations: CaseGenerator.relations)
    for number in 0..<Self.rulesPerInventory {
      let type = [ResourceType.account, .account, .vault, .key][number % 4]
      let when = number % 2 == 0 ? nil : generator.condition(about: type)
      plan.rules += Plan.rule(when: when, assert: generator.condition(about: type), of: type).rules
    }
    let verdicts = Trial.verdicts(plan, world, previous)
    for (rule, verdicts) in zip(plan.rules, verdicts) {
      let resources = world.resources(of: rule.resourceType)
      #expect(verdicts.count == resources.count)
      for (resource, verdict) in zip(resources, verdicts) {
        let trial = Trial(
          when: rule.when, assert: rule.assert, resource: resource, world: world,
          previous: previous)
        let expected = trial.expected
        guard verdict == expected else {
          report(trial, verdict, expected, seed: seed)
          return nil
        }
      }
    }
    return verdicts.flatMap { $0 }
  }

  private func report(_ trial: Trial, _ found: String, _ expected: String, seed: UInt64) {
    guard trial.found != trial.expected else {
      Issue.record("seed \(seed): \(found) not \(expected), only beside other rules: \(trial)")
      return
    }
    let least = trial.shrunk()
    Issue.record(
      "seed \(seed): \(least.found ?? "nothing") instead of \(least.expected) for \(least)")
  }
}

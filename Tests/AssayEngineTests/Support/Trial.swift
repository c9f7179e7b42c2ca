import AssayEngine
import AssayModel

/// One rule on one resource among others, decided by the engine and by the reference.
struct Trial {
  var when: Condition?
  var assert: Condition
  var resource: Tree
  var world: World
  var previous: World?

  var plan: Plan {
    .rule(when: when, assert: assert, of: resource.type, relations: CaseGenerator.relations)
  }

  var expected: String {
    ReferenceEvaluator(
      relations: CaseGenerator.relations, world: world, previous: previous, resource: resource
    ).verdict(when: when, assert: assert)
  }

  /// What the engine says of each resource that a rule judges, in reading order.
  static func verdicts(_ plan: Plan, _ world: World, _ previous: World?) -> [[String]] {
    Evaluator(
      plan: plan, snapshot: world.snapshot(for: plan), previous: previous?.snapshot(for: plan),
      now: 0
    ).evaluate(showing: Set(Outcome.allCases)).results.map { result in
      result.findings.map { finding in
        finding.cause.map { "unknown: \($0.rawValue)" } ?? finding.outcome.rawValue
      }
    }
  }

  var found: String? {
    let plan = plan
    let index = world.resources(of: resource.type).firstIndex(of: resource)
    return index.flatMap { Self.verdicts(plan, world, previous).first?[$0] }
  }

  /// The smallest trial on which the two still disagree.
  func shrunk() -> Trial {
    var trial = self
    while let smaller = trial.smaller.first(where: { $0.found != $0.expected }) {
      trial = smaller
    }
    return trial
  }

  private var smaller: [Trial] {
    var trials: [Trial] = []
    func add(_ change: (inout Trial) -> Void) {
      var trial = self
      change(&trial)
      trials.append(trial)
    }
    if let when {
      add { $0.when = nil }
      add { ($0.when, $0.assert) = (nil, when) }
      for part in when.simpler { add { $0.when = part } }
    }
    for part in assert.simpler { add { $0.assert = part } }
    if let previous {
      add { $0.previous = nil }
      for index in previous.resources.indices { add { $0.previous?.resources.remove(at: index) } }
    }
    for (index, other) in world.resources.enumerated() where other != resource {
      add { $0.world.resources.remove(at: index) }
    }
    for (index, other) in world.resources.enumerated() {
      guard case .object(let entries) = other else { continue }
      for field in entries.indices.dropFirst(2) {
        var fewer = entries
        fewer.remove(at: field)
        add {
          $0.world.resources[index] = .object(fewer)
          if other == resource { $0.resource = .object(fewer) }
        }
      }
    }
    return trials
  }
}

extension Condition {
  /// Conditions with a part less.
  fileprivate var simpler: [Condition] {
    switch self {
    case .allOf(let parts): return parts + Self.fewer(parts).map { .allOf($0) }
    case .anyOf(let parts): return parts + Self.fewer(parts).map { .anyOf($0) }
    case .not(let part): return [part] + part.simpler.map { .not($0) }
    case .quantified(let quantifier):
      return quantifier.satisfy.simpler.map { part in
        var simpler = quantifier
        simpler.satisfy = part
        return .quantified(simpler)
      }
    case .count(let count):
      let filters = count.where.map { $0.simpler.map(Optional.some) + [nil] } ?? []
      return filters.map { part in
        var simpler = count
        simpler.where = part
        return .count(simpler)
      }
    case .compare, .exists, .isNull, .related: return []
    }
  }

  private static func fewer(_ parts: [Condition]) -> [[Condition]] {
    let dropped = parts.indices.map { index in
      parts.enumerated().filter { $0.offset != index }.map(\.element)
    }
    let reduced = parts.enumerated().flatMap { index, part in
      part.simpler.map { simpler in
        var parts = parts
        parts[index] = simpler
        return parts
      }
    }
    return dropped + reduced
  }
}

import AssayCompiler
import AssayEngine
import AssayInventory
import AssayKit
import AssayModel
import AssaySyntax
import Testing

/// Whether the examples of the shipped rules would notice if a rule said something else.
@Suite struct MutantTests {
  static let compilation = RuleCompiler(settings: [:]).compile(RulePack.shipped.map(\.files))

  /// Changes that no example could notice.
  static let meansTheSame: Set = [
    // Absent is unknown to whatever is compared as a text.
    "azure-ai-cmk.vault-recoverable: negated: properties.enableSoftDelete equals as text"
  ]

  @Test(arguments: compilation.plan.rules.map(\.descriptor.id))
  func anExampleNoticesEveryChange(_ id: RuleDescriptor.ID) throws {
    let examples = Self.compilation.examples.filter { $0.rule == id }
    let plans = try examples.map(Self.plan)
    let count = try #require(plans.first?.rules.first { $0.descriptor.id == id }).mutants.count
    #expect(count > 5)
    for index in 0..<count {
      var words = ""
      let isNoticed = zip(examples, plans).contains { example, plan in
        guard let rule = plan.rules.first(where: { $0.descriptor.id == id }) else { return false }
        let mutant = rule.mutants[index]
        words = "\(id): \(mutant.change)"
        return !Self.holds(example, Plan(rules: [mutant.rule], relations: plan.relations))
      }
      #expect(isNoticed != Self.meansTheSame.contains(words), "\(words)")
    }
  }

  /// The plan with the parameters of an example.
  private static func plan(for example: RuleExample) throws -> Plan {
    guard !example.premise.parameters.isEmpty else { return compilation.plan }
    let settings = example.premise.parameters.map { ("\(example.rule.pack).\($0)", $1) }
    return RuleCompiler(settings: Dictionary(uniqueKeysWithValues: settings))
      .compile(RulePack.shipped.map(\.files)).plan
  }

  /// Whether an example does what it says.
  private static func holds(_ example: RuleExample, _ plan: Plan) -> Bool {
    let loader = InventoryLoader(projection: Projection(of: plan), options: InventoryOptions())
    func snapshot(_ nodes: [LocatedNode]) -> Snapshot {
      loader.load(nodes: nodes, file: "", complete: example.premise.complete)
    }
    let evaluation = Evaluator(
      plan: plan, snapshot: snapshot(example.premise.resources),
      previous: example.premise.previous.map(snapshot),
      now: 0
    ).evaluate()
    guard let result = evaluation.results.first else { return false }
    let tally = result.tally
    switch example.kind {
    case .pass: return tally.compliant > 0 && tally.noncompliant + tally.unknown == 0
    case .fail: return tally.noncompliant > 0 && tally.unknown == 0
    case .unknown:
      return tally.unknown > 0 && tally.noncompliant == 0
        && example.finding?.cause.map { cause in
          result.findings.contains { $0.cause == cause }
        } ?? true
    }
  }
}

struct Mutant<Mutated> {
  var rule: Mutated
  var change: String

  init(_ rule: Mutated, _ change: String) {
    self.rule = rule
    self.change = change
  }

  func map<Other>(_ transform: (Mutated) -> Other) -> Mutant<Other> {
    Mutant<Other>(transform(rule), change)
  }
}

extension PlannedRule {
  /// The rule with one small change, in each way.
  fileprivate var mutants: [Mutant<PlannedRule>] {
    func changing(_ path: WritableKeyPath<PlannedRule, Condition?>) -> [Mutant<PlannedRule>] {
      self[keyPath: path]?.mutants.map { mutant in
        mutant.map { condition in
          var rule = self
          rule[keyPath: path] = condition
          return rule
        }
      } ?? []
    }
    var unselective = self
    unselective.when = nil
    return changing(\.when) + changing(\.assertion) + [Mutant(unselective, "without when")]
  }

  private var assertion: Condition? {
    get { assert }
    set { if let newValue { assert = newValue } }
  }
}

extension Condition {
  fileprivate var mutants: [Mutant<Condition>] {
    switch self {
    case .allOf(let parts): return Self.mutants(of: parts).map { $0.map { .allOf($0) } }
    case .anyOf(let parts): return Self.mutants(of: parts).map { $0.map { .anyOf($0) } }
    case .not(let part): return [Mutant(part, "without not")] + part.mutants
    case .exists(let operand, let exists):
      return [Mutant(.exists(operand, !exists), "negated: \(words)")]
    case .isNull(let operand, let isNull):
      return [Mutant(.isNull(operand, !isNull), "negated: \(words)")]
    case .related(let path, let exists):
      return [Mutant(.related(path, exists: !exists), "negated: \(words)")]
    case .compare(let comparison): return comparison.mutants.map { $0.map { .compare($0) } }
    case .quantified(let quantifier): return quantifier.mutants.map { $0.map { .quantified($0) } }
    case .count: return []
    }
  }

  /// Enough to find the condition in its rule.
  fileprivate var words: String {
    switch self {
    case .allOf(let parts): "all of \(parts.map(\.words))"
    case .anyOf(let parts): "any of \(parts.map(\.words))"
    case .not(let part): "not \(part.words)"
    case .exists(let operand, let exists): "\(operand.words) exists: \(exists)"
    case .isNull(let operand, let isNull): "\(operand.words) isNull: \(isNull)"
    case .related(let path, let exists): "related \(path.text) exists: \(exists)"
    case .compare(let comparison): comparison.words
    case .quantified(let quantifier): "\(quantifier.kind) that \(quantifier.satisfy.words)"
    case .count: "count"
    }
  }

  /// One part less, or one part changed.
  private static func mutants(of parts: [Condition]) -> [Mutant<[Condition]>] {
    parts.enumerated().flatMap { index, part in
      var fewer = parts
      fewer.remove(at: index)
      let changed = part.mutants.map { mutant in
        mutant.map { part in
          var parts = parts
          parts[index] = part
          return parts
        }
      }
      return (fewer.isEmpty ? [] : [Mutant(fewer, "without \(part.words)")]) + changed
    }
  }
}

extension Quantifier {
  fileprivate var mutants: [Mutant<Quantifier>] {
    let kinds = Quantifier.Kind.allCases.filter { $0 != kind }.map { kind in
      Mutant(
        Quantifier(kind: kind, domain: domain, satisfy: satisfy), "\(kind), not \(self.kind)")
    }
    let conditions = satisfy.mutants.map { mutant in
      mutant.map { Quantifier(kind: kind, domain: domain, satisfy: $0) }
    }
    return kinds + conditions
  }
}

extension Comparison {
  fileprivate var mutants: [Mutant<Comparison>] {
    var mutants: [Mutant<Comparison>] = [
      Mutant(negated, "negated: \(words)")
    ]
    if normalizer != nil {
      var other = self
      other.normalizer = nil
      mutants.append(Mutant(other, "without as: \(words)"))
    }
    if case .literal(.list(let members)) = right {
      for index in members.indices {
        var other = self
        var fewer = members
        fewer.remove(at: index)
        other.right = .literal(.list(fewer))
        mutants.append(Mutant(other, "without member \(index): \(words)"))
      }
    }
    if case .field(let reference, default: .some) = left {
      var other = self
      other.left = .field(reference, default: nil)
      mutants.append(Mutant(other, "without default: \(words)"))
    }
    return mutants
  }

  fileprivate var words: String {
    let words = "\(left.words) \(`operator`)"
    return normalizer.map { "\(words) as \($0.rawValue)" } ?? words
  }

  private var negated: Comparison {
    let opposites: [(Operator, Operator)] = [
      (.equals, .notEquals), (.in, .notIn), (.contains, .notContains), (.like, .notLike),
      (.less, .greaterOrEquals), (.greater, .lessOrEquals),
    ]
    var other = self
    for (one, two) in opposites {
      if `operator` == one { other.operator = two }
      if `operator` == two { other.operator = one }
    }
    return other
  }
}

extension Operand {
  fileprivate var words: String {
    switch self {
    case .field(let reference, _): reference.text
    case .parameter(let name, _): name
    case .literal, .now: "value"
    }
  }
}

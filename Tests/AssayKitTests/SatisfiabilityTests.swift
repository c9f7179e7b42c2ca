import AssayEngine
import AssayInventory
import AssayModel
import AssayReference
import AssaySyntax
import Testing

@testable import AssayCompiler

/// What is proven to be impossible never happens, whatever an inventory holds.
@Suite struct SatisfiabilityTests {
  private static let type = "Test.House/doors"

  /// Values that are easily mistaken for one another.
  private static let values = [
    "null", "true", "false", "1", "1.0", "2", "\"1\"", "\"1.0\"", "\"True\"", "\"x\"", "\"X\"",
    "\"\"", "[]", "[1]", "[\"x\"]", "{}", "{\"b\": 1}",
  ]
  private static let literals: [Literal] = [
    .boolean(true), .boolean(false), .number("1"), .number("1.0"), .number("2"), .string("1"),
    .string("1.0"), .string("true"), .string("x"), .string("X"), .string(""),
  ]
  private static let paths = [["a"], ["a", "b"], ["c"]]

  private struct Source {
    var random: SeededGenerator

    mutating func choice<Choice>(_ choices: [Choice]) -> Choice {
      choices[Int.random(in: choices.indices, using: &random)]
    }

    mutating func operand() -> Operand {
      let path = choice(SatisfiabilityTests.paths)
      let reference = FieldReference(path: FieldPath(path), text: "")
      return .field(reference, default: choice([nil, nil, nil, .string("x")]))
    }

    mutating func test() -> Condition {
      let operand = operand()
      switch Int.random(in: 0..<6, using: &random) {
      case 0: return .exists(operand, choice([true, false]))
      case 1: return .isNull(operand, choice([true, false]))
      case 2, 3: return compare(operand)
      case 4:
        let one = choice(SatisfiabilityTests.literals)
        let other = choice(SatisfiabilityTests.literals)
        return .compare(
          Comparison(
            left: operand, operator: choice([.in, .notIn]), right: .literal(.list([one, other]))))
      default:
        guard case .field(let reference, default: _) = operand else {
          return .exists(operand, true)
        }
        let item = Operand.field(
          FieldReference(base: .item(level: 0), path: FieldPath([]), text: ""), default: nil)
        return .quantified(
          Quantifier(
            kind: choice(Quantifier.Kind.allCases), domain: .field(reference),
            satisfy: .allOf([compare(item), compare(item)])))
      }
    }

    private mutating func compare(_ operand: Operand) -> Condition {
      let orderings: [Operator] = [.less, .lessOrEquals, .greater, .greaterOrEquals]
      let name = choice([.equals, .notEquals, .startsWith, .contains] + orderings)
      let literal =
        orderings.contains(name)
        ? .number(choice(["1", "1.0", "2"])) : choice(SatisfiabilityTests.literals)
      return .compare(Comparison(left: operand, operator: name, right: .literal(literal)))
    }

    mutating func condition() -> Condition {
      let tests = (0..<Int.random(in: 2...4, using: &random)).map { _ in
        let test = test()
        return Bool.random(using: &random) ? test : .not(test)
      }
      return .allOf([tests[0], .anyOf(Array(tests[1...])), test()])
    }
  }

  /// Resources with every pair of values, and without them.
  private static let nodes: [LocatedNode] = {
    var texts: [String] = []
    for first in [nil] + values.map(Optional.some) {
      for second in [nil, "1", "\"x\""] {
        let fields = [first.map { "\"a\": \($0)" }, second.map { "\"c\": \($0)" }]
          .compactMap(\.self).map { ", \($0)" }.joined()
        texts.append("{\"id\": \"\(texts.count)\", \"type\": \"\(type)\"\(fields)}")
      }
    }
    let documents = try? YAML.documents(in: Array("[\(texts.joined(separator: ", "))]".utf8))
    guard case .sequence(let nodes) = documents?.first?.content else { return [] }
    return nodes
  }()

  private static func isEverTrue(_ condition: Condition) -> Bool {
    let descriptor = RuleDescriptor(
      id: RuleDescriptor.ID(pack: "p", rule: "r"), title: "", severity: .low,
      resourceType: type, remediation: "")
    let rule = PlannedRule(
      descriptor: descriptor, resourceType: ResourceType(type), assert: condition,
      message: MessageTemplate(parts: []))
    let plan = Plan(rules: [rule], relations: [])
    let loader = InventoryLoader(projection: Projection(of: plan), options: InventoryOptions())
    let snapshot = loader.load(nodes: nodes, file: "test")
    let results = Evaluator(plan: plan, snapshot: snapshot, previous: nil, now: 0)
      .evaluate(showing: []).results
    return results.contains { $0.tally.compliant > 0 }
  }

  @Test func holdsForRandomConditions() {
    #expect(Self.nodes.count == 54)
    var proven = 0
    for seed in 0..<1_500 {
      var source = Source(random: SeededGenerator(seed: UInt64(seed)))
      let condition = source.condition()
      guard Satisfiability.isImpossible(condition) else { continue }
      proven += 1
      #expect(!Self.isEverTrue(condition), "seed \(seed): \(condition)")
    }
    #expect(proven > 50)
  }
}

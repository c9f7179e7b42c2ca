import AssayEngine
import AssayModel

/// Makes conditions and resources that are the same for the same seed.
struct ConditionGenerator {
  /// SplitMix64.
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  private mutating func below(_ limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(limit))
  }

  private mutating func pick<Element>(_ choices: [Element]) -> Element {
    choices[below(choices.count)]
  }

  mutating func condition(depth: Int, level: Int = 0) -> Condition {
    switch depth == 0 ? 3 + below(3) : below(8) {
    case 0: return .allOf((0..<below(4)).map { _ in condition(depth: depth - 1, level: level) })
    case 1: return .anyOf((0..<below(4)).map { _ in condition(depth: depth - 1, level: level) })
    case 2: return .not(condition(depth: depth - 1, level: level))
    case 3: return .exists(operand(level), below(2) == 0)
    case 4, 5:
      let operators: [Operator] = [.equals, .notEquals, .contains, .notContains, .less]
      let right =
        below(3) == 0 ? operand(level) : .literal(pick(["x", "Y", 1, 2, true]))
      return .test(operand(level), pick(operators), right)
    default:
      return .quantified(
        Quantifier(
          kind: pick(Quantifier.Kind.allCases), domain: .field(reference(level)),
          satisfy: condition(depth: depth - 1, level: level + 1)))
    }
  }

  private mutating func operand(_ level: Int) -> Operand {
    .field(reference(level), default: nil)
  }

  private mutating func reference(_ level: Int) -> FieldReference {
    let path = pick(["a", "b", "a.a", "a.b", "b.a"])
    let start = below(level + 1)
    return start == level ? .path(path) : .path(path, from: .item(level: start))
  }

  mutating func tree(depth: Int) -> Tree {
    switch depth == 0 ? below(6) : below(10) {
    case 0: return .null
    case 1: return .unknown(pick([.expression, .conflict]))
    case 2: return pick([1, 2])
    case 3: return .boolean(below(2) == 0)
    case 4, 5: return pick(["x", "X", "y"])
    case 6: return .array((0..<below(3)).map { _ in tree(depth: depth - 1) })
    default:
      let keys = ["a", "b", "c"].prefix(below(4))
      return .object(keys.map { Tree.Entry(key: $0, value: tree(depth: depth - 1)) })
    }
  }

  mutating func fields() -> Tree {
    .object(["a", "b"].map { Tree.Entry(key: $0, value: tree(depth: 3)) })
  }
}

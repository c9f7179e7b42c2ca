import AssayEngine
import AssayModel
import Testing

/// Conditions of one canonical form come to the same.
@Suite struct CanonicalTests {
  static let a = Operand.field("a")
  static let isX = Condition.test("a", .equals, "x", as: .text)
  static let other = Condition.test("b", .equals, "y")

  @Test(
    arguments: [
      (.not(.test("a", .equals, "x")), .test("a", .notEquals, "x")),
      (.not(.test("a", .less, 1)), .test("a", .greaterOrEquals, 1)),
      (.not(.not(isX)), isX),
      (.allOf([.allOf([isX, other]), isX]), .allOf([isX, other])),
      (.not(.anyOf([.not(isX), other])), .allOf([isX, .test("b", .notEquals, "y")])),
      (
        .quantified(.all, "f", .test(.item(""), .equals, .literal("x"))),
        .quantified(.none, "f", .test(.item(""), .notEquals, .literal("x")))
      ),
      (
        .allOf([.exists(a, false), .anyOf([isX, other])]),
        .allOf([.exists(a, false), .anyOf([.test("a", .notEquals, "z", as: .region), other])])
      ),
      (.anyOf([.exists(a, true), isX]), .anyOf([.exists(a, true), .not(isX)])),
    ] as [(Condition, Condition)])
  func isShared(_ one: Condition, _ two: Condition) {
    #expect(one.canonical == two.canonical)
  }

  @Test(
    arguments: [
      (isX, other),
      (.not(.test("a", .match, "x")), .test("a", .match, "x")),
      (.not(.quantified(.any, "f", isX)), .quantified(.none, "f", isX)),
      (.allOf([isX, other]), .anyOf([isX, other])),
      (.allOf([.exists(a, true), isX]), .allOf([.exists(a, true), .not(isX)])),
      (.anyOf([.exists(a, false), isX]), .anyOf([.exists(a, false), .not(isX)])),
      (
        .allOf([.exists(a, false), .test("a", .equals, "x")]),
        .allOf([.exists(a, false), .test("a", .notEquals, "x")])
      ),
    ] as [(Condition, Condition)])
  func isNotShared(_ one: Condition, _ two: Condition) {
    #expect(one.canonical != two.canonical)
  }

  /// Conditions made at random, on inventories made at random.
  @Test(arguments: 0..<40) func comesToTheSame(_ seed: UInt64) {
    var generator = CaseGenerator(seed: seed)
    let world = generator.world()
    let previous = seed % 3 == 0 ? nil : generator.earlier(world)
    for type in [ResourceType.account, .vault, .key] {
      let condition = generator.condition(about: type)
      var conditions = [condition, .not(condition)]
      for case .compare(let comparison) in condition.all {
        guard case .field(let reference, default: nil) = comparison.left,
          reference.base == .resource
        else { continue }
        conditions.append(.allOf([condition, .exists(comparison.left, false)]))
        conditions.append(.not(.allOf([condition, .exists(comparison.left, false)])))
        conditions.append(.anyOf([condition, .exists(comparison.left, true)]))
      }
      var plan = Plan(rules: [], relations: CaseGenerator.relations)
      for condition in conditions {
        plan.rules += Plan.rule(assert: condition, of: type).rules
        plan.rules += Plan.rule(assert: condition.canonical, of: type).rules
      }
      let verdicts = Trial.verdicts(plan, world, previous)
      for index in conditions.indices {
        let (written, canonical) = (verdicts[2 * index], verdicts[2 * index + 1])
        #expect(written == canonical, "seed \(seed): \(conditions[index])")
      }
    }
  }
}

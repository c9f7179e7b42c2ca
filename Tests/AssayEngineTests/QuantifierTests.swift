import AssayEngine
import AssayModel
import Testing

@Suite struct QuantifierTests {
  static let isX = Condition.test(.item(""), .equals, .literal("x"))

  @Test(
    arguments: [
      (nil, "noncompliant", "unknown: absent", "unknown: absent"),
      ([], "noncompliant", "compliant", "compliant"),
      ([:], "noncompliant", "compliant", "compliant"),
      (["x", "x"], "compliant", "compliant", "noncompliant"),
      (["x", "y"], "compliant", "noncompliant", "noncompliant"),
      (["y", "z"], "noncompliant", "noncompliant", "compliant"),
      (["x", .unknown(.conflict)], "compliant", "unknown: conflict", "noncompliant"),
      (["y", .unknown(.conflict)], "unknown: conflict", "noncompliant", "unknown: conflict"),
      (["a": "y", "b": "x"], "compliant", "noncompliant", "noncompliant"),
      ("x", "unknown: wrong-type", "unknown: wrong-type", "unknown: wrong-type"),
      (
        .unknown(.expression), "unknown: expression", "unknown: expression",
        "unknown: expression"
      ),
    ] as [(Tree, String, String, String)])
  func elementsDecide(_ list: Tree, _ any: String, _ all: String, _ none: String) {
    #expect(verdict(.quantified(.any, "f", Self.isX), on: ["f": list]) == any)
    #expect(verdict(.quantified(.all, "f", Self.isX), on: ["f": list]) == all)
    #expect(verdict(.quantified(.none, "f", Self.isX), on: ["f": list]) == none)
  }

  @Test func anEntryHasItsKey() {
    let condition = Condition.quantified(
      .any, "ids",
      .allOf([
        .test(.item("key"), .endsWith, .literal("/b")),
        .test(.item("clientId"), .equals, .literal("2")),
      ]))
    let ids: Tree = ["/x/a": ["clientId": "1"], "/x/b": ["clientId": "2"]]
    #expect(verdict(condition, on: ["ids": ids]) == "compliant")
    #expect(verdict(condition, on: ["ids": ["/x/b": ["clientId": "1"]]]) == "noncompliant")
  }

  @Test func anElementOfAnArrayMayHaveAFieldNamedKey() {
    let condition = Condition.quantified(
      .any, "f", .test(.item("key"), .equals, .literal("k")))
    #expect(verdict(condition, on: ["f": [["key": "k"]]]) == "compliant")
    #expect(verdict(condition, on: ["f": ["k"]]) == "noncompliant")
    #expect(verdict(condition, on: ["f": ["k": 1]]) == "compliant")
  }

  @Test func quantifiersNest() {
    let inner = Quantifier(
      kind: .any, domain: .field(.path("verbs", from: .item(level: 0))),
      satisfy: .test(.item("", level: 1), .equals, .item("wanted")))
    let condition = Condition.quantified(.all, "policies", .quantified(inner))
    let good: Tree = [
      ["verbs": ["get", "wrap"], "wanted": "wrap"], ["verbs": ["all"], "wanted": "ALL"],
    ]
    #expect(verdict(condition, on: ["policies": good]) == "compliant")
    let bad: Tree = [["verbs": ["get"], "wanted": "get"], ["verbs": [], "wanted": "x"]]
    #expect(verdict(condition, on: ["policies": bad]) == "noncompliant")
  }

  @Test func anObjectsEntryAndItsElementsAreBothRead() {
    let condition = Condition.allOf([
      .test(
        .field(FieldReference(path: FieldPath(["tags", "a"]), text: "tags.a"), default: nil),
        .equals, .literal("1")),
      .quantified(.any, "tags", .test(.item(""), .equals, .literal("2"))),
    ])
    #expect(verdict(condition, on: ["tags": ["a": "1", "b": "2"]]) == "compliant")
    #expect(verdict(condition, on: ["tags": ["a": "2"]]) == "noncompliant")
  }

  @Test(
    arguments: [
      (.equals, 1, "compliant"), (.equals, 2, "noncompliant"), (.notEquals, 2, "compliant"),
      (.less, 2, "compliant"), (.lessOrEquals, 0, "noncompliant"),
      (.greater, 0, "compliant"), (.greaterOrEquals, 2, "noncompliant"),
    ] as [(Operator, Int, String)])
  func elementsAreCounted(_ operator: Operator, _ number: Int, _ expected: String) {
    let condition = Condition.count(
      Count(
        domain: .field(.path("f")), where: Self.isX, operator: `operator`,
        right: .literal(.number("\(number)"))))
    #expect(verdict(condition, on: ["f": ["x", "y"]]) == expected)
    #expect(verdict(condition, on: [:]) == "unknown: absent")
  }

  @Test func anUnknownElementCountsBothWays() {
    func count(_ operator: Operator, _ number: Literal) -> String {
      let condition = Condition.count(
        Count(
          domain: .field(.path("f")), where: Self.isX, operator: `operator`,
          right: .literal(number)))
      return verdict(condition, on: ["f": ["x", .unknown(.conflict)]])
    }
    #expect(count(.greaterOrEquals, 1) == "compliant")
    #expect(count(.equals, 1) == "unknown: conflict")
    #expect(count(.equals, 3) == "noncompliant")
    #expect(count(.lessOrEquals, 2) == "compliant")
    #expect(count(.less, .number("1.5")) == "unknown: conflict")
    #expect(count(.less, "two") == "unknown: wrong-type")
  }
}

import AssayEngine
import AssayModel
import Testing

@Suite struct AbsentTableTests {
  static let rows: [(Operator, Literal, String)] = [
    (.equals, "x", "noncompliant"), (.notEquals, "x", "compliant"),
    (.in, ["x"], "noncompliant"), (.notIn, ["x"], "compliant"),
    (.like, "x*", "noncompliant"), (.notLike, "x*", "compliant"),
    (.match, "?", "noncompliant"), (.matches, "", "noncompliant"), (.contains, "x", "noncompliant"),
    (.notContains, "x", "compliant"), (.containsAll, ["x"], "noncompliant"),
    (.containsKey, "x", "noncompliant"), (.startsWith, "x", "noncompliant"),
    (.endsWith, "x", "noncompliant"), (.less, 1, "unknown: absent"),
    (.lessOrEquals, 1, "unknown: absent"), (.greater, 1, "unknown: absent"),
    (.greaterOrEquals, 1, "unknown: absent"),
  ]

  @Test func theTableNamesEveryOperator() {
    #expect(Set(Self.rows.map(\.0)) == Set(Operator.allCases))
  }

  @Test(arguments: rows) func anAbsentFieldIsDecidedByTheOperator(
    _ operator: Operator, _ right: Literal, _ expected: String
  ) {
    #expect(verdict(.test("f", `operator`, right), on: [:]) == expected)
    #expect(verdict(.test("f", `operator`, right), on: ["f": nil]) == expected)
  }

  @Test(arguments: rows) func theTableHoldsForTheRightSide(
    _ operator: Operator, _ right: Literal, _ expected: String
  ) {
    let condition = Condition.test(.literal(right), `operator`, .field("f"))
    #expect(verdict(condition, on: [:]) == expected)
  }

  @Test(arguments: rows) func twoAbsentSidesAreNotEqual(
    _ operator: Operator, _ right: Literal, _ expected: String
  ) {
    #expect(verdict(.test(.field("f"), `operator`, .field("g")), on: [:]) == expected)
  }

  @Test(arguments: Operator.allCases) func aNormalizerCannotDecideWithoutTheValue(
    _ operator: Operator
  ) {
    let condition = Condition.test("f", `operator`, "x", as: .text)
    #expect(verdict(condition, on: [:]) == "unknown: absent")
  }

  @Test(arguments: rows) func anUnknownFieldStaysUnknown(
    _ operator: Operator, _ right: Literal, _ expected: String
  ) {
    let fields: Tree = ["f": .unknown(.expression)]
    #expect(verdict(.test("f", `operator`, right), on: fields) == "unknown: expression")
    let turned = Condition.test(.literal(right), `operator`, .field("f"))
    #expect(verdict(turned, on: fields) == "unknown: expression")
  }

  @Test func anAbsentSideDecidesAgainstAnUnknownOne() {
    let condition = Condition.test(.field("f"), .equals, .field("g"))
    #expect(verdict(condition, on: ["f": .unknown(.conflict)]) == "noncompliant")
  }

  @Test func existenceIsNeitherAbsentNorNull() {
    #expect(verdict(.exists(.field("f"), true), on: ["f": ""]) == "compliant")
    #expect(verdict(.exists(.field("f"), true), on: ["f": nil]) == "noncompliant")
    #expect(verdict(.exists(.field("f"), false), on: [:]) == "compliant")
    #expect(verdict(.exists(.field("f"), false), on: ["f": [:]]) == "noncompliant")
    #expect(
      verdict(.exists(.field("f"), true), on: ["f": .unknown(.expression)])
        == "unknown: expression")
  }

  @Test func onlyIsNullTellsNullFromAbsent() {
    #expect(verdict(.isNull(.field("f"), true), on: ["f": nil]) == "compliant")
    #expect(verdict(.isNull(.field("f"), true), on: [:]) == "noncompliant")
    #expect(verdict(.isNull(.field("f"), false), on: [:]) == "compliant")
    #expect(
      verdict(.isNull(.field("f"), false), on: ["f": .unknown(.conflict)]) == "unknown: conflict")
  }

  @Test func aDefaultStandsInForAbsentAndNeverForUnknown() {
    let condition = Condition.test(.field("f", default: true), .equals, .literal(true))
    #expect(verdict(condition, on: [:]) == "compliant")
    #expect(verdict(condition, on: ["f": nil]) == "compliant")
    #expect(verdict(condition, on: ["f": false]) == "noncompliant")
    #expect(verdict(condition, on: ["f": .unknown(.notExported)]) == "unknown: not-exported")
  }

  @Test func aFieldThatTheRouteNeverCarriesIsUnknown() {
    let condition = Condition.test("properties.a.b", .notEquals, "x")
    let path = [FieldPath(["properties"])]
    #expect(
      verdict(condition, on: ["properties": nil], notExported: path) == "unknown: not-exported")
    #expect(
      verdict(condition, on: ["properties": ["a": ["b": "y"]]], notExported: path) == "compliant")
  }
}

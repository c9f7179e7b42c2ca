import AssayEngine
import AssayModel
import Testing

@Suite struct OperatorTests {
  struct Row: CustomTestStringConvertible, Sendable {
    var left: Tree
    var `operator`: Operator
    var right: Literal
    var normalizer: Normalizer?
    var expected: String

    init(
      _ left: Tree, _ operator: Operator, _ right: Literal, _ expected: String,
      as normalizer: Normalizer? = nil
    ) {
      self.left = left
      self.operator = `operator`
      self.right = right
      self.normalizer = normalizer
      self.expected = expected
    }

    var testDescription: String { "\(left) \(`operator`) \(right)" }
  }

  static let yes = "compliant"
  static let no = "noncompliant"
  static let wrong = "unknown: wrong-type"

  static let equality: [Row] = [
    Row("x", .equals, "x", yes), Row(["F": "x"], .containsKey, "f", no),
    Row("Microsoft.KeyVault", .equals, "microsoft.keyvault", yes),
    Row("ä", .equals, "Ä", no), Row("é", .equals, "e\u{301}", no),
    Row("a", .equals, "A", no, as: .text), Row("", .equals, "", yes, as: .text),
    Row(.number("1.0"), .equals, 1, yes), Row(.number("10e-1"), .equals, 1, yes),
    Row(.number("9007199254740993"), .equals, .number("9007199254740992"), no),
    Row(.number("1e5000"), .equals, 1, no),
    Row(.number("1e400"), .equals, .number("1e401"), no),
    Row(.number("10e399"), .equals, .number("1e400"), yes), Row(.number("-0"), .equals, 0, yes),
    Row(.number("1e1000000000000000"), .equals, 1, wrong),
    Row(true, .equals, true, yes), Row(true, .equals, false, no),
    Row("True", .equals, true, yes), Row(false, .equals, "false", yes),
    Row("no", .equals, false, no), Row("2048", .equals, 2048, yes),
    Row(2048, .equals, "2048.0", yes), Row("2048 bits", .equals, 2048, no),
    Row(1, .equals, true, no), Row(["x"], .equals, "x", wrong), Row(["x"], .notEquals, "x", wrong),
    Row([:], .equals, "x", wrong), Row(["A", "b"], .equals, ["a", "B"], yes),
    Row(["a", "b"], .equals, ["b", "a"], no), Row([], .equals, [], yes),
    Row("x", .equals, ["x"], wrong),
  ]

  static let membership: [Row] = [
    Row("rsa", .in, ["RSA", "RSA-HSM"], yes), Row("EC", .in, ["RSA", "RSA-HSM"], no),
    Row("EC", .notIn, ["RSA", "RSA-HSM"], yes), Row("x", .in, [], no),
    Row("x", .in, [.null, "x"], yes), Row(["x"], .in, ["x"], wrong),
    Row("East US", .in, ["westus", "eastus"], yes, as: .region),
    Row("global", .in, ["westus"], wrong, as: .region),
    Row("East US", .in, ["global", "eastus"], yes, as: .region),
    Row("abcdef", .contains, "CDE", yes), Row("abc", .contains, "", yes),
    Row("abc", .contains, "C", no, as: .text), Row("abc", .notContains, "x", yes),
    Row(["a", "B"], .contains, "b", yes), Row(["a"], .contains, "b", no),
    Row(["a", .unknown(.expression)], .contains, "a", yes),
    Row(["a", .unknown(.expression)], .contains, "b", "unknown: expression"),
    Row(["a", nil], .notContains, "b", yes), Row(12, .contains, "1", wrong),
    Row("12", .contains, 1, wrong), Row([:], .contains, "a", wrong),
    Row(["v1.0"], .contains, "1", yes, as: .version),
    Row("1.0", .contains, "1", wrong, as: .version),
    Row("1.0", .notContains, "2", wrong, as: .version),
    Row(["a", "b", "c"], .containsAll, ["C", "a"], yes), Row(["a"], .containsAll, ["a", "b"], no),
    Row(["a"], .containsAll, [], yes), Row([], .containsAll, ["a"], no),
    Row("ab", .containsAll, ["a"], wrong), Row(["k": 1], .containsKey, "k", yes),
    Row(["k": 1], .containsKey, "K", no),
    Row(["/Sub/X": 1], .containsKey, "/sub/x", yes, as: .armID),
    Row(["k": 1], .containsKey, "/k", wrong, as: .armID),
    Row(["k": 1, "/K": 1], .containsKey, "/k", yes, as: .armID),
    Row([:], .containsKey, "k", no), Row("k", .containsKey, "k", wrong),
  ]

  static let patterns: [Row] = [
    Row("contoso-prod-1", .like, "CONTOSO-*", yes), Row("contoso", .like, "c*o*o", yes),
    Row("co", .like, "co*o", no), Row("abcbc", .like, "a*bc", yes), Row("x", .like, "*", yes),
    Row("", .like, "*", yes), Row("abc", .like, "ab", no), Row("abc", .notLike, "b*", yes),
    Row("ab", .like, "AB", no, as: .text), Row(12, .like, "1*", wrong),
    Row("ab-12é", .match, "??-##.", yes), Row("ab-12", .match, "AB-##", yes),
    Row("ab-12", .match, "AB-##", no, as: .text), Row("ab-1", .match, "??-##", no),
    Row("ab-123", .match, "??-##", no), Row("1b", .match, "??", no),
    Row("https://x", .startsWith, "HTTPS:", yes), Row("x", .startsWith, "xy", no),
    Row("kv.vault.azure.net", .endsWith, ".Azure.NET", yes), Row("x", .endsWith, "yx", no),
    Row(1, .startsWith, "1", wrong), Row("1", .endsWith, 1, wrong),
    Row("https://KV.vault.azure.net:443/", .endsWith, ".Vault.azure.net", yes, as: .uriHost),
    Row("https://kv.vault.azure.net/", .like, "kv*.net", yes, as: .uriHost),
    Row("https://kv.vault.azure.net/", .contains, "/", no, as: .uriHost),
    Row("kv", .endsWith, "kv", wrong, as: .uriHost),
    Row("/Subscriptions/s10/x", .startsWith, "/subscriptions/s1/", no, as: .armID),
    Row("/Subscriptions/s1/x", .startsWith, "/subscriptions/S1/", yes, as: .armID),
    Row("East US 2", .like, "East *", yes, as: .region),
    Row("global", .like, "*", wrong, as: .region),
    Row("kv-Prod-01", .matches, "^KV-[a-z]+-[0-9]{2}$", yes), Row("a1", .matches, "[0-9]", yes),
    Row("kv", .matches, "^K", no, as: .text), Row("KV", .matches, "^K", yes, as: .text),
    Row("kv", .matches, "(?-i)K", no), Row(7, .matches, "7", wrong),
    Row(["7"], .matches, "7", wrong),
    Row("a", .matches, 7, wrong), Row("a", .matches, "(", wrong),
    Row("https://KV.vault.azure.net:443/", .matches, "^kv[.a-z]+NET$", yes, as: .uriHost),
    Row("West Europe", .matches, "^westeurope$", yes, as: .region),
    Row("global", .matches, "", wrong, as: .region),
  ]

  static let ordering: [Row] = [
    Row(2048, .greaterOrEquals, 2048, yes), Row(2047, .greaterOrEquals, 2048, no),
    Row(2047, .less, 2048, yes), Row(2048, .lessOrEquals, 2048, yes), Row(2048, .greater, 2048, no),
    Row(.number("-2"), .less, .number("-1"), yes), Row(.number("-10"), .less, 0, yes),
    Row(.number("0.05"), .less, .number("0.5"), yes), Row(.number("1e3"), .greater, 999, yes),
    Row(.number("-0"), .lessOrEquals, 0, yes),
    Row(.number("-1.5"), .greater, .number("-1.50001"), yes),
    Row(
      .number("123456789012345678901234567890"), .less, .number("123456789012345678901234567891"),
      yes),
    Row("2048", .greaterOrEquals, 2048, wrong), Row(1, .less, "2", wrong),
    Row(true, .less, 1, wrong),
    Row("apple", .less, "Banana", yes), Row("a", .less, "ab", yes), Row([1], .less, 2, wrong),
    Row("2024-02-29T12:00:00+02:00", .less, "2024-02-29T10:00:00.0000001Z", yes, as: .dateTime),
    Row("2023-02-29", .less, "2024-01-01", wrong, as: .dateTime),
    Row(1_700_000_000, .equals, "2023-11-14T22:13:20Z", yes, as: .dateTime),
    Row("P90D", .lessOrEquals, "P3M", yes, as: .duration),
    Row("P1Y", .equals, "P12M", yes, as: .duration),
    Row("1.10", .greater, "1.9", yes, as: .version),
    Row("eastus", .less, "westus", wrong, as: .region),
  ]

  @Test(arguments: equality) func equalityHolds(_ row: Row) { check(row) }
  @Test(arguments: membership) func membershipHolds(_ row: Row) { check(row) }
  @Test(arguments: patterns) func patternsHold(_ row: Row) { check(row) }
  @Test(arguments: ordering) func orderingHolds(_ row: Row) { check(row) }

  private func check(_ row: Row) {
    let condition = Condition.test("f", row.operator, row.right, as: row.normalizer)
    #expect(verdict(condition, on: ["f": row.left]) == row.expected)
  }

  @Test func aMomentIsCountedFromNow() {
    let condition = Condition.test(
      .field("f"), .less, .now(offset: -86_400, text: "-1d"))
    #expect(verdict(condition, on: ["f": "2023-11-13T22:13:19Z"]) == "compliant")
    #expect(verdict(condition, on: ["f": 1_699_913_600]) == "noncompliant")
    #expect(verdict(condition, on: ["f": "soon"]) == "unknown: wrong-type")
  }

  @Test func theRightSideMayBeAList() {
    let condition = Condition.test(.field("f"), .in, .field("g"))
    #expect(verdict(condition, on: ["f": "a", "g": ["b", "A"]]) == "compliant")
    #expect(verdict(condition, on: ["f": "a", "g": []]) == "noncompliant")
    #expect(verdict(condition, on: ["f": "a", "g": "a"]) == "unknown: wrong-type")
  }
}

/// Rules and templates that ask for much.
extension Bomb {
  /// A rule of the sample's pack with another condition.
  private static func rule(_ name: String, _ condition: String, says id: String?) -> Bomb {
    let text = DoorSample.rule.replacing(
      "  field: properties.state\n  equals: open\n", with: "  \(condition)\n")
    return Bomb(name, text, path: "pack/b.yaml", status: 3, says: id)
  }

  private static func expression(_ name: String, _ expression: String) -> Bomb {
    rule(name, "{ field: properties.state, matches: '\(expression)' }", says: nil)
  }

  private static func nested(_ name: String, _ count: Int) -> Bomb {
    let condition =
      String(repeating: "{ not: ", count: count) + "{ field: name, equals: a }"
      + String(repeating: " }", count: count)
    return rule(name, condition, says: "too-deep")
  }

  static let packs = [
    Bomb(
      "laughs in a rule", laughs(levels: 9, width: 9), path: "pack/b.yaml", status: 3, says: nil),
    Bomb(
      "laughs in settings", laughs(levels: 9, width: 9), path: "assay.yaml", status: 3, says: nil),
    Bomb(
      "a million sequences in a rule", "assert: ", "[", 1_000_000, path: "pack/b.yaml", status: 3,
      says: "too-deep"),
    nested("a condition 300 deep", 300),
    Bomb(
      "a rule of 5 MB", "title: ", "x", 5_000_000, path: "pack/b.yaml", status: 3,
      says: "pack-file-too-large"),
    expression("repetitions of repetitions", "(a{1000}){1000}"),
    expression("repetitions of nothing", "((a{0,100}){0,100}){0,100}b"),
    expression("states by powers of two", "[ab]*a[ab]{20}x"),
    expression("a distance of a hundred", "a.{100}x"),
    expression("ten thousand groups", String(repeating: "(", count: 10_000)),
    expression("an expression of a megabyte", String(repeating: "a?", count: 500_000)),
  ]

  /// A template that makes a door, or what stands for doors, without properties.
  private static func template(_ name: String, _ more: String, says id: String?) -> Bomb {
    let text = """
      {"$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
       "contentVersion": "1.0.0.0", \(more)}
      """
    return Bomb(name, text, status: 1, says: id)
  }

  static let templates = [
    template(
      "a template with a billion copies",
      """
      "resources": [{"type": "Test.House/doors", "apiVersion": "1", "name": "[concat('a', copyIndex())]",
        "copy": {"name": "c", "count": 1000000000}}]
      """, says: nil),
    template(
      "a template of expressions ever deeper",
      """
      "resources": [{"type": "Test.House/doors", "apiVersion": "1",
        "name": "[\(String(repeating: "concat(", count: 3_000))'a'\(String(repeating: ")", count: 3_000))]"}]
      """, says: nil),
    template(
      "a template of variables by twos",
      """
      "variables": {"v0": "x", \((1...60).map { "\"v\($0)\": \"[concat(variables('v\($0 - 1)'), variables('v\($0 - 1)'))]\"" }.joined(separator: ", "))},
      "resources": [{"type": "Test.House/doors", "apiVersion": "1", "name": "[variables('v60')]"}]
      """, says: nil),
  ]
}

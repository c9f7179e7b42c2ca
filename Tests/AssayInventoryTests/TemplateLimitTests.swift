import AssaySyntax
import Testing

@testable import AssayInventory

/// Templates that are made to take long, or to come to more than there is room for.
@Suite struct TemplateLimitTests {
  private static func evaluate(
    _ expression: String, variables: [String: String] = [:]
  ) -> (value: TemplateValue, evaluator: TemplateEvaluator) {
    let place = 0..<0
    let entries = variables.map {
      LocatedNode.Entry(
        key: $0.key, keyRange: place, value: LocatedNode(.string($0.value), at: place))
    }
    let template = LocatedNode(
      .mapping([
        LocatedNode.Entry(
          key: "variables", keyRange: place, value: LocatedNode(.mapping(entries), at: place))
      ]), at: place)
    let context = TemplateContext(template, scope: TemplateScope(schema: nil))
    let evaluator = TemplateEvaluator(size: 0)
    let value = evaluator.value(of: expression, in: TemplateFrame(context: context))
    return (value, evaluator)
  }

  private static func chain(_ count: Int, _ step: (Int) -> String) -> [String: String] {
    Dictionary(uniqueKeysWithValues: (0..<count).map { ("v\($0)", step($0)) })
  }

  @Test(arguments: ["concat(", "parameters('a')[", "not(concat('a',"])
  func refusesDeepExpressions(_ opening: String) {
    let text = "[" + String(repeating: opening, count: 10_000) + "]"
    #expect(Self.evaluate(text).value.isSymbol)
  }

  @Test func refusesLongExpressions() {
    let text = "[concat('" + String(repeating: "a", count: 10_000_000) + "')]"
    #expect(Self.evaluate(text).value.isSymbol)
  }

  @Test func refusesLongChainsOfVariables() {
    let variables = Self.chain(10_000) { "[variables('v\($0 + 1)')]" }
    #expect(Self.evaluate("[variables('v0')]", variables: variables).value.isSymbol)
  }

  @Test(arguments: [
    "[concat(variables('v$'), variables('v$'))]", "[createArray(variables('v$'), variables('v$'))]",
    "[format('{0}{0}', variables('v$'))]", "[createObject('a', variables('v$'), 'b', 'c')]",
  ]) func refusesDoubling(_ step: String) {
    var variables = Self.chain(200) { step.replacing("$", with: "\($0 + 1)") }
    variables["v200"] = "0123456789abcdef"
    let (value, evaluator) = Self.evaluate("[variables('v0')]", variables: variables)
    #expect(value.isSymbol || value.size <= TemplateEvaluator.sizeLimit)
    #expect(value.size < 2_000_000 && value.depth <= TemplateEvaluator.levelLimit)
    #expect(evaluator.fuel < 100_000)
  }

  /// Searching costs more than it looks.
  @Test func refusesLongSearches() {
    var variables = Self.chain(16) { "[concat(variables('v\($0 + 1)'), variables('v\($0 + 1)'))]" }
    variables["v16"] = "aaaaaaaa"
    let (value, _) = Self.evaluate(
      "[contains(variables('v0'), concat(variables('v1'), 'b'))]", variables: variables)
    #expect(value.isSymbol)
  }
}

import AssaySyntax
import Testing

@testable import AssayInventory

/// What expressions of templates come to, or the form that is left of them.
@Suite struct TemplateExpressionTests {
  private static let template = """
    parameters:
      kv: {type: string}
      name: {type: string, defaultValue: main}
      size: {type: int, defaultValue: 2048}
      list: {type: array, defaultValue: [a, b]}
      rules: {type: object, defaultValue: {open: false, Ports: [22, 443]}}
      maybe: {type: string, nullable: true}
      both: {defaultValue: "[concat(parameters('name'), '-', variables('suffix'))]"}
      again: {defaultValue: "[parameters('again')]"}
      guid: {defaultValue: "[newGuid()]"}
    variables:
      suffix: kv
      ring: "[variables('chain')]"
      chain: "[variables('ring')]"
      hidden: "[concat(parameters('kv'), '-x')]"
      copy:
        - {name: disks, count: 3, input: "[concat('d', copyIndex('disks', 1))]"}
    """

  private static func evaluate(_ expression: String) throws -> TemplateValue {
    let node = try YAML.documents(in: Array(template.utf8))[0]
    let context = TemplateContext(node, scope: TemplateScope(schema: nil))
    let evaluator = TemplateEvaluator(size: 0)
    return evaluator.value(of: "[\(expression)]", in: TemplateFrame(context: context))
  }

  struct Case: CustomTestStringConvertible {
    var expression: String
    var value: String
    var testDescription: String { expression }

    init(_ expression: String, _ value: String) {
      (self.expression, self.value) = (expression, value)
    }
  }

  static let names = [
    Case("parameters('name')", "'main'"), Case("PARAMETERS( 'NAME' )", "'main'"),
    Case("parameters('size')", "2048"), Case("parameters('both')", "'main-kv'"),
    Case("parameters('kv')", "parameters('kv')"), Case("parameters('maybe')", "null"),
    Case("parameters('none')", "parameters('none')"),
    Case("parameters('again')", "parameters('again')"),
    Case("variables('ring')", "variables('ring')"),
    Case("variables('hidden')", "'{parameters(''kv'')}-x'"),
    Case("variables('disks')", "['d1','d2','d3']"),
    Case("parameters('rules').open", "false"), Case("parameters('rules').PORTS[1]", "443"),
    Case("parameters('rules')['open']", "false"),
    Case("parameters('rules').?absent", "<'open':false,'Ports':[22,443]>.absent"),
    Case("parameters('kv').a.b[0]", "parameters('kv').a.b[0]"),
  ]

  static let texts = [
    Case("'it''s'", "'it''s'"), Case("concat('a', 1, true(), 'b')", "'a1Trueb'"),
    Case("concat('a', parameters('kv'), 'b')", "'a{parameters(''kv'')}b'"),
    Case("concat(parameters('list'), createArray('c'))", "['a','b','c']"),
    Case("format('{0}/{1}-{0} {{x}}', 'a', 2)", "'a/2-a %7Bx%7D'"),
    Case("format('{0:N}', 1)", "format('%7B0:N%7D',1)"), Case("format('{9}')", "format('%7B9%7D')"),
    Case("toLower('ABC')", "'abc'"), Case("toUpper('abc')", "'ABC'"),
    Case("toLower(parameters('kv'))", "toLower(parameters('kv'))"),
    Case("substring('abcdef', 2, 3)", "'cde'"), Case("substring('abc', 1)", "'bc'"),
    Case("substring('abc', 2, 9)", "substring('abc',2,9)"),
    Case("substring('abc', -1)", "substring('abc',-1)"),
    Case("replace('a-b-c', '-', '')", "'abc'"),
    Case("split('a/b;c', createArray('/', ';'))[1]", "'b'"),
    Case("join(createArray('a', 'b'), '-')", "'a-b'"), Case("trim('  a b ')", "'a b'"),
    Case("string(5)", "'5'"), Case("startsWith('Abc', 'aB')", "true"),
    Case("endsWith('Abc', 'x')", "false"), Case("length('äö')", "2"),
    Case("uniqueString('a/b')", "uniqueString('a%2Fb')"),
  ]

  static let logic = [
    Case("if(true(), 'a', 'b')", "'a'"), Case("if(false(), parameters('kv'), 'b')", "'b'"),
    Case("if(bool(parameters('kv')), 'a', 'a')", "'a'"),
    Case("equals('a', 'A')", "false"), Case("equals(1, 1)", "true"),
    Case("equals(parameters('kv'), 'a')", "equals(parameters('kv'),'a')"),
    Case("equals(parameters('kv'), parameters('kv'))", "true"),
    // Whatever the order of keys.
    Case("equals(createObject('a', 1, 'b', 2), createObject('b', 2, 'a', 1))", "true"),
    Case("equals(createObject('a', 1), createObject('a', 2))", "false"),
    Case("equals(createObject('a', 1), createObject('b', 1))", "false"),
    Case("equals(createObject('a', 1), createObject('a', 1, 'b', 2))", "false"),
    Case("equals(createObject('a', 1), createObject('A', 1))", "equals(<'a':1>,<'A':1>)"),
    Case("equals(createObject('a', 1), createObject('A', 2))", "false"),
    Case(
      "equals(createObject('a', 1, 'A', 1), createObject('a', 1))", "equals(<'a':1,'A':1>,<'a':1>)"),
    Case(
      "equals(createArray(parameters('kv')), createArray('a'))",
      "equals([parameters('kv')],['a'])"),
    Case("equals(createArray(parameters('kv'), 1), createArray('a', 2))", "false"),
    Case("equals(createArray(), createArray(parameters('kv')))", "false"),
    Case("equals('1', 1)", "false"), Case("equals('e\u{301}', '\u{E9}')", "false"),
    Case("and(false(), bool(parameters('kv')))", "false"),
    Case("or(true(), bool(parameters('kv')))", "true"),
    Case("and(true(), bool(parameters('kv')))", "and(true,bool(parameters('kv')))"),
    Case("not(equals(parameters('name'), ''))", "true"), Case("not('true')", "not('true')"),
    Case("empty('')", "true"), Case("empty(parameters('list'))", "false"),
    Case("empty(parameters('kv'))", "empty(parameters('kv'))"),
    Case("coalesce(null(), parameters('maybe'), 'x')", "'x'"),
    Case("coalesce(parameters('kv'), 'x')", "coalesce(parameters('kv'),'x')"),
    Case("bool('TRUE')", "true"), Case("int('12')", "12"), Case("int('x')", "int('x')"),
    Case("add(1, mul(2, 3))", "7"), Case("div(1, 0)", "div(1,0)"),
    Case("add(9223372036854775807, 1)", "add(9223372036854775807,1)"),
    Case("less(1, 2)", "true"), Case("greaterOrEquals(1, 2)", "false"),
  ]

  static let parts = [
    Case("createObject('a', 1, 'b', createArray()).b", "[]"),
    Case("union(createObject('a', 1), createObject('A', 2, 'b', 3))", "<'a':2,'b':3>"),
    Case("union(createArray(1, 2), createArray(2, 3))", "[1,2,3]"),
    Case(
      "union(parameters('rules'), parameters('kv'))",
      "union(<'open':false,'Ports':[22,443]>,parameters('kv'))"),
    Case("contains(parameters('list'), 'b')", "true"),
    Case("contains(parameters('list'), parameters('kv'))", "contains(['a','b'],parameters('kv'))"),
    Case(
      "contains(createArray(createObject('a', 1, 'b', 2)), createObject('b', 2, 'a', 1))", "true"),
    Case("contains(createArray(createObject('a', 1)), createObject('b', 1))", "false"),
    Case("contains('abc', 'bc')", "true"), Case("contains(parameters('rules'), 'OPEN')", "true"),
    Case("first(parameters('list'))", "'a'"), Case("last(parameters('list'))", "'b'"),
    Case("first('abc')", "'a'"), Case("skip('abc', 1)", "'bc'"),
    Case("take('😀', 1)", "take('😀',1)"), Case("length(parameters('rules'))", "2"),
    Case("take(parameters('list'), 1)", "['a']"), Case("skip(parameters('list'), 1)", "['b']"),
    Case("range(2, 3)", "[2,3,4]"), Case("array('a')", "['a']"),
    Case("tryGet(parameters('rules'), 'absent')", "null"),
    Case("parameters('list')[7]", "['a','b'][7]"),
  ]

  private static let group = "%2Fsubscriptions%2F{subscription}%2FresourceGroups%2F{resourceGroup}"

  static let scopes = [
    Case("resourceGroup().location", "resourceGroup.location"),
    Case("resourceGroup().id", "'/subscriptions/{subscription}/resourceGroups/{resourceGroup}'"),
    Case("subscription().tenantId", "tenant"), Case("tenant().tenantId", "tenant"),
    Case(
      "resourceId('Microsoft.KeyVault/vaults', 'a')",
      "'/subscriptions/{subscription}/resourceGroups/{resourceGroup}"
        + "/providers/Microsoft.KeyVault/vaults/a'"),
    Case(
      "resourceId('g', 'A.B/c/d', 'x', parameters('kv'))",
      "'/subscriptions/{subscription}/resourceGroups/g/providers/A.B/c/x/d/{parameters(''kv'')}'"),
    Case(
      "resourceId('11111111-0000-4000-8000-000000000001', 'g', 'A.B/c', 'x')",
      "'/subscriptions/11111111-0000-4000-8000-000000000001/resourceGroups/g/providers/A.B/c/x'"),
    Case(
      "subscriptionResourceId('A.B/c', 'x')", "'/subscriptions/{subscription}/providers/A.B/c/x'"),
    Case("tenantResourceId('A.B/c', 'x')", "'/providers/A.B/c/x'"),
    Case(
      "extensionResourceId(tenantResourceId('A.B/c', 'x'), 'D.E/f', 'y')",
      "'/providers/A.B/c/x/providers/D.E/f/y'"),
    Case("resourceId('A.B/c', 'x', 'y')", "resourceId('A.B%2Fc','x','y')"),
    Case(
      "reference(tenantResourceId('Microsoft.KeyVault/vaults', 'kv')).vaultUri",
      "'https://kv.vault.azure.net/'"),
    Case(
      "concat('https://kv', environment().suffixes.keyvaultDns)", "'https://kv.vault.azure.net'"),
  ]

  @Test(arguments: names + texts + logic + parts + scopes)
  func comesTo(_ row: Case) throws {
    #expect(try Self.evaluate(row.expression).argument == row.value)
  }

  /// What Azure Resource Manager wouldn't evaluate isn't known, whatever it was meant to be.
  @Test(arguments: [
    "", "parameters(", "parameters('name'", "parameters('name')x", "'a", "a b", "concat('a',)",
    "concat(,'a')", "parameters('list')[", "data.client.tenantId", "1.5", "--1", "\"a\"", "()",
  ]) func leavesAsItIs(_ expression: String) throws {
    #expect(try Self.evaluate(expression).isSymbol)
  }

  @Test func takesTextsApart() {
    #expect(TemplateString("plain") == .literal("plain"))
    #expect(TemplateString("[[x]") == .literal("[x]"))
    #expect(TemplateString("[x") == .literal("[x"))
    #expect(TemplateString("[1]") == .expression(.integer(1)))
    #expect(TemplateString("[x]") == .malformed)
  }

  /// No two new ids are equal, and no two forms that only look alike.
  @Test func doesNotTakeDifferentThingsForOne() throws {
    #expect(try Self.evaluate("equals(newGuid(), newGuid())").isSymbol)
    #expect(try Self.evaluate("equals(parameters('guid'), parameters('guid'))").boolean == true)
    let braces = try Self.evaluate("concat('{parameters(''kv'')}', parameters('name'))")
    #expect(try braces != Self.evaluate("concat(parameters('kv'), parameters('name'))"))
    let long = String(repeating: "x", count: 99)
    let forms = try ["a", "b", "a"].map { try Self.evaluate("uniqueString('\(long)\($0)')").form }
    #expect(forms[0] != forms[1] && forms[0] == forms[2])
    #expect(forms[0]?.utf8.count == 43)
  }
}

import Testing

@testable import AssayInventory

/// Access policies that templates add to vaults by resources of their own.
@Suite struct TemplatePolicyTests {
  private static func policies(_ name: String, _ rest: String = "") -> String {
    "{type: Microsoft.KeyVault/vaults/accessPolicies, name: \(name), \(rest)"
      + "properties: {accessPolicies: [{objectId: b}]}}"
  }

  @Test(arguments: [
    ("kv/add", "", "[{objectId:a},{objectId:b}]"), ("kv/replace", "", "[{objectId:b}]"),
    ("kv/remove", "", "unknown expression"), ("other/add", "", "[{objectId:a}]"),
    ("kv/add", "condition: \"[parameters('x')]\", ", "unknown expression"),
    ("kv/add", "condition: false, ", "[{objectId:a}]"),
    ("KV/Add", "", "[{objectId:a},{objectId:b}]"),
    ("\"[concat(parameters('kv'), '/add')]\"", "", "[{objectId:a},unknown expression]"),
    ("\"[concat(parameters('kv'), '/replace')]\"", "", "unknown expression"),
    ("\"[parameters('whole')]\"", "", "unknown expression"),
    ("\"[concat('x', parameters('kv'), '/add')]\"", "", "[{objectId:a}]"),
    ("\"[concat(parameters('kv'), 'x/add')]\"", "", "[{objectId:a}]"),
    ("\"[concat('k', parameters('kv'), '/add')]\"", "", "[{objectId:a},unknown expression]"),
  ]) func addsAccessPolicies(_ name: String, _ rest: String, _ policies: String) throws {
    let found = try TemplateTests.read(
      """
      resources:
        - \(Self.policies(name, rest))
        - type: Microsoft.KeyVault/vaults
          apiVersion: "2024-11-01"
          name: kv
          properties: {accessPolicies: [{objectId: a}]}
      """)
    let vault = try #require(found.resources.indices.last)
    #expect(found[vault, "properties.accessPolicies"] == policies)
  }

  /// Where the vault and the policy are deployed to, and what they are called.
  @Test(arguments: [
    ("kv", "resourceGroup: other", "kv", "[{objectId:a},unknown expression]"),
    ("kv", "resourceGroup: \"[parameters('g')]\"", "kv", "[{objectId:a},unknown expression]"),
    ("kv", "resourceGroup: \"[resourceGroup().name]\"", "KV", "[{objectId:a},{objectId:b}]"),
    ("kv", "resourceGroup: other", "x", "[{objectId:a}]"),
    ("[parameters('v')]", "tags: {}", "kv", "[{objectId:a},unknown expression]"),
    ("[parameters('v')]", "tags: {}", "[parameters('V')]", "[{objectId:a},{objectId:b}]"),
    ("[parameters('v')]", "tags: {}", "[parameters('w')]", "[{objectId:a},unknown expression]"),
  ]) func findsTheVaultOfANestedPolicy(
    _ vault: String, _ scope: String, _ name: String, _ policies: String
  ) throws {
    let isExpression = name.utf8.first == UInt8(ascii: "[")
    let policy =
      isExpression ? "\"[concat(\(name.dropFirst().dropLast()), '/add')]\"" : "\(name)/add"
    let found = try TemplateTests.read(
      """
      resources:
        - type: Microsoft.KeyVault/vaults
          apiVersion: "2024-11-01"
          name: "\(vault)"
          properties: {accessPolicies: [{objectId: a}]}
        - type: Microsoft.Resources/deployments
          name: nested
          \(scope)
          properties: {template: {resources: [\(Self.policies(policy))]}}
      """)
    let index = try #require(
      found.resources.indices.first { found[$0, "type"] == "Microsoft.KeyVault/vaults" })
    #expect(found[index, "properties.accessPolicies"] == policies)
  }

  /// Forms that may come to the same text, and forms that can't.
  @Test(arguments: [
    ("a", "a", true), ("a", "b", false), ("a", "", false), ("", "", true), ("{x}", "", true),
    ("{x}", "a", true), ("{x}", "{y}", true), ("a{x}", "b{x}", false), ("a{x}", "ab", true),
    ("a{x}b", "a{y}c", false), ("{x}0", "{x}1", false), ("{x}0", "{y}1", false),
    ("{x}0", "{xy}0", true), ("{x}a{y}", "{x}b{y}", false), ("{x}a{y}", "{x}{z}", true),
    ("{x}a", "a", true), ("{x}a", "b", false), ("ab{x}", "a", false), ("a{x}", "a", true),
    ("/s/{x}/g/a", "/s/{x}/g/b", false), ("/s/{x}/g/a", "/s/y/g/{z}", true),
  ]) func comparesForms(_ own: String, _ other: String, _ mayBeEqual: Bool) {
    for (own, other) in [(own, other), (other, own)] {
      #expect(TemplateIDs.mayBeEqual(Array(own.utf8), Array(other.utf8)) == mayBeEqual)
    }
  }

  /// Beyond what is compared, a policy may be any vault's.
  @Test func takesTheRestForPossible() throws {
    let policies = (0..<1100).map { Self.policies("\"[concat(parameters('p'), 'x\($0)/add')]\"") }
    let found = try TemplateTests.read(
      """
      resources:
        - {type: Microsoft.KeyVault/vaults, apiVersion: x, name: kv, properties: {accessPolicies: []}}
        - \(policies.joined(separator: "\n  - "))
      """)
    #expect(found[0, "properties.accessPolicies"] == "[unknown expression]")
  }
}

/// Rules about what generated inventories hold, none of which needs a relation.
enum MemoryPack {
  static let files = [
    "pack.yaml": "pack: plain\nversion: 1.0.0\ntitle: Rules without relations\n",
    "identity.yaml": rule(
      "Microsoft.CognitiveServices/accounts", "{ field: identity.type, exists: true }",
      pass: "identity: { type: SystemAssigned }", fail: "location: westeurope"),
    "purge.yaml": rule(
      "Microsoft.KeyVault/vaults",
      "{ field: properties.enablePurgeProtection, equals: true }",
      pass: "properties: { enablePurgeProtection: true }",
      fail: "properties: { enablePurgeProtection: false }"),
    "size.yaml": rule(
      "Microsoft.KeyVault/vaults/keys", "{ field: properties.keySize, greaterOrEquals: 2048 }",
      pass: "properties: { kty: RSA, keySize: 2048 }",
      fail: "properties: { kty: RSA, keySize: 1024 }"),
  ]

  /// Shipped rules, most of which follow relations.
  static let related = [
    "pack.yaml", "identity-enabled.yaml", "key-rsa-2048.yaml", "no-cross-tenant-move.yaml",
    "region-match.yaml", "tenant-match.yaml", "vault-recoverable.yaml",
  ]

  private static func rule(
    _ type: String, _ condition: String, pass: String, fail: String
  ) -> String {
    """
    title: A requirement of \(type)
    severity: high
    resource: \(type)
    assert: \(condition)
    message: "{name} is wrong"
    remediation: put it right
    examples:
      pass: [ { resources: [ { id: /a, name: a, type: \(type), \(pass) } ] } ]
      fail: [ { resources: [ { id: /a, name: a, type: \(type), \(fail) } ] } ]

    """
  }
}

@testable import AssayCompiler

/// A pack in memory, of which a test writes only what it is about.
enum SamplePack {
  static let manifest = """
    pack: sample
    version: 1.0.0
    title: A sample
    parameters:
      minimum: { type: integer, default: 2048 }
      regions: { type: list, default: [westeurope, northeurope] }
      judge: { type: string, default: used, allowed: [used, all] }
    relations:
      vault:
        from: Microsoft.CognitiveServices/accounts
        to: Microsoft.KeyVault/vaults
        cardinality: one
        inverse: accounts
        match:
          - { from: properties.keyVaultUri, to: properties.vaultUri, as: uri-host }
      deployments:
        from: Microsoft.CognitiveServices/accounts
        to: Microsoft.CognitiveServices/accounts/deployments
        cardinality: many
        match: [ { from: id, to: properties.account, as: arm-id } ]

    """

  private static let keys = [
    ("title", " Accounts are right"),
    ("severity", " high"),
    ("resource", " Microsoft.CognitiveServices/accounts"),
    ("assert", " { field: location, equals: westeurope }"),
    ("message", " \"{name} is wrong\""),
    ("remediation", " Put it right."),
    ("examples", examples),
  ]

  private static let examples = """

      pass: [ { resources: [ { id: a, type: Microsoft.CognitiveServices/accounts } ] } ]
      fail: [ { resources: [ { id: b, type: Microsoft.CognitiveServices/accounts } ] } ]
      unknown: [ { resources: [ { id: c, type: Microsoft.CognitiveServices/accounts } ] } ]
    """

  /// A rule with other values for some keys; an empty value leaves a key out.
  static func rule(_ changes: (key: String, value: String)...) -> String {
    var lines = keys
    for change in changes {
      if let index = lines.firstIndex(where: { $0.0 == change.key }) {
        lines[index].1 = change.value
      } else {
        lines.append((change.key, change.value))
      }
    }
    return lines.filter { !$0.1.isEmpty }.map { "\($0.0):\($0.1)\n" }.joined()
  }

  /// A rule with another assertion.
  static func rule(assert condition: String) -> String { rule(("assert", " \(condition)")) }

  static func files(
    _ files: [String: String], folder: String = "rules/sample"
  ) -> RulePackFiles {
    RulePackFiles(
      folder: folder,
      files: files.map { RulePackFiles.File(path: $0.key, bytes: Array($0.value.utf8)) },
      sha256: "")
  }

  static func compile(
    manifest: String = manifest, rule: String = rule(), settings: [String: String] = [:]
  ) -> Compilation {
    RuleCompiler(settings: settings)
      .compile([files(["pack.yaml": manifest, "sample-rule.yaml": rule])])
  }
}

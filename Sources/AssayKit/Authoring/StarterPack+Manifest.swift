extension StarterPack {
  static func manifest(_ name: String) -> String {
    """
    # What the rules of this pack share. Each rule has a file of its own, beside this one.
    pack: \(name)
    version: 0.1.0
    title: Keys that can't be lost
    description: A pack to begin with. Change what it says, and its rule.

    # Values that can be set for a run: assay check … --set \(name).minimumRetention=30
    parameters:
      minimumRetention:
        type: integer
        default: 90
        description: For how many days a vault has to keep what is deleted from it.

    # How resources lead to others. A rule names a relation like a field: vault.properties.vaultUri.
    relations:
      vault:
        description: The key vault that holds a key.
        from: Microsoft.KeyVault/vaults/keys
        to: Microsoft.KeyVault/vaults
        cardinality: one
        inverse: keys
        match:
          - { from: properties.keyUri, to: properties.vaultUri, as: uri-host }

    """
  }

  static func bareManifest(_ name: String) -> String {
    """
    # What the rules of this pack share. Each rule has a file of its own, beside this one.
    pack: \(name)
    version: 0.1.0
    title: What has to hold
    description: A pack to begin with. Change what it says, and its rule.

    """
  }

  static func readme(_ name: String, rule: String, hasTests: Bool) -> String {
    let tests = "| `tests/` | inventories with what the rules must say of their resources |\n"
    return """
      # \(name)

      Rules for `assay`, which checks exported inventories.

      | file | what it holds |
      |---|---|
      | `pack.yaml` | the pack's name, its parameters and its relations |
      | `\(rule).yaml` | a rule, with examples that prove it |
      \(hasTests ? tests : "")
      ```sh
      assay lint .                          # every mistake, with its place
      assay test . --mutate                 # the examples and the tests, and whether they prove the rules
      assay check inventory.json --rules .  # what is wrong in an inventory
      ```

      """
  }
}

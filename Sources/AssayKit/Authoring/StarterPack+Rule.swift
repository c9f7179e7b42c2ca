extension StarterPack {
  static let rule = "deleted-keys-kept"

  static let ruleText = """
    # A rule is one requirement. Its file's name is its id: this is the rule 'deleted-keys-kept'.
    title: The vault of a key in use keeps deleted keys long enough
    severity: high

    # The type of the resources to judge: each of them gets an outcome.
    resource: Microsoft.KeyVault/vaults/keys

    # Which of them the rule is about; to the others it doesn't apply. Without 'when' it is about all.
    when:
      field: properties.attributes.enabled
      equals: true

    # What has to hold. 'vault' is the relation of pack.yaml, so these are fields of the key's vault.
    # A vault that isn't in the inventory makes the outcome unknown, never compliant.
    assert:
      allOf:
        - { field: vault.properties.enablePurgeProtection, equals: true }
        - field: vault.properties.softDeleteRetentionInDays
          greaterOrEquals: { parameter: minimumRetention }

    # What a finding says; the braces hold paths.
    message: >-
      {name} is kept by {vault.name}, which has purge protection
      {vault.properties.enablePurgeProtection} and keeps what is deleted for
      {vault.properties.softDeleteRetentionInDays} days
    rationale: Who deletes a key deletes all data that is encrypted with it.
    remediation: >-
      Turn on purge protection: `az keyvault update --name VAULT --enable-purge-protection true`. The
      retention of a vault can't be changed later: make another vault and move the keys.
    references:
      - https://learn.microsoft.com/azure/key-vault/general/soft-delete-overview

    # Small inventories that prove the rule: it can pass, it can fail, and it doesn't guess.
    examples:
      pass:
        # Exactly the days that are asked for. The two addresses name one host, so the two are related.
        - resources:
            - &key
              id: /subscriptions/s1/resourceGroups/rg/providers/Microsoft.KeyVault/vaults/safe/keys/data
              type: Microsoft.KeyVault/vaults/keys
              name: data
              properties:
                keyUri: https://safe.vault.azure.net/keys/data
                attributes: { enabled: true }
            - &vault
              id: /subscriptions/s1/resourceGroups/rg/providers/Microsoft.KeyVault/vaults/safe
              type: Microsoft.KeyVault/vaults
              name: safe
              properties:
                vaultUri: https://SAFE.vault.azure.net/
                enablePurgeProtection: true
                softDeleteRetentionInDays: 90
            # A key that is disabled may be in any vault: this one isn't even in the inventory.
            - id: /subscriptions/s1/resourceGroups/rg/providers/Microsoft.KeyVault/vaults/old/keys/data
              type: Microsoft.KeyVault/vaults/keys
              name: data
              properties:
                keyUri: https://old.vault.azure.net/keys/data
                attributes: { enabled: false }
      fail:
        # One day too few.
        - resources:
            - *key
            - id: /subscriptions/s1/resourceGroups/rg/providers/Microsoft.KeyVault/vaults/safe
              type: Microsoft.KeyVault/vaults
              name: safe
              properties:
                vaultUri: https://safe.vault.azure.net/
                enablePurgeProtection: true
                softDeleteRetentionInDays: 89
          finding:
            message: >-
              data is kept by safe, which has purge protection true and keeps what is deleted for 89 days
        # Purge protection that was never turned on isn't there at all.
        - resources:
            - *key
            - id: /subscriptions/s1/resourceGroups/rg/providers/Microsoft.KeyVault/vaults/safe
              type: Microsoft.KeyVault/vaults
              name: safe
              properties:
                vaultUri: https://safe.vault.azure.net/
                softDeleteRetentionInDays: 90
      unknown:
        # The vault wasn't exported: another one proves nothing.
        - resources:
            - *key
            - id: /subscriptions/s1/resourceGroups/rg/providers/Microsoft.KeyVault/vaults/other
              type: Microsoft.KeyVault/vaults
              name: other
              properties:
                vaultUri: https://other.vault.azure.net/
                enablePurgeProtection: true
                softDeleteRetentionInDays: 90
          finding: { cause: not-in-inventory }
        # An export without properties doesn't show whether the key is in use.
        - resources:
            - id: /subscriptions/s1/resourceGroups/rg/providers/Microsoft.KeyVault/vaults/safe/keys/data
              type: Microsoft.KeyVault/vaults/keys
              name: data
            - *vault
          finding: { cause: not-exported }

    """

  static let testText = """
    # Inventories with what the rules say of their resources; a finding that isn't expected here fails
    # the test. Examples prove one rule each, tests whole estates.
    - title: Two keys of one vault, and one of another
      resources:
        - id: /subscriptions/s1/resourceGroups/rg/providers/Microsoft.KeyVault/vaults/safe
          type: Microsoft.KeyVault/vaults
          name: safe
          properties:
            vaultUri: https://safe.vault.azure.net/
            enablePurgeProtection: true
            softDeleteRetentionInDays: 30
        - id: /subscriptions/s1/resourceGroups/rg/providers/Microsoft.KeyVault/vaults/safe/keys/data
          type: Microsoft.KeyVault/vaults/keys
          name: data
          properties:
            keyUri: https://safe.vault.azure.net/keys/data
            attributes: { enabled: true }
        - id: /subscriptions/s1/resourceGroups/rg/providers/Microsoft.KeyVault/vaults/safe/keys/retired
          type: Microsoft.KeyVault/vaults/keys
          name: retired
          properties:
            keyUri: https://safe.vault.azure.net/keys/retired
            attributes: { enabled: false }
        - id: /subscriptions/s1/resourceGroups/rg/providers/Microsoft.KeyVault/vaults/far/keys/backup
          type: Microsoft.KeyVault/vaults/keys
          name: backup
          properties:
            keyUri: https://far.vault.azure.net/keys/backup
            attributes: { enabled: true }
      parameters: { minimumRetention: 30 }
      expect:
        - { rule: deleted-keys-kept, resource: data, outcome: compliant }
        - { rule: deleted-keys-kept, resource: retired, outcome: notApplicable }
        - { rule: deleted-keys-kept, resource: backup, outcome: unknown, cause: not-in-inventory }

    """
}

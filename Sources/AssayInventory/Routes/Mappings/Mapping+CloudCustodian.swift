extension Mapping {
  /// Keys in a `resources.json` of Cloud Custodian.
  ///
  /// All else in such a file has the shape of Azure Resource Manager. Keys are what Key Vault's
  /// library for Python knows of them in a list; the type is there if a policy asked for it.
  static let cloudCustodian = builtIn(
    """
    mapping: cloud-custodian
    missing: not-exported
    resources:
      - where: { has: "['c7n:parent-id']", lacks: type }
        type: Microsoft.KeyVault/vaults/keys
        id:
          from: ["['c7n:parent-id']", { value: keys }, { from: id, as: key-name }]
          join: /
        fields:
          name: { from: id, as: key-name }
          tags: tags
          managed: managed
          properties.keyUri: id
          properties.kty: "['c7n:kty']"
          properties.attributes.enabled: [attributes.enabled, enabled]
          properties.attributes.created: [attributes.created, created_on]
          properties.attributes.updated: [attributes.updated, updated_on]
          properties.attributes.nbf: [attributes.nbf, attributes.not_before, not_before]
          properties.attributes.exp: [attributes.exp, attributes.expires, expires_on]
          properties.attributes.recoveryLevel:
            [attributes.recoveryLevel, attributes.recovery_level, recovery_level]
    """)
}

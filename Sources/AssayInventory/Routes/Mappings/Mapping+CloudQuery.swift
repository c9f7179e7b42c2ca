extension Mapping {
  /// Rows of CloudQuery's tables of Azure: outer fields in columns, `properties` as they are.
  ///
  /// Keys come out of a list, which shows nothing of their material.
  static let cloudQuery = builtIn(
    """
    mapping: cloudquery
    missing: not-exported
    resources:
      - where: { lacks: properties.kty, equals: { type: Microsoft.KeyVault/vaults/keys } }
        type: { from: type }
        id: id
        fields:
          \(cloudQueryColumns)
        notExported:
          [properties.kty, properties.keySize, properties.keyOps, properties.curveName,
           properties.keyUriWithVersion]
      - where: { has: [type, properties] }
        type: { from: type }
        id: id
        fields:
          \(cloudQueryColumns)
      - where: { has: type }
        type: { from: type }
        id: id
        fields:
          \(cloudQueryColumns)
        notExported: [properties]
      - where: { has: [subscription_id, display_name], lacks: type }
        type: Microsoft.Resources/subscriptions
        id: id
        fields:
          name: display_name
          displayName: display_name
          state: state
          subscriptionId: subscription_id
          tenantId: tenant_id
          tags: tags
    """)

  /// The columns of resources, with the indentation of a field.
  private static let cloudQueryColumns = [
    "name: name", "location: location", "kind: kind", "sku: sku", "identity: identity",
    "zones: zones", "plan: plan", "managedBy: managed_by", "tags: tags",
    "subscriptionId: subscription_id", "systemData: system_data", "properties: properties",
  ].joined(separator: "\n      ")
}

extension Mapping {
  /// What `Export-AzRuleData` of PSRule writes: resources of Azure Resource Manager in an envelope
  /// whose names begin with capitals.
  static let psRule = builtIn(
    """
    mapping: psrule
    resources:
      - where: { has: Properties }
        \(psRuleResource)
      - where: { has: [ResourceType] }
        \(psRuleResource)
        notExported: [properties]
    """)

  /// What holds for every object, with the indentation of an entry.
  private static let psRuleResource = """
    type: [{ from: ResourceType }, { from: Type }]
    id: [ResourceId, Id]
    records: 'resources[]'
    fields:
      name: [Name, ResourceName]
      location: Location
      kind: Kind
      managedBy: ManagedBy
      zones: Zones
      tags: Tags
      plan: { from: Plan, as: lower-first }
      sku: { from: Sku, as: lower-first }
      identity: { from: Identity, as: lower-first }
      resourceGroup: ResourceGroupName
      subscriptionId: SubscriptionId
      properties: Properties
    """.replacing("\n", with: "\n    ")
}

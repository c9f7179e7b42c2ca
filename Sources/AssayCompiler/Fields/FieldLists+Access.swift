/// Who may use what: identities, roles, and the subscriptions that they are in.
extension FieldLists {
  static let access: [(type: String, list: String)] = [
    ("Microsoft.ManagedIdentity/userAssignedIdentities", identities),
    ("Microsoft.Authorization/roleAssignments", roleAssignments),
    ("Microsoft.Authorization/roleDefinitions", roleDefinitions),
    ("Microsoft.Resources/subscriptions", subscriptions),
  ]

  private static let identities = """
    clientId principalId
    properties
      tenantId principalId clientId clientSecretUrl isolationScope
      assignmentRestrictions
        providers[]
    """

  /// The outermost fields are those of the Azure CLI.
  private static let roleAssignments = """
    scope roleDefinitionId roleDefinitionName principalId principalName principalType description
    condition conditionVersion createdOn updatedOn createdBy updatedBy
    delegatedManagedIdentityResourceId canDelegate
    properties
      scope roleDefinitionId roleDefinitionName principalId principalName principalType
      description condition conditionVersion createdOn updatedOn createdBy updatedBy
      delegatedManagedIdentityResourceId canDelegate
    """

  /// The outermost fields are those of the Azure CLI.
  private static let roleDefinitions = """
    roleName roleType description assignableScopes[] createdOn updatedOn createdBy updatedBy
    permissions[]
      actions[] notActions[] dataActions[] notDataActions[] condition conditionVersion
    properties
      roleName type description assignableScopes[] createdOn updatedOn createdBy updatedBy
      isServiceRole
      permissions[]
        actions[] notActions[] dataActions[] notDataActions[] condition conditionVersion
    """

  /// In the properties stands what Resource Graph shows, and beside them what the others do.
  private static let subscriptions = """
    displayName state authorizationSource environmentName cloudName homeTenantId isDefault user*
    subscriptionPolicies
      locationPlacementId quotaId spendingLimit
    managedByTenants[]
      tenantId
    promotions[]
      category endDateTime
    properties
      displayName state authorizationSource subscriptionId tenantId tags* additionalProperties*
      subscriptionPolicies
        locationPlacementId quotaId spendingLimit
      managedByTenants[]
        tenantId
      managementGroupAncestorsChain[]
        name displayName
      promotions[]
        category endDateTime
    """
}

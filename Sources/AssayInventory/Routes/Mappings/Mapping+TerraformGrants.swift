extension Mapping {
  /// What may use keys, and what is known of subscriptions.
  static let terraformGrants = """
      # Parts of a vault and of an account that the document doesn't have.
      - where: { equals: { type: azurerm_key_vault_access_policy } }
        type: Microsoft.KeyVault/vaults/accessPolicies
        id: id
        fields:
          name: { value: add }
          properties.accessPolicies[].tenantId: values.access_policy[].tenant_id
          properties.accessPolicies[].objectId: values.access_policy[].object_id
          properties.accessPolicies[].applicationId: values.access_policy[].application_id
          properties.accessPolicies[].permissions.keys: values.access_policy[].key_permissions
      - where: { equals: { type: azurerm_cognitive_account_customer_managed_key } }
        type: Microsoft.CognitiveServices/accounts
        id: id
        fields:
          properties.encryption.keySource: { value: Microsoft.KeyVault }
          properties.encryption.keyVaultProperties.keyVaultUri:
            { from: values.key_vault_key_id, as: key-host }
          properties.encryption.keyVaultProperties.keyName:
            { from: values.key_vault_key_id, as: key-name }
          properties.encryption.keyVaultProperties.keyVersion:
            { from: values.key_vault_key_id, as: key-version }
          properties.encryption.keyVaultProperties.identityClientId: values.identity_client_id
      - where: { equals: { type: azurerm_user_assigned_identity } }
        type: Microsoft.ManagedIdentity/userAssignedIdentities
        id: id
        fields:
          name: values.name
          location: values.location
          tags: values.tags
          tenantId: tenant
          properties.clientId: values.client_id
          properties.principalId: values.principal_id
          properties.tenantId: values.tenant_id
      - where: { equals: { type: azurerm_role_assignment } }
        type: Microsoft.Authorization/roleAssignments
        id: id
        fields:
          name: values.name
          properties.scope: values.scope
          properties.principalId: values.principal_id
          properties.principalType: values.principal_type
          properties.roleDefinitionId: values.role_definition_id
          properties.roleDefinitionName: values.role_definition_name
          properties.condition: values.condition
          properties.conditionVersion: values.condition_version
          properties.description: values.description
      - where: { equals: { type: azurerm_role_definition } }
        type: Microsoft.Authorization/roleDefinitions
        id: id
        fields:
          name: values.role_definition_id
          properties.roleName: values.name
          properties.description: values.description
          properties.assignableScopes: values.assignable_scopes
          properties.permissions[].actions: values.permissions[].actions
          properties.permissions[].notActions: values.permissions[].not_actions
          properties.permissions[].dataActions: values.permissions[].data_actions
          properties.permissions[].notDataActions: values.permissions[].not_data_actions
      - where: { equals: { type: [azurerm_client_config, azurerm_subscription] } }
        type: Microsoft.Resources/subscriptions
        id: id
        fields:
          name: values.display_name
          tenantId: values.tenant_id
          subscriptionId: values.subscription_id

    """
}

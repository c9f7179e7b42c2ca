extension Mapping {
  /// What the provider `azurerm` calls the resources of Azure and their fields.
  ///
  /// A record is an instance as `terraform show -json` prints it of a state, except that its `id`
  /// is the text by which rules know it. `user_assigned` in an account's identity has what is known
  /// of each identity, by its id. There is no `tenant`: that a resource doesn't show its
  /// subscription's tenant is no sign that there is anything wrong with it.
  ///
  /// What data sources don't carry is left out of their entries: it is not exported.
  static let terraform = builtIn(
    terraformAccounts + terraformVaults + terraformGrants + terraformBodies)

  private static let terraformAccounts = """
    mapping: terraform
    resources:
      - where: { equals: { type: azurerm_cognitive_account, mode: data } }
        type: Microsoft.CognitiveServices/accounts
        id: id
        fields:
          name: values.name
          location: values.location
          kind: values.kind
          sku.name: values.sku_name
          tags: values.tags
          tenantId: tenant
      - where: { equals: { type: [azurerm_cognitive_account, azurerm_ai_services] } }
        type: Microsoft.CognitiveServices/accounts
        id: id
        fields:
          name: values.name
          location: values.location
          kind:
            - values.kind
            - { value: AIServices, where: { equals: { type: azurerm_ai_services } } }
          sku.name: values.sku_name
          tags: values.tags
          tenantId: tenant
          identity.type: values.identity[0].type
          identity.tenantId: values.identity[0].tenant_id
          identity.principalId: values.identity[0].principal_id
          identity.userAssignedIdentities: values.identity[0].user_assigned
          properties.encryption.keySource:
            { value: Microsoft.KeyVault, where: { has: "values.customer_managed_key[0]" } }
          properties.encryption.keyVaultProperties.keyVaultUri:
            - { from: "values.customer_managed_key[0].key_vault_key_id", as: key-host }
            - { from: "values.customer_managed_key[0].managed_hsm_key_id", as: key-host }
          properties.encryption.keyVaultProperties.keyName:
            - { from: "values.customer_managed_key[0].key_vault_key_id", as: key-name }
            - { from: "values.customer_managed_key[0].managed_hsm_key_id", as: key-name }
          properties.encryption.keyVaultProperties.keyVersion:
            - { from: "values.customer_managed_key[0].key_vault_key_id", as: key-version }
            - { from: "values.customer_managed_key[0].managed_hsm_key_id", as: key-version }
          properties.encryption.keyVaultProperties.identityClientId:
            values.customer_managed_key[0].identity_client_id
          properties.customSubDomainName: values.custom_subdomain_name
          properties.endpoint: values.endpoint
          properties.publicNetworkAccess:
            - { value: Enabled, where: { lacks: values.public_network_access_enabled } }
            - { value: Enabled, where: { equals: { values.public_network_access_enabled: true } } }
            - { value: Disabled, where: { equals: { values.public_network_access_enabled: false } } }
          properties.disableLocalAuth: { from: values.local_auth_enabled, as: not, default: false }
          properties.restrictOutboundNetworkAccess:
            { from: values.outbound_network_access_restricted, default: false }
          properties.allowedFqdnList: values.fqdns
          properties.networkAcls.defaultAction: values.network_acls[0].default_action
          properties.networkAcls.bypass: values.network_acls[0].bypass

    """
}

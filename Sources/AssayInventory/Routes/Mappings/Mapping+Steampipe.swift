extension Mapping {
  /// Rows of Steampipe's tables of Azure, which have a column for each field.
  ///
  /// A query takes the columns that it names: what it leaves out isn't known. Tables that have no
  /// entry of their own tell what there is, but nothing of its properties.
  static let steampipe = builtIn(
    """
    mapping: steampipe
    missing: not-exported
    resources:
      - where: { equals: { type: Microsoft.KeyVault/vaults } }
        type: Microsoft.KeyVault/vaults
        id: id
        fields:
          \(steampipeColumns)
          properties.tenantId: tenant_id
          properties.vaultUri: vault_uri
          properties.sku.name: sku_name
          properties.sku.family: sku_family
          properties.enableSoftDelete: soft_delete_enabled
          properties.softDeleteRetentionInDays: soft_delete_retention_in_days
          properties.enablePurgeProtection: purge_protection_enabled
          properties.enableRbacAuthorization: enable_rbac_authorization
          properties.enabledForDeployment: enabled_for_deployment
          properties.enabledForDiskEncryption: enabled_for_disk_encryption
          properties.enabledForTemplateDeployment: enabled_for_template_deployment
          properties.networkAcls: network_acls
          'properties.accessPolicies[]': 'access_policies[]'
          'properties.accessPolicies[].permissions.keys':
            ['access_policies[].permissionsKeys', 'access_policies[].permissions.keys']
          'properties.accessPolicies[].permissions.secrets':
            ['access_policies[].permissionsSecrets', 'access_policies[].permissions.secrets']
          'properties.accessPolicies[].permissions.certificates':
            - 'access_policies[].permissionsCertificates'
            - 'access_policies[].permissions.certificates'
      - where:
          equals:
            type: [Microsoft.KeyVault/vaults/keys, Microsoft.KeyVault/vaults/keys/versions]
        type: { from: type }
        id: id
        fields:
          \(steampipeColumns)
          properties.kty: key_type
          properties.keySize: key_size
          properties.keyOps: key_ops
          properties.curveName: curve_name
          properties.keyUri: key_uri
          properties.keyUriWithVersion: key_uri_with_version
          properties.attributes.enabled: enabled
          properties.attributes.created: created_at
          properties.attributes.updated: updated_at
          properties.attributes.nbf: not_before
          properties.attributes.exp: expires_at
          properties.attributes.recoveryLevel: recovery_level
      - where: { equals: { type: Microsoft.CognitiveServices/accounts } }
        type: Microsoft.CognitiveServices/accounts
        id: id
        fields:
          \(steampipeColumns)
          kind: kind
          sku: sku
          identity: identity
          properties.encryption: encryption
          properties.capabilities: capabilities
          properties.endpoint: endpoint
          properties.customSubDomainName: custom_sub_domain_name
          properties.disableLocalAuth: disable_local_auth
          properties.publicNetworkAccess: public_network_access
          properties.restrictOutboundNetworkAccess: restrict_outbound_network_access
          properties.allowedFqdnList: allowed_fqdn_list
          properties.apiProperties: api_properties
          properties.networkAcls: network_acls
          properties.provisioningState: provisioning_state
          properties.userOwnedStorage: user_owned_storage
      - where: { equals: { type: Microsoft.Authorization/roleAssignments } }
        type: Microsoft.Authorization/roleAssignments
        id: id
        fields:
          \(steampipeColumns)
          properties.scope: scope
          properties.principalId: principal_id
          properties.principalType: principal_type
          properties.roleDefinitionId: role_definition_id
      - where: { equals: { type: Microsoft.Authorization/roleDefinitions } }
        type: Microsoft.Authorization/roleDefinitions
        id: id
        fields:
          \(steampipeColumns)
          properties.roleName: role_name
          properties.type: role_type
          properties.description: description
          properties.permissions: permissions
          properties.assignableScopes: assignable_scopes
      - where: { has: [tenant_id, display_name, subscription_id], lacks: type }
        type: Microsoft.Resources/subscriptions
        id: id
        fields:
          name: display_name
          displayName: display_name
          state: state
          subscriptionId: subscription_id
          tenantId: tenant_id
          managedByTenants: managed_by_tenants
          tags: tags
      - where: { has: [type, id], lacks: [arn, account_id] }
        type: { from: type }
        id: id
        fields:
          \(steampipeColumns)
          kind: kind
    """)

  /// The columns of every table, with the indentation of a field.
  private static let steampipeColumns = [
    "name: name", "location: [location, region]", "tags: tags",
    "resourceGroup: resource_group", "subscriptionId: subscription_id",
  ].joined(separator: "\n      ")
}

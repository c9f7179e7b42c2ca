extension Mapping {
  /// Key vaults, managed HSMs and their keys.
  static let terraformVaults = """
      - where: { equals: { type: azurerm_key_vault, mode: data } }
        type: Microsoft.KeyVault/vaults
        id: id
        fields:
          name: values.name
          location: values.location
          tags: values.tags
          tenantId: tenant
          properties.tenantId: values.tenant_id
          properties.vaultUri: values.vault_uri
          properties.sku.name: values.sku_name
          properties.enablePurgeProtection:
            { from: values.purge_protection_enabled, default: false }
          properties.enableRbacAuthorization:
            - values.rbac_authorization_enabled
            - { from: values.enable_rbac_authorization, default: false }
          properties.accessPolicies[].tenantId: values.access_policy[].tenant_id
          properties.accessPolicies[].objectId: values.access_policy[].object_id
          properties.accessPolicies[].applicationId: values.access_policy[].application_id
          properties.accessPolicies[].permissions.keys: values.access_policy[].key_permissions
          properties.networkAcls.defaultAction: values.network_acls[0].default_action
          properties.networkAcls.bypass: values.network_acls[0].bypass
      - where: { equals: { type: azurerm_key_vault } }
        type: Microsoft.KeyVault/vaults
        id: id
        fields:
          name: values.name
          location: values.location
          tags: values.tags
          tenantId: tenant
          properties.tenantId: values.tenant_id
          properties.vaultUri: values.vault_uri
          properties.sku.name: values.sku_name
          # The provider has no switch for it since version 3: it is on.
          properties.enableSoftDelete: { from: values.soft_delete_enabled, default: true }
          properties.softDeleteRetentionInDays:
            { from: values.soft_delete_retention_days, default: 90 }
          properties.enablePurgeProtection:
            { from: values.purge_protection_enabled, default: false }
          properties.enableRbacAuthorization:
            - values.rbac_authorization_enabled
            - { from: values.enable_rbac_authorization, default: false }
          properties.enabledForDeployment: { from: values.enabled_for_deployment, default: false }
          properties.enabledForDiskEncryption:
            { from: values.enabled_for_disk_encryption, default: false }
          properties.enabledForTemplateDeployment:
            { from: values.enabled_for_template_deployment, default: false }
          properties.publicNetworkAccess:
            - { value: Enabled, where: { lacks: values.public_network_access_enabled } }
            - { value: Enabled, where: { equals: { values.public_network_access_enabled: true } } }
            - { value: Disabled, where: { equals: { values.public_network_access_enabled: false } } }
          properties.accessPolicies[].tenantId: values.access_policy[].tenant_id
          properties.accessPolicies[].objectId: values.access_policy[].object_id
          properties.accessPolicies[].applicationId: values.access_policy[].application_id
          properties.accessPolicies[].permissions.keys: values.access_policy[].key_permissions
          properties.accessPolicies[].permissions.secrets: values.access_policy[].secret_permissions
          properties.accessPolicies[].permissions.certificates:
            values.access_policy[].certificate_permissions
          properties.accessPolicies[].permissions.storage: values.access_policy[].storage_permissions
          properties.networkAcls.defaultAction: values.network_acls[0].default_action
          properties.networkAcls.bypass: values.network_acls[0].bypass
          properties.networkAcls.ipRules[].value: values.network_acls[0].ip_rules[]
          properties.networkAcls.virtualNetworkRules[].id:
            values.network_acls[0].virtual_network_subnet_ids[]
      - where: { equals: { type: azurerm_key_vault_key } }
        type: Microsoft.KeyVault/vaults/keys
        id: id
        fields:
          name: values.name
          tags: values.tags
          tenantId: tenant
          properties.kty: values.key_type
          properties.keySize: [values.key_size, { from: values.n, as: bit-length }]
          properties.keyOps: values.key_opts
          properties.curveName: values.curve
          properties.keyUri: values.versionless_id
          properties.keyUriWithVersion: values.id
          properties.attributes.exp: values.expiration_date
          properties.attributes.nbf: values.not_before_date
          properties.rotationPolicy.attributes.expiryTime: values.rotation_policy[0].expire_after
          properties.rotationPolicy.lifetimeActions[].trigger.timeBeforeExpiry:
            values.rotation_policy[0].automatic[].time_before_expiry
          properties.rotationPolicy.lifetimeActions[].trigger.timeAfterCreate:
            values.rotation_policy[0].automatic[].time_after_creation
          properties.rotationPolicy.lifetimeActions[].action.type: { value: rotate }
      - where: { equals: { type: azurerm_key_vault_managed_hardware_security_module } }
        type: Microsoft.KeyVault/managedHSMs
        id: id
        fields:
          name: values.name
          location: values.location
          tags: values.tags
          sku.name: values.sku_name
          tenantId: tenant
          properties.tenantId: values.tenant_id
          properties.hsmUri: values.hsm_uri
          properties.enableSoftDelete: { value: true }
          properties.softDeleteRetentionInDays:
            { from: values.soft_delete_retention_days, default: 90 }
          properties.enablePurgeProtection:
            { from: values.purge_protection_enabled, default: false }
          properties.networkAcls.defaultAction: values.network_acls[0].default_action
          properties.networkAcls.bypass: values.network_acls[0].bypass
      - where: { equals: { type: azurerm_key_vault_managed_hardware_security_module_key } }
        type: Microsoft.KeyVault/managedHSMs/keys
        id: id
        fields:
          name: values.name
          tags: values.tags
          properties.kty: values.key_type
          properties.keySize: values.key_size
          properties.keyOps: values.key_opts
          properties.curveName: values.curve
          properties.keyUri: values.id
          properties.keyUriWithVersion: values.versioned_id
          properties.attributes.exp: values.expiration_date
          properties.attributes.nbf: values.not_before_date

    """
}

extension FieldLists {
  static let keyVault: [(type: String, list: String)] = [
    ("Microsoft.KeyVault/vaults", vaults),
    ("Microsoft.KeyVault/vaults/keys", keys),
    ("Microsoft.KeyVault/vaults/keys/versions", keys),
    ("Microsoft.KeyVault/managedHSMs", managedHSMs),
  ]

  private static let vaults = """
    properties
      tenantId vaultUri hsmPoolResourceId createMode provisioningState publicNetworkAccess
      enabledForDeployment enabledForDiskEncryption enabledForTemplateDeployment
      enableSoftDelete softDeleteRetentionInDays enablePurgeProtection enableRbacAuthorization
      sku
        family name
      accessPolicies[]
        tenantId objectId applicationId
        permissions
          keys[] secrets[] certificates[] storage[]
      networkAcls
        bypass defaultAction
        ipRules[]
          value
        virtualNetworkRules[]
          id ignoreMissingVnetServiceEndpoint
      tokenBindingParameters
        mode minimumTokenBindingStrength
    \(privateEndpointConnections)
    """

  /// Of a key as Azure Resource Manager shows it, and as Key Vault itself and its tools do.
  private static let keys = """
    kid managed key* attributes* releasePolicy* rotationPolicy*
    properties
      kty keyOps[] keySize curveName keyUri keyUriWithVersion
      attributes
        enabled nbf exp created updated recoveryLevel recoverableDays exportable hsmPlatform
        notBefore expires
      rotationPolicy
        attributes
          created updated expiryTime
        lifetimeActions[]
          trigger
            timeAfterCreate timeBeforeExpiry
          action
            type
      release_policy
        contentType data
    """

  private static let managedHSMs = """
    properties
      tenantId hsmUri initialAdminObjectIds[] createMode statusMessage provisioningState
      enableSoftDelete softDeleteRetentionInDays enablePurgeProtection publicNetworkAccess
      scheduledPurgeDate tokenBindingParameters*
      networkAcls
        bypass defaultAction
        ipRules[]
          value
        virtualNetworkRules[]
          id ignoreMissingVnetServiceEndpoint
        serviceTags[]
          tag
      regions[]
        name provisioningState isPrimary
      securityDomainProperties
        activationStatus activationStatusMessage
    \(privateEndpointConnections)
    """
}

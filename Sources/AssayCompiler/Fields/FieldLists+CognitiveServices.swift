extension FieldLists {
  static let cognitiveServices: [(type: String, list: String)] = [
    ("Microsoft.CognitiveServices/accounts", accounts)
  ]

  /// The outermost endpoint and internal id are those of early versions of the Azure CLI.
  private static let accounts = """
    endpoint internalId
    properties
      provisioningState endpoint internalId isMigrated migrationToken customSubDomainName
      publicNetworkAccess dateCreated dynamicThrottlingEnabled storedCompletionsDisabled
      restrictOutboundNetworkAccess allowedFqdnList[] disableLocalAuth restore deletionDate
      scheduledPurgeDate allowProjectManagement defaultProject associatedProjects[]
      armFeatures* backupUpperLimit* apiProperties* foundryAutoUpgrade*
      endpoints{}
      capabilities[]
        name value
      skuChangeInfo
        countOfDowngrades countOfUpgradesAfterDowngrades lastChangeDate
      encryption
        keySource
        keyVaultProperties
          keyName keyVersion keyVaultUri identityClientId
      networkAcls
        defaultAction bypass
        ipRules[]
          value
        virtualNetworkRules[]
          id state ignoreMissingVnetServiceEndpoint
      userOwnedStorage[]
        resourceId identityClientId
      amlWorkspace
        resourceId identityClientId
      callRateLimit
        count renewalPeriod
        rules[]
          key renewalPeriod count minCount dynamicThrottlingEnabled isDefault
          matchPatterns[]
            path method
      quotaLimit
        count renewalPeriod
        rules[]
          key renewalPeriod count minCount dynamicThrottlingEnabled isDefault
          matchPatterns[]
            path method
      locations
        routingMethod
        regions[]
          name value customsubdomain
      commitmentPlanAssociations[]
        commitmentPlanId commitmentPlanLocation
      abusePenalty
        action rateLimitPercentage expiration
      raiMonitorConfig
        adxStorageResourceId identityClientId
      networkInjections[]
        scenario subnetArmId useMicrosoftManagedNetwork
    \(privateEndpointConnections)
    """
}

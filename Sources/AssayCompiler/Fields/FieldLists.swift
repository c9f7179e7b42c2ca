/// The lists of fields, one for each resource type; `FieldShape.init(list:)` tells how to read them.
enum FieldLists {
  static let all: [(type: String, list: String)] = keyVault + cognitiveServices + access

  /// The fields of every resource.
  static let common = """
    id name type kind location zones[] managedBy tenantId subscriptionId resourceGroup
    apiVersion etag eTag createdTime changedTime provisioningState
    tags* extendedLocation* properties*
    sku
      name tier size family capacity model
    plan
      name publisher product promotionCode version
    identity
      type principalId tenantId
      userAssignedIdentities{}
        principalId clientId tenantId
    systemData
      createdBy createdByType createdAt lastModifiedBy lastModifiedByType lastModifiedAt
    """

  /// What several types say of their private endpoints.
  static let privateEndpointConnections = """
      privateEndpointConnections[]
        id name type etag location kind systemData* identity* tags* sku*
        properties
          groupIds[] provisioningState
          privateEndpoint
            id
          privateLinkServiceConnectionState
            status description actionsRequired
    """
}

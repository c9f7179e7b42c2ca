extension Mapping {
  /// What the provider `azapi` manages.
  static let terraformBodies = """
      # The provider azapi: a body with Azure's names, without what Azure adds.
      - where:
          equals: { type: azapi_resource, mode: managed, azure_type: Microsoft.KeyVault/vaults }
        type: Microsoft.KeyVault/vaults
        id: id
        fields:
          name: values.name
          location: values.location
          tags: values.tags
          tenantId: tenant
          properties: values.body.properties
          properties.enableSoftDelete:
            { from: values.body.properties.enableSoftDelete, default: true }
          properties.enableRbacAuthorization:
            - values.body.properties.enableRbacAuthorization
            - uses_roles
      - where: { equals: { type: azapi_resource, mode: managed } }
        type: { from: azure_type }
        id: id
        fields:
          name: values.name
          location: values.location
          kind: values.body.kind
          sku: values.body.sku
          tags: values.tags
          tenantId: tenant
          identity.type: values.identity[0].type
          identity.tenantId: values.identity[0].tenant_id
          identity.principalId: values.identity[0].principal_id
          identity.userAssignedIdentities: values.identity[0].user_assigned
          properties: values.body.properties
        notExported:
          - properties.capabilities
          - properties.endpoint
          - properties.keyUri
          - properties.keyUriWithVersion
          - properties.hsmUri
      - where: { equals: { type: azapi_update_resource, mode: managed } }
        type: { from: azure_type }
        id: id
        fields:
          properties: values.body.properties
        notExported: [properties]

    """
}

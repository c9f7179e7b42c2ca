internal import AssayModel

/// Roles that a plan names before their ids are known.
extension TerraformDocument {
  /// Says the ids of the built-in roles that assignments name.
  ///
  /// A tenant has no other role of such a name. The ids of other roles stay unknown.
  mutating func identifyRoles() {
    for index in resources.indices
    where resources[index].address.family.type == "azurerm_role_assignment" {
      let values = resources[index].values
      guard values["role_definition_id"]?.isUnknown ?? false,
        let name = values["role_definition_name"], case .string(let text) = name.content,
        let id = Self.builtInRoles[text.lowercasedASCII]
      else { continue }
      let path = "/providers/Microsoft.Authorization/roleDefinitions/" + id
      resources[index].values.set(
        ["role_definition_id"], to: CanonicalValue(.string(path), at: name.range))
    }
  }

  /// The roles about key vaults, and those about everything, by their names in lower case.
  ///
  /// Source: https://learn.microsoft.com/azure/role-based-access-control/built-in-roles
  private static let builtInRoles = [
    "contributor": "b24988ac-6180-42a0-ab88-20f7382dd24c",
    "key vault administrator": "00482a5a-887f-4fb3-b363-3b7fe8e74483",
    "key vault certificate user": "db79e9a7-68ee-4b58-9aeb-b90e7c24fcba",
    "key vault certificates officer": "a4417e6f-fecd-4de8-b567-7b0420556985",
    "key vault contributor": "f25e0fa2-a7c8-4377-a976-54943a77a395",
    "key vault crypto officer": "14b46e9e-c2b7-41b4-b07b-48a6ebf60603",
    "key vault crypto service encryption user": "e147488a-f6f5-4113-8e2d-b22465e65bf6",
    "key vault crypto service release user": "08bbd89e-9f13-488c-ac41-acfcb10c90ab",
    "key vault crypto user": "12338af0-0e69-4776-bea7-57ae8d297424",
    "key vault data access administrator": "8b54135c-b56d-4d72-a534-26097cfdc8d8",
    "key vault reader": "21090545-7ca7-4776-b22c-e363652d74d2",
    "key vault secrets officer": "b86a8fe4-44ce-4948-aee5-eccb2c155cd7",
    "key vault secrets user": "4633458b-17de-408a-b874-0445c86b69e6",
    "managed hsm contributor": "18500a29-7fe2-46b2-a342-b16a415e101d",
    "owner": "8e3af657-a8ff-443c-a75c-2fe8c4bcb635",
    "reader": "acdd72a7-3385-48ef-bd42-f606fba81ae7",
  ]
}

/// An attribute that names another resource, or has a value of one.
struct TerraformLink: Sendable {
  /// The names of the blocks around it, and its own.
  var path: [String]
  /// The attributes whose value it may have as it is; the first is meant where only the resource
  /// is named.
  var attributes: [String]
  /// Whether it is a list of such values.
  var isList = false

  init(_ path: [String], _ attributes: [String], isList: Bool = false) {
    self.path = path
    self.attributes = attributes
    self.isList = isList
  }

  /// The links of a type's resources.
  static func links(of type: String) -> [Self] { table[type] ?? [] }

  private static let table: [String: [Self]] = [
    "azurerm_cognitive_account": accounts, "azurerm_ai_services": accounts,
    "azurerm_cognitive_account_customer_managed_key": [
      Self(["cognitive_account_id"], ["id"]), Self(["key_vault_key_id"], keyAddress),
      Self(["identity_client_id"], ["client_id"]),
    ],
    "azurerm_key_vault": [Self(["tenant_id"], ["tenant_id"])],
    "azurerm_key_vault_key": [Self(["key_vault_id"], ["id"])],
    "azurerm_key_vault_managed_hardware_security_module_key": [Self(["managed_hsm_id"], ["id"])],
    "azurerm_key_vault_access_policy": [
      Self(["key_vault_id"], ["id"]), Self(["object_id"], principal),
      Self(["tenant_id"], ["tenant_id"]),
    ],
    "azurerm_role_assignment": [Self(["principal_id"], principal)],
    "azapi_resource": [identities], "azapi_update_resource": [Self(["resource_id"], ["id"])],
  ]

  private static let accounts = [
    Self(["customer_managed_key", "key_vault_key_id"], keyAddress),
    Self(["customer_managed_key", "managed_hsm_key_id"], keyAddress),
    Self(["customer_managed_key", "identity_client_id"], ["client_id"]), identities,
  ]
  private static let identities = Self(["identity", "identity_ids"], ["id"], isList: true)
  private static let keyAddress = ["id", "versionless_id", "versioned_id"]
  private static let principal = ["principal_id", "object_id"]
}

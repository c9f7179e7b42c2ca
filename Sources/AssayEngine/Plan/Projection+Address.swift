extension Projection {
  /// The field of a type that holds a resource's address, by which exports of the service itself
  /// know the resource: they don't tell its ARM id.
  ///
  /// Such an address tells one resource: the names of vaults are unique in a cloud, and a vault's
  /// host names the cloud.
  static func address(of type: ResourceType) -> FieldPath? { addresses[type.lowercased] }

  private static let addresses: [String: FieldPath] = {
    var addresses: [String: FieldPath] = [:]
    for holder in ["vaults", "managedhsms"] {
      let key = "microsoft.keyvault/\(holder)/keys"
      addresses[key] = FieldPath(["properties", "keyUri"])
      addresses["\(key)/versions"] = FieldPath(["properties", "keyUriWithVersion"])
    }
    return addresses
  }()

  /// The type of a type's versions, of which one is current and shows what the resource is: an
  /// export of a version alone doesn't tell whether that is the one.
  static func versions(of type: ResourceType) -> ResourceType? {
    addresses["\(type.lowercased)/versions"] == nil
      ? nil : ResourceType("\(type.spelling)/versions")
  }

  /// When a resource, or a version of it, was made.
  static let created = FieldPath(["properties", "attributes", "created"])
  /// The address of a key without a version, which its versions show, too.
  static let versionedAddress = FieldPath(["properties", "keyUri"])

  /// The field in which resources of a type name the version of a key that they use, and no other.
  static func namedVersion(of type: ResourceType) -> FieldPath? { namedVersions[type.lowercased] }

  private static let namedVersions: [String: FieldPath] = [
    "microsoft.cognitiveservices/accounts":
      FieldPath(["properties", "encryption", "keyVaultProperties", "keyVersion"]),
    "microsoft.cognitiveservices/accounts/encryptionscopes":
      FieldPath(["properties", "keyVaultProperties", "keyVersion"]),
    "microsoft.storage/storageaccounts":
      FieldPath(["properties", "encryption", "keyvaultproperties", "keyversion"]),
  ]
}

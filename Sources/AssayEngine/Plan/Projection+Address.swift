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
}

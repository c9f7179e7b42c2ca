internal import AssaySyntax

/// The names that the language gives a meaning to, or that authors choose.
package enum Names {
  /// The fields that any resource can have: no relation may take their names.
  static let resourceFields = [
    "id", "type", "name", "kind", "location", "tags", "sku", "identity", "zones", "plan",
    "managedBy", "tenantId", "subscriptionId", "resourceGroup", "properties",
  ]

  /// Fields that some resources have beside those, and that no typing mistake explains.
  static let otherFields = [
    "apiVersion", "attributes", "changedTime", "createdTime", "displayName", "etag", "eTag",
    "extendedLocation", "key", "kid", "managed", "managedByTenants", "provisioningState", "scale",
    "scope",
    "state", "systemData", "user", "value",
  ]

  /// The words that begin a path and are no field.
  static let bases = ["item", "previous"]

  /// Whether `name` can stand in a path as it is.
  static func isPlain(_ name: String) -> Bool {
    guard let first = name.utf8.first, first | 0x20 &- 0x61 < 26 || first == 0x5F else {
      return false
    }
    return name.utf8.allSatisfy(NameSpelling.isPlain)
  }

  /// Whether `name` is a provider and the type: `Microsoft.KeyVault/vaults`, `AWS::EC2::Volume`,
  /// `aws_ebs_volume`.
  package static func isResourceType(_ name: String) -> Bool {
    let parts = name.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    return (parts.count > 1 || hasColons(Array(name.utf8)) || isTerraformType(name))
      && parts.allSatisfy { part in
        !part.isEmpty && part.allSatisfy { 0x21...0x7E ~= $0 && $0 != UInt8(ascii: "*") }
      }
  }

  /// Whether `name` is a provider's name in Terraform, an underscore, and a type of it.
  private static func isTerraformType(_ name: String) -> Bool {
    let parts = name.utf8.split(separator: UInt8(ascii: "_"), omittingEmptySubsequences: false)
    return parts.count > 1
      && parts.allSatisfy { part in
        !part.isEmpty && part.allSatisfy { $0 &- 0x61 < 26 || $0 &- 0x30 < 10 || $0 == 0x2D }
      }
  }

  /// Whether two colons, one after the other, stand between other bytes.
  private static func hasColons(_ name: [UInt8]) -> Bool {
    let colon = UInt8(ascii: ":")
    return name.indices.dropFirst().dropLast(2).contains {
      name[$0] == colon && name[$0 + 1] == colon
    }
  }
}

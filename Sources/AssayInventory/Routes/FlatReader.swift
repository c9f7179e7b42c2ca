internal import AssayEngine
internal import AssayModel
internal import AssaySyntax

/// Reads resources of which the Azure CLI prints the properties beside `id` and `type`.
struct FlatReader: RouteReader {
  let filter: TreeFilter

  init(_ projection: Projection) {
    var filter = TreeFilter()
    for key in ["id", "type"] + projection.nodes[0].children.map(\.key) {
      filter.insertWhole([.key(key)])
    }
    let isRead = Set(
      projection.node(at: FieldPath(["properties"]))
        .map { projection.nodes[$0].children.map(\.key) } ?? [])
    for shape in FlatShape.all {
      for key in shape.keys { filter.insert([.key(key)]) }
      for (key, property) in shape.properties where isRead.contains(property) {
        filter.insertWhole([.key(key)])
      }
    }
    self.filter = filter
  }

  func read(_ object: LocatedNode, into output: inout RouteOutput) {
    let shape = FlatShape.all.first { shape in shape.keys.allSatisfy { object[$0] != nil } }
    guard let shape, case .mapping(let entries) = object.content else { return }
    var resource = CanonicalResource(CanonicalValue(.mapping([]), at: object.range))
    for entry in entries {
      let path = shape.properties[entry.key].map { ["properties", $0] } ?? [entry.key]
      resource.value.set(path[...], to: CanonicalValue(entry.value))
    }
    resource.notExported = shape.notExported.map(FieldPath.init)
    output.add(resource)
  }
}

/// A kind of resource whose properties stand outermost.
struct FlatShape: Sendable {
  /// Keys by which it is known, beside `type` and without `properties`.
  var keys: [String]
  /// The property that each outermost key is.
  var properties: [String: String]
  var notExported: [[String]] = []

  static let all = [
    FlatShape(
      keys: ["principalId", "roleDefinitionId"],
      properties: same(
        "scope", "roleDefinitionId", "roleDefinitionName", "principalId", "principalName",
        "principalType", "description", "condition", "conditionVersion", "createdOn", "updatedOn",
        "createdBy", "updatedBy", "delegatedManagedIdentityResourceId", "canDelegate")),
    FlatShape(
      keys: ["roleName", "permissions"],
      properties: same(
        "roleName", "description", "assignableScopes", "permissions", "createdOn", "updatedOn",
        "createdBy", "updatedBy"
      ).merging(["roleType": "type"]) { own, _ in own }),
    // The tenant that stands beside them is the identity's, not the subscription's.
    FlatShape(
      keys: ["principalId", "clientId"],
      properties: same("principalId", "clientId", "tenantId", "isolationScope"),
      notExported: [["properties", "isolationScope"], ["properties", "assignmentRestrictions"]]),
    // Accounts of AI services, until 2020; keys of one's own and identities came later.
    FlatShape(
      keys: ["endpoint", "internalId"],
      properties: same(
        "endpoint", "internalId", "provisioningState", "customSubDomainName", "networkAcls"),
      notExported: [["properties"], ["identity"]]),
  ]

  private static func same(_ names: String...) -> [String: String] {
    Dictionary(uniqueKeysWithValues: names.map { ($0, $0) })
  }
}

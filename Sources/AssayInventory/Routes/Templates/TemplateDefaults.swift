internal import AssayEngine
internal import AssayModel

/// What becomes of a resource when it is deployed: what is filled in, and what only Azure tells.
struct TemplateDefaults {
  private let declaration: TemplateDeclaration
  private let fields: TemplateFields
  private let type: String

  init(_ declaration: TemplateDeclaration, _ fields: TemplateFields) {
    self.declaration = declaration
    self.fields = fields
    type = declaration.type.lowercasedASCII
  }

  func resource(_ value: CanonicalValue) -> CanonicalResource {
    var value = value
    TemplateTypes.read(&value, of: type)
    fillIn(&value)
    var resource = CanonicalResource(value, notExported: notExported(of: value))
    if declaration.id.isSymbol {
      // Parts of the id that are in braces are no values.
      resource.unknown = ["subscriptionId", "resourceGroup"].map {
        (FieldPath([$0]), .expression)
      }
    }
    return resource
  }

  private func fillIn(_ value: inout CanonicalValue) {
    switch type {
    case "microsoft.keyvault/vaults":
      set("enableSoftDelete", .boolean(true), in: &value)
      set("enableRbacAuthorization", in: &value, accessByRoles)
      set("vaultUri", in: &value, address("vaulturi", in: value))
    case "microsoft.keyvault/managedhsms":
      set("enableSoftDelete", .boolean(true), in: &value)
      set("hsmUri", in: &value, address("hsmuri", in: value))
    case "microsoft.keyvault/vaults/keys", "microsoft.keyvault/managedhsms/keys":
      set("keyUri", in: &value, address("keyuri", in: value))
      if case .string(let kind) = value[path: ["properties", "kty"]]?.content,
        ["rsa", "rsa-hsm"].contains(kind.lowercasedASCII)
      {
        set("keySize", .integer(2048), in: &value)
      }
    case "microsoft.authorization/roleassignments":
      let scope = declaration.scope
      set("scope", scope.text == "" ? .text("/") : scope, in: &value)
    default: break
    }
    completeIdentities(in: &value)
  }

  private func set(_ name: String, _ property: TemplateValue, in value: inout CanonicalValue) {
    set(name, in: &value) { fields.ids.value(of: property, at: $0) }
  }

  /// Puts a property where there is none, if it can be there.
  ///
  /// - Parameter property: What it is at a place; `nil` if it stays absent.
  private func set(
    _ name: String, in value: inout CanonicalValue, _ property: (Range<Int>) -> CanonicalValue?
  ) {
    let properties = value["properties"]
    switch properties?.content {
    case nil, .null, .mapping: break
    case .boolean, .number, .string, .sequence, .unknown: return
    }
    switch properties?[name]?.content {
    case nil, .null: break
    case .boolean, .number, .string, .sequence, .mapping, .unknown: return
    }
    let place = properties?.range ?? value.range
    guard let property = property(place) else { return }
    if case .null = properties?.content {
      value.set(["properties"], to: CanonicalValue(.mapping([]), at: place))
    }
    value.set(["properties", name], to: property)
  }

  /// Whether a vault that doesn't say so grants access by roles, as those that are made with newer
  /// versions of the interface do.
  private func accessByRoles(_ place: Range<Int>) -> CanonicalValue? {
    guard let version = declaration.value("apiVersion", fields.evaluator)?.text else {
      return CanonicalValue(.unknown(.expression), at: place)
    }
    let isNew = !version.utf8.lexicographicallyPrecedes("2026-02-01".utf8)
    return isNew ? CanonicalValue(.boolean(true), at: place) : nil
  }

  /// The address that a vault, or a key in it, gets.
  private func address(
    _ property: String, in value: CanonicalValue
  ) -> (Range<Int>) -> CanonicalValue? {
    { place in
      guard let address = VaultAddress.value(of: property, type, declaration.names) else {
        return nil
      }
      let known = fields.ids.value(of: address, at: place)
      guard case .string(let region) = value["location"]?.content,
        VaultAddress.isElsewhere(region)
      else { return known }
      // Its domain is another, but references within the template still lead here.
      return CanonicalValue(
        .unknown(.notExported), at: place, standIn: address.text ?? known.standIn)
    }
  }

  /// The ids that an attached identity has are told when it is attached.
  private func completeIdentities(in value: inout CanonicalValue) {
    guard var identities = value[path: ["identity", "userAssignedIdentities"]],
      case .mapping(var entries) = identities.content
    else { return }
    for index in entries.indices {
      var identity = entries[index].value
      if case .null = identity.content { identity.content = .mapping([]) }
      guard case .mapping = identity.content else { continue }
      for key in ["clientId", "principalId"] where identity[key] == nil {
        identity.set([key], to: CanonicalValue(.unknown(.notExported), at: identity.range))
      }
      entries[index].value = identity
    }
    identities.content = .mapping(entries)
    value.set(["identity", "userAssignedIdentities"], to: identities)
  }

  /// What no template has, because Azure makes it.
  private func notExported(of value: CanonicalValue) -> [FieldPath] {
    var paths = ["tenantId", "systemData", "createdTime", "changedTime"].map { FieldPath([$0]) }
    paths.append(FieldPath(["properties", "provisioningState"]))
    switch value["identity"]?.content {
    case nil, .null: break
    default: paths += ["principalId", "tenantId"].map { FieldPath(["identity", $0]) }
    }
    return paths + (Self.properties[type] ?? []).map { FieldPath(["properties"] + $0) }
  }

  /// By type in lower case.
  private static let properties: [String: [[String]]] = [
    "microsoft.cognitiveservices/accounts": [
      ["capabilities"], ["endpoint"], ["endpoints"], ["internalId"], ["dateCreated"],
      ["callRateLimit"], ["quotaLimit"], ["skuChangeInfo"], ["isMigrated"],
      ["privateEndpointConnections"],
    ],
    "microsoft.keyvault/vaults": [["hsmPoolResourceId"], ["privateEndpointConnections"]],
    "microsoft.keyvault/managedhsms": [
      ["securityDomainProperties"], ["privateEndpointConnections"],
    ],
    "microsoft.keyvault/vaults/keys": keys, "microsoft.keyvault/managedhsms/keys": keys,
    "microsoft.managedidentity/userassignedidentities": [
      ["principalId"], ["clientId"], ["tenantId"],
    ],
  ]

  private static let keys = [
    ["keyUriWithVersion"], ["keyOps"], ["attributes", "created"], ["attributes", "updated"],
    ["attributes", "recoveryLevel"], ["attributes", "enabled"],
  ]
}

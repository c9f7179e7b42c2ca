internal import AssayModel

extension TerraformDocument {
  /// Puts into every resource what its references tell, and what stands for the rest.
  mutating func resolve() {
    let original = self
    for index in resources.indices {
      let type = resources[index].address.family.type
      for link in TerraformLink.links(of: type) {
        original.fill(link, of: &resources[index], index)
      }
      for name in Self.givenAttributes(of: type) {
        guard resources[index].values[name]?.isUnknown ?? false else { continue }
        let steps = [TerraformPath.Step(name: name)]
        guard let value = original.value(TerraformAttribute(resource: index, steps: steps[...]))
        else { continue }
        resources[index].values.set([name], to: value)
      }
      original.addAddress(to: &resources[index])
    }
  }

  /// Says of a vault with a body that it has an address, which bodies never carry.
  private func addAddress(to resource: inout TerraformResource) {
    guard resource.address.family.type == "azapi_resource", let name = resource.text("name"),
      resource.azureType?.name.lowercased() == "microsoft.keyvault/vaults",
      let properties = resource.values["body"]?["properties"], properties["vaultUri"] == nil,
      case .mapping = properties.content
    else { return }
    let address = CanonicalValue(
      .unknown(.notExported), at: properties.range, standIn: "https://\(name).vault.azure.net/")
    resource.values.set(["body", "properties", "vaultUri"], to: address)
  }

  /// What a provider gives, and other resources share.
  private static func givenAttributes(of type: String) -> [String] {
    switch type {
    case "azurerm_key_vault": ["vault_uri"]
    case hsm: ["hsm_uri"]
    case "azurerm_key_vault_key": ["id", "versionless_id"]
    case hsmKey: ["id", "versioned_id"]
    case "azurerm_user_assigned_identity": ["principal_id", "client_id", "tenant_id"]
    default: []
    }
  }

  private func fill(_ link: TerraformLink, of resource: inout TerraformResource, _ index: Int) {
    resource.values.update(link.path[...]) { value in
      if link.isList {
        list(link, of: index, into: &value)
      } else if value.isUnknown, let origin = origin(of: link.path, in: index),
        let found = self.value(at: origin, as: link)
      {
        value = found
      }
    }
  }

  /// Replaces a list, some of which isn't known, if the references are all that is in it.
  private func list(_ link: TerraformLink, of index: Int, into value: inout CanonicalValue) {
    var count: Int?
    if case .sequence(let elements) = value.content {
      guard elements.contains(where: \.isUnknown) else { return }
      count = elements.count
    } else if !value.isUnknown {
      return
    }
    guard let origins = origins(of: link.path, in: index), count ?? origins.count == origins.count
    else { return }
    let found = origins.compactMap { self.value(at: $0, as: link) }
    guard found.count == origins.count else { return }
    value.content = .sequence(found)
  }

  private func value(at origin: TerraformAttribute, as link: TerraformLink) -> CanonicalValue? {
    var origin = origin
    if origin.steps.isEmpty { origin.steps = [TerraformPath.Step(name: link.attributes[0])] }
    guard let last = origin.steps.last, last.index == nil, link.attributes.contains(last.name)
    else { return nil }
    return value(origin)
  }
}

extension CanonicalValue {
  /// Changes what is at a path of keys, in each block of the lists on the way.
  mutating func update(_ path: ArraySlice<String>, _ change: (inout CanonicalValue) -> Void) {
    switch content {
    case .sequence(var elements) where !path.isEmpty:
      content = .null
      for index in elements.indices { elements[index].update(path, change) }
      content = .sequence(elements)
    case .mapping(var entries) where !path.isEmpty:
      guard let place = entries.firstIndex(where: { $0.key == path.first }) else { return }
      content = .null
      entries[place].value.update(path.dropFirst(), change)
      content = .mapping(entries)
    case .null, .boolean, .number, .string, .sequence, .mapping, .unknown:
      if path.isEmpty { change(&self) }
    }
  }
}

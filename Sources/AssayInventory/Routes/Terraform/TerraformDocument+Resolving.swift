internal import AssayModel

extension TerraformDocument {
  /// What has to be known of some resources before others refer to them.
  private enum Rank: CaseIterable {
    case vaults, keys, others

    init(_ type: String) {
      switch type {
      case "azurerm_key_vault", TerraformDocument.hsm: self = .vaults
      case "azurerm_key_vault_key", TerraformDocument.hsmKey: self = .keys
      default: self = .others
      }
    }
  }

  /// Puts into every resource what its references tell, and what stands for the rest.
  mutating func resolve() {
    let ranks = resources.map { Rank($0.address.family.type) }
    var known: [TerraformAddress.Family: [TerraformReferences?]] = [:]
    for rank in Rank.allCases {
      for index in resources.indices where ranks[index] == rank {
        let family = resources[index].address.family
        let links = TerraformLink.links(of: family.type)
        if !links.isEmpty {
          let references =
            known[family] ?? links.map { self.references(of: $0.path, in: family) }
          known[family] = references
          for (link, references) in zip(links, references) {
            if let references { fill(link, of: index, from: references) }
          }
        }
        give(rank, index)
      }
    }
  }

  /// Says what stands for the values that a provider gives, and that other resources share.
  private mutating func give(_ rank: Rank, _ index: Int) {
    switch rank {
    case .vaults:
      for name in ["vault_uri", "hsm_uri"] { giveStandIn(name, to: index) }
    case .keys:
      for name in ["id", "versionless_id", "versioned_id"] { giveStandIn(name, to: index) }
    case .others:
      let type = resources[index].address.family.type
      if type == "azurerm_user_assigned_identity" {
        for name in ["principal_id", "client_id", "tenant_id"] { giveStandIn(name, to: index) }
      } else if type == "azapi_resource" {
        addAddress(to: &resources[index])
      }
    }
  }

  private mutating func giveStandIn(_ name: String, to index: Int) {
    guard resources[index].values[name]?.isUnknown ?? false else { return }
    let steps = [TerraformPath.Step(name: name)]
    guard let value = value(TerraformAttribute(resource: index, steps: steps[...])) else { return }
    resources[index].values.set([name], to: value)
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

  private mutating func fill(
    _ link: TerraformLink, of index: Int, from references: TerraformReferences
  ) {
    var values = resources[index].values
    guard values[link.path[0]] != nil else { return }
    resources[index].values.content = .null
    values.update(link.path[...]) { value in
      if link.isList {
        list(link, of: index, from: references, into: &value)
      } else if value.isUnknown, references.paths.count == 1,
        let origin = origins(of: references, in: index)?.first,
        let found = self.value(at: origin, as: link)
      {
        value = found
      }
    }
    resources[index].values = values
  }

  /// Replaces a list, some of which isn't known, if the references are all that is in it.
  private func list(
    _ link: TerraformLink, of index: Int, from references: TerraformReferences,
    into value: inout CanonicalValue
  ) {
    var count: Int?
    if case .sequence(let elements) = value.content {
      guard elements.contains(where: \.isUnknown) else { return }
      count = elements.count
    } else if !value.isUnknown {
      return
    }
    guard let origins = origins(of: references, in: index),
      count ?? origins.count == origins.count
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

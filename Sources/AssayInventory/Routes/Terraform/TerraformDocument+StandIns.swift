internal import AssayModel

/// What stands for values that a provider gives, so that resources which share one are joined
/// before it is known.
extension TerraformDocument {
  /// The value that an attribute of a resource has or will have.
  func value(_ attribute: TerraformAttribute) -> CanonicalValue? {
    let resource = resources[attribute.resource]
    let known = resource.value(at: attribute.steps)
    if attribute.steps.map(\.name) == ["id"], Self.hasResourceID(resource.address.family.type) {
      return CanonicalValue(
        .string(id(of: attribute.resource)), at: known?.range ?? resource.range)
    }
    guard let value = known else { return nil }
    guard value.isUnknown, value.standIn == nil else { return value }
    var planned = value
    planned.standIn = standIn(for: attribute)
    return planned
  }

  /// Whether the attribute `id` is the id of a resource, not an address.
  private static func hasResourceID(_ type: String) -> Bool {
    ![
      "azurerm_key_vault_key", "azurerm_key_vault_managed_hardware_security_module_key",
    ].contains(type)
  }

  private func standIn(for attribute: TerraformAttribute) -> String {
    let index = attribute.resource
    let resource = resources[index]
    switch (resource.address.family.type, attribute.steps.first?.name) {
    case ("azurerm_key_vault", "vault_uri"), (Self.hsm, "hsm_uri"):
      return "https://" + host(of: index) + "/"
    case ("azurerm_key_vault_key", "id"), (Self.hsmKey, "versioned_id"):
      return address(ofKey: index) + "/" + Self.symbol(resource)
    case ("azurerm_key_vault_key", "versionless_id"), (Self.hsmKey, "id"):
      return address(ofKey: index)
    default:
      let steps = attribute.steps.map { $0.name + ($0.index.map { "[\($0)]" } ?? "") }
      return "terraform:" + ([resource.spelling] + steps).joined(separator: ".")
    }
  }

  static let hsm = "azurerm_key_vault_managed_hardware_security_module"
  static let hsmKey = "azurerm_key_vault_managed_hardware_security_module_key"

  /// The host of a vault's address: that of its name in the public cloud, until it is known.
  private func host(of index: Int) -> String {
    let resource = resources[index]
    let isVault = resource.address.family.type == "azurerm_key_vault"
    if let known = resource.text(isVault ? "vault_uri" : "hsm_uri"),
      let host = known.utf8.split(separator: UInt8(ascii: "/")).dropFirst().first
    {
      return String(decoding: host, as: UTF8.self)
    }
    guard let name = resource.text("name") else { return Self.symbol(resource) + ".invalid" }
    return name + (isVault ? ".vault" : ".managedhsm") + ".azure.net"
  }

  private func host(ofKey index: Int) -> String {
    let resource = resources[index]
    let isVault = resource.address.family.type == "azurerm_key_vault_key"
    let name = isVault ? "key_vault_id" : "managed_hsm_id"
    let owner = resource.text(name).flatMap { self.index(ofID: $0) }
    if let owner, Self.vaults.contains(resources[owner].address.family.type) {
      return host(of: owner)
    }
    guard let id = resource.text(name),
      let last = id.utf8.split(separator: UInt8(ascii: "/")).last
    else { return Self.symbol(resource) + ".invalid" }
    return String(decoding: last, as: UTF8.self) + (isVault ? ".vault" : ".managedhsm")
      + ".azure.net"
  }

  private static let vaults = ["azurerm_key_vault", hsm]

  /// Without the version.
  func address(ofKey index: Int) -> String {
    let name = resources[index].text("name") ?? Self.symbol(resources[index])
    return "https://" + host(ofKey: index) + "/keys/" + name
  }

  /// An address in the letters of a host's name, each address in its own way.
  static func symbol(_ resource: TerraformResource) -> String {
    var text: [UInt8] = []
    for byte in resource.spelling.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "_"):
        text.append(byte)
      default: text += "-\(String(byte, radix: 16))-".utf8
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}

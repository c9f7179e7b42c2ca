internal import AssayModel
internal import AssaySyntax

/// The resources of a plan or a state, and what they are to each other.
///
/// From a document to resources as rules name them:
///
/// - TerraformPlanReader, TerraformStateReader: where instances are in a document
/// - TerraformResource: one instance, with what isn't known yet
/// - TerraformPath, TerraformAddress: how Terraform writes ways, and where an instance is
/// - TerraformConfiguration: what expressions refer to
/// - TerraformDocument+References: the instance and the attribute at the end of references
/// - TerraformDocument+StandIns: what stands for a value that a provider gives
/// - TerraformLink, TerraformDocument+Resolving: attributes that are other resources' values
/// - TerraformDocument+Roles: roles that are named before their ids are known
/// - TerraformDocument+Owners: blocks that are resources of their own, put where they belong
/// - TerraformResource+Body: resources with Azure's names in a body
/// - TerraformRecords: all of it in order, and through the mapping to what rules call it
struct TerraformDocument {
  var resources: [TerraformResource]
  let configuration: TerraformConfiguration
  private(set) var families: [TerraformAddress.Family: [Int]] = [:]
  /// No instance where an address occurs twice.
  private var instances: [TerraformAddress: Int?] = [:]
  /// By id without regard to case; a managed resource before a data source.
  private(set) var known: [String: Int] = [:]

  init(_ resources: [TerraformResource], _ configuration: TerraformConfiguration) {
    self.resources = resources
    self.configuration = configuration
    for index in resources.indices {
      self.resources[index].readBody()
      let resource = self.resources[index]
      families[resource.address.family, default: []].append(index)
      let isSecond = instances.updateValue(index, forKey: resource.address) != nil
      if isSecond { instances[resource.address] = .some(nil) }
      if isPart(index) { continue }
      let id = id(of: index).lowercased()
      if let first = known[id], !resources[first].isData || resource.isData { continue }
      known[id] = index
    }
  }

  /// The resource of an id, if the document has it.
  func index(ofID id: String) -> Int? { known[id.lowercased()] }

  /// Whether anything is made of an instance: what was read before the plan, or is only to be read,
  /// gives way to what is planned.
  func isShown(_ index: Int) -> Bool {
    let resource = resources[index]
    return !resource.isData || resource.isRead && self.index(ofID: id(of: index)) == index
  }

  /// Makes empty texts absent, as which providers store texts that aren't set.
  mutating func dropEmptyTexts() {
    for index in resources.indices { resources[index].values.dropEmptyTexts() }
  }

  /// The instance at an address; `nil` if there is none, or more than one.
  func index(of address: TerraformAddress) -> Int? { instances[address] ?? nil }

  /// The text by which rules know a resource: its id, or, before it has one, its address and name.
  ///
  /// It begins with a slash as ids do, so that whatever joins ids joins it, too.
  func id(of index: Int) -> String {
    let resource = resources[index]
    for name in Self.idAttributes(of: resource.address.family.type) {
      if let id = resource.text(name) { return id }
    }
    switch resource.address.family.type {
    case "azurerm_client_config", "azurerm_subscription":
      if let subscription = resource.text("subscription_id") {
        return "/subscriptions/" + subscription
      }
    case "azurerm_key_vault_access_policy":
      if let vault = resource.text("key_vault_id"), let object = resource.text("object_id") {
        return vault + "/accessPolicies/" + object
      }
    case "azurerm_cognitive_account_customer_managed_key":
      if let account = resource.text("cognitive_account_id") { return account }
    case "azurerm_key_vault_key":
      if let vault = resource.text("key_vault_id"), let name = resource.text("name") {
        return vault + "/keys/" + name
      }
    default: break
    }
    return symbolicID(of: resource)
  }

  /// The id of a resource that has no other: its address and its name.
  func symbolicID(of resource: TerraformResource) -> String {
    var id = "/terraform/" + resource.spelling.split("/", by: "%2F")
    if let name = resource.text("name") { id += "/" + name.split("/", by: "%2F") }
    return id
  }

  private static func idAttributes(of type: String) -> [String] {
    switch type {
    case "azurerm_key_vault_key": ["resource_versionless_id"]
    case "azurerm_role_definition": ["role_definition_resource_id"]
    case "azurerm_client_config", "azurerm_subscription", "azurerm_key_vault_access_policy",
      "azurerm_cognitive_account_customer_managed_key":
      []
    case "azapi_update_resource": ["resource_id", "id"]
    default: ["id"]
    }
  }
}

extension TerraformResource {
  /// Whether a data source has been read.
  fileprivate var isRead: Bool {
    !(values["id"]?.isUnknown ?? values["subscription_id"]?.isUnknown ?? true)
  }
}

extension CanonicalValue {
  /// Makes empty texts absent; tags may be empty.
  ///
  /// Calls itself for each level, of which readers allow 256.
  fileprivate mutating func dropEmptyTexts() {
    switch content {
    case .string(""): content = .null
    case .mapping(var entries) where hasEmptyText:
      content = .null
      for index in entries.indices where entries[index].key != "tags" {
        entries[index].value.dropEmptyTexts()
      }
      content = .mapping(entries)
    case .sequence(var elements) where hasEmptyText:
      content = .null
      for index in elements.indices { elements[index].dropEmptyTexts() }
      content = .sequence(elements)
    case .null, .boolean, .number, .string, .sequence, .mapping, .unknown: break
    }
  }

  private var hasEmptyText: Bool {
    switch content {
    case .string(let text): text.isEmpty
    case .mapping(let entries): entries.contains { $0.key != "tags" && $0.value.hasEmptyText }
    case .sequence(let elements): elements.contains(where: \.hasEmptyText)
    case .null, .boolean, .number, .unknown: false
    }
  }
}

extension String {
  /// The text with something else in place of each byte of a kind.
  fileprivate func split(_ separator: Character, by other: String) -> String {
    guard let byte = separator.asciiValue, utf8.contains(byte) else { return self }
    let parts = utf8.split(separator: byte, omittingEmptySubsequences: false)
    return parts.map { String(decoding: $0, as: UTF8.self) }.joined(separator: other)
  }
}

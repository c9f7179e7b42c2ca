internal import AssayModel

/// Resources that Terraform keeps apart and Azure does not: blocks of another resource.
extension TerraformDocument {
  /// Whether a resource is a block of another.
  func isPart(_ index: Int) -> Bool {
    Self.parts.contains(resources[index].address.family.type) && !resources[index].isData
  }

  private static let parts = [
    "azurerm_key_vault_access_policy", "azurerm_cognitive_account_customer_managed_key",
  ]

  /// Puts blocks that are resources of their own into the resources that they belong to.
  ///
  /// - Returns: Those that belong to no resource of the document.
  mutating func attachParts() -> Set<Int> {
    var alone: Set<Int> = []
    for index in resources.indices where isPart(index) {
      switch resources[index].address.family.type {
      case "azurerm_key_vault_access_policy":
        attach(index, to: ["azurerm_key_vault"], by: "key_vault_id", &alone) { vault, policy in
          vault.add(policy, toListAt: "access_policy")
        }
      case "azurerm_cognitive_account_customer_managed_key":
        let accounts = ["azurerm_cognitive_account", "azurerm_ai_services"]
        attach(index, to: accounts, by: "cognitive_account_id", &alone) { account, key in
          account.setBlock(key, at: "customer_managed_key")
        }
      default: continue
      }
    }
    return alone
  }

  /// - Parameter put: Puts a block into the attributes of its owner; an unknown one into those of
  ///   each resource that may be the owner.
  private mutating func attach(
    _ index: Int, to types: [String], by link: String, _ alone: inout Set<Int>,
    _ put: (inout CanonicalValue, CanonicalValue) -> Void
  ) {
    let block = resources[index].values
    guard let id = resources[index].text(link) else {
      let doubt = CanonicalValue(.unknown(block[link]?.cause ?? .wrongType), at: block.range)
      let owners = resources.indices.filter {
        types.contains(resources[$0].address.family.type) && !resources[$0].isData
      }
      for owner in owners { put(&resources[owner].values, doubt) }
      if owners.isEmpty { alone.insert(index) }
      return
    }
    guard let owner = self.index(ofID: id), types.contains(resources[owner].address.family.type)
    else {
      alone.insert(index)
      return
    }
    put(&resources[owner].values, block)
  }

  /// Makes lists of one of the parts of vaults that the document doesn't have.
  mutating func standAlone(_ parts: Set<Int>) {
    for index in parts
    where resources[index].address.family.type == "azurerm_key_vault_access_policy" {
      let policy = resources[index].values
      resources[index].values.set(
        ["access_policy"], to: CanonicalValue(.sequence([policy]), at: policy.range))
    }
  }

  /// Puts into identities what is known of the user-assigned ones: accounts name them by id alone.
  mutating func describeIdentities() {
    for index in resources.indices {
      guard let identity = resources[index].values["identity"],
        case .sequence(var blocks) = identity.content, blocks.count == 1,
        let ids = blocks[0]["identity_ids"], ids.content != .null
      else { continue }
      blocks[0].set(["user_assigned"], to: described(ids))
      let described = CanonicalValue(.sequence(blocks), at: identity.range)
      resources[index].values.set(["identity"], to: described)
    }
  }

  private func described(_ ids: CanonicalValue) -> CanonicalValue {
    guard case .sequence(let elements) = ids.content else {
      return CanonicalValue(.unknown(ids.cause ?? .wrongType), at: ids.range)
    }
    var entries: [CanonicalValue.Entry] = []
    for element in elements {
      guard case .string(let id) = element.content else {
        let cause = element.cause ?? .wrongType
        return CanonicalValue(.unknown(cause), at: element.range)
      }
      if entries.contains(where: { $0.key.hasBytes(of: id) }) { continue }
      entries.append(.init(key: id, value: identity(of: id, at: element.range)))
    }
    return CanonicalValue(.mapping(entries), at: ids.range)
  }

  private func identity(of id: String, at range: Range<Int>) -> CanonicalValue {
    let names = [("client_id", "clientId"), ("principal_id", "principalId")]
    let identity = index(ofID: id).map { resources[$0].values }
    return CanonicalValue(
      .mapping(
        names.map { name, key in
          let value = identity?[name] ?? CanonicalValue(.unknown(.notInInventory), at: range)
          return .init(key: key, value: value)
        }), at: range)
  }
}

extension CanonicalValue {
  /// Why the value isn't known; `nil` if it is.
  var cause: UnknownCause? {
    if case .unknown(let cause) = content { cause } else { nil }
  }

  /// Adds an element to a list; what isn't known of the list stays so beside it.
  fileprivate mutating func add(_ element: CanonicalValue, toListAt key: String) {
    let known = self[key]
    switch known?.content {
    case .sequence(let elements):
      set([key], to: CanonicalValue(.sequence(elements + [element]), at: known?.range ?? range))
    case nil, .null:
      set([key], to: CanonicalValue(.sequence([element]), at: element.range))
    case .unknown, .boolean, .number, .string, .mapping:
      guard let known else { return }
      let rest = CanonicalValue(.unknown(known.cause ?? .wrongType), at: known.range)
      set([key], to: CanonicalValue(.sequence([rest, element]), at: known.range))
    }
  }

  /// Sets the one block of a kind that a resource may have.
  fileprivate mutating func setBlock(_ block: CanonicalValue, at key: String) {
    let list = CanonicalValue(
      block.isUnknown ? block.content : .sequence([block]), at: block.range)
    switch self[key]?.content {
    case nil, .null, .sequence([]): set([key], to: list)
    case .sequence, .boolean, .number, .string, .mapping:
      // A block of its own beside one inside, or beside what is no block.
      guard !block.isUnknown else { return }
      set([key], to: CanonicalValue(.unknown(.conflict), at: block.range))
    case .unknown: if !block.isUnknown { set([key], to: list) }
    }
  }
}

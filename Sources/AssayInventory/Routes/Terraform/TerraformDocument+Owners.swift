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
    attach(
      "azurerm_key_vault_access_policy", to: ["azurerm_key_vault"], by: "key_vault_id",
      data: true, &alone
    ) { vault, policies in
      vault.add(policies, toListAt: "access_policy")
    }
    attach(
      "azurerm_cognitive_account_customer_managed_key",
      to: ["azurerm_cognitive_account", "azurerm_ai_services"], by: "cognitive_account_id",
      data: false, &alone
    ) { account, keys in
      account.setBlock(keys, at: "customer_managed_key")
    }
    return alone
  }

  /// - Parameters:
  ///   - takesData: Whether data sources have such blocks. To one that hasn't, the part is another
  ///     source of the same resource.
  ///   - put: Puts blocks into the attributes of their owner; an unknown one into those of each
  ///     resource that may be the owner.
  private mutating func attach(
    _ type: String, to types: [String], by link: String, data takesData: Bool,
    _ alone: inout Set<Int>, _ put: (inout CanonicalValue, [CanonicalValue]) -> Void
  ) {
    let owners = Set(
      resources.indices.filter {
        types.contains(resources[$0].address.family.type) && isShown($0)
          && (takesData || !resources[$0].isData)
      })
    var blocks: [Int: [CanonicalValue]] = [:]
    var doubt: CanonicalValue?
    for index in resources.indices
    where resources[index].address.family.type == type && isPart(index) {
      let block = resources[index].values
      guard let id = resources[index].text(link) else {
        doubt = doubt ?? CanonicalValue(.unknown(block[link]?.cause ?? .wrongType), at: block.range)
        if owners.isEmpty { alone.insert(index) }
        continue
      }
      guard let owner = self.index(ofID: id), owners.contains(owner) else {
        alone.insert(index)
        continue
      }
      blocks[owner, default: []].append(block)
    }
    for owner in owners {
      // One that may belong to any of them, or as many as there are: the rest isn't known.
      let own = (blocks[owner] ?? []) + (doubt.map { [$0] } ?? [])
      if !own.isEmpty { put(&resources[owner].values, own) }
    }
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
    var known: Set<[UInt8]> = []
    for element in elements {
      guard case .string(let id) = element.content else {
        let cause = element.cause ?? .wrongType
        return CanonicalValue(.unknown(cause), at: element.range)
      }
      guard known.insert(Array(id.utf8)).inserted else { continue }
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

  /// Adds elements to a list; what isn't known of the list stays so beside them.
  fileprivate mutating func add(_ more: [CanonicalValue], toListAt key: String) {
    let known = self[key]
    let place = known?.range ?? more.first?.range ?? range
    switch known?.content {
    case .sequence(let elements):
      set([key], to: CanonicalValue(.sequence(elements + more), at: place))
    case nil, .null: set([key], to: CanonicalValue(.sequence(more), at: place))
    case .unknown, .boolean, .number, .string, .mapping:
      let rest = CanonicalValue(.unknown(known?.cause ?? .wrongType), at: place)
      set([key], to: CanonicalValue(.sequence([rest] + more), at: place))
    }
  }

  /// Sets the one block of a kind that a resource may have, by those that stand outside it.
  fileprivate mutating func setBlock(_ blocks: [CanonicalValue], at key: String) {
    var blocks = blocks
    switch self[key]?.content {
    case nil, .null, .sequence([]), .unknown: break
    case .sequence, .boolean, .number, .string, .mapping:
      // A block inside, or what is no block: one outside contradicts it.
      blocks.removeAll(where: \.isUnknown)
      if let first = blocks.first {
        set([key], to: CanonicalValue(.unknown(.conflict), at: first.range))
      }
      return
    }
    let known = blocks.filter { !$0.isUnknown }
    guard let first = known.first ?? blocks.first else { return }
    if known.count > 1 {
      set([key], to: CanonicalValue(.unknown(.conflict), at: first.range))
    } else if known.isEmpty {
      if !(self[key]?.isUnknown ?? false) { set([key], to: first) }
    } else {
      set([key], to: CanonicalValue(.sequence([first]), at: first.range))
    }
  }
}

extension GeneratedEstate {
  /// What can be wrong with an account's customer-managed key, or can't be seen.
  struct AccountFaults {
    var isElsewhere: Bool
    var hasNoIdentity: Bool
    var hasOtherClient: Bool
    var isOfOtherTenant: Bool
    var isInOtherSubscriptionTenant: Bool
    var hasMissingVault: Bool
  }

  /// The vault that an account uses, anywhere in the inventory.
  func vault(ofAccount number: Int) -> Int { (number / 2 * 7919 + 13) % blocks }

  func account(
    _ number: Int, block: Int, _ numbers: inout SeededGenerator, into writer: inout ResourceWriter
  ) {
    let faults = accountFaults(&numbers)
    let vault = vault(ofAccount: number)
    let place = region(of: vault) + (faults.isElsewhere ? 1 : 0)
    let kinds = ["OpenAI", "AIServices", "SpeechServices", "TextAnalytics", "FormRecognizer"]
    let envelope = Envelope(
      type: "Microsoft.CognitiveServices/accounts", name: "ai-\(workload(of: block))-\(number)",
      location: spelling(ofRegion: place % Self.regions.count, &numbers),
      kind: numbers.element(of: kinds), sku: "S0")
    begin(
      envelope, block: block,
      tenant: faults.isInOtherSubscriptionTenant ? Self.otherTenant : Self.tenant, &numbers,
      into: &writer)
    let client = numbers.isTrue(oneIn: 3) ? numbers.guid() : nil
    identity(client, faults, block: block, &numbers, into: &writer)
    writer.object("properties") { properties in
      encryption(number, vault: vault, client: client, faults, &numbers, into: &properties)
      accountProperties(number, block: block, &numbers, into: &properties)
    }
    systemData(&numbers, into: &writer)
  }

  private func accountFaults(_ numbers: inout SeededGenerator) -> AccountFaults {
    AccountFaults(
      isElsewhere: occurs(&numbers), hasNoIdentity: occurs(&numbers),
      hasOtherClient: occurs(&numbers), isOfOtherTenant: occurs(&numbers),
      isInOtherSubscriptionTenant: occurs(&numbers), hasMissingVault: occurs(&numbers))
  }

  private func identity(
    _ client: String?, _ faults: AccountFaults, block: Int, _ numbers: inout SeededGenerator,
    into writer: inout ResourceWriter
  ) {
    guard !faults.hasNoIdentity else {
      if numbers.isTrue(oneIn: 2) { writer.object("identity") { $0.field("type", "None") } }
      return
    }
    let isBoth = numbers.isTrue(oneIn: 4)
    writer.object("identity") { identity in
      if client == nil || isBoth { identity.field("principalId", numbers.guid()) }
      identity.field("tenantId", faults.isOfOtherTenant ? Self.otherTenant : Self.tenant)
      guard let client else { return identity.field("type", "SystemAssigned") }
      identity.field("type", isBoth ? "SystemAssigned, UserAssigned" : "UserAssigned")
      let path = "Microsoft.ManagedIdentity/userAssignedIdentities/id-\(workload(of: block))"
      identity.object("userAssignedIdentities") { identities in
        identities.object(id(path, block: block)) { entry in
          entry.field("principalId", numbers.guid())
          entry.field("clientId", faults.hasOtherClient ? numbers.guid() : client)
        }
      }
    }
  }

  private func encryption(
    _ number: Int, vault: Int, client: String?, _ faults: AccountFaults,
    _ numbers: inout SeededGenerator, into writer: inout ResourceWriter
  ) {
    guard number % 10 < 7 else {
      guard number % 10 == 7 else { return }
      return writer.object("encryption") { $0.field("keySource", "Microsoft.CognitiveServices") }
    }
    let name = faults.hasMissingVault ? "kv-elsewhere-\(number)" : vaultName(vault)
    writer.object("encryption") { encryption in
      encryption.field("keySource", "Microsoft.KeyVault")
      encryption.object("keyVaultProperties") { properties in
        let key = keyName(number % 2, ofVault: vault)
        properties.field("keyName", numbers.isTrue(oneIn: 5) ? key.uppercased() : key)
        if numbers.isTrue(oneIn: 2) { properties.field("keyVersion", numbers.hex(32)) }
        properties.field("keyVaultUri", vaultURI(name, &numbers))
        if let client { properties.field("identityClientId", client) }
      }
    }
  }

  /// The vault's address in one of the spellings that exports show.
  private func vaultURI(_ name: String, _ numbers: inout SeededGenerator) -> String {
    switch numbers.number(below: 6) {
    case 0: "https://\(name).vault.azure.net"
    case 1: "https://\(name).vault.azure.net:443/"
    case 2: "https://\(name.uppercased()).vault.azure.net/"
    default: "https://\(name).vault.azure.net/"
    }
  }

  private func accountProperties(
    _ number: Int, block: Int, _ numbers: inout SeededGenerator, into writer: inout ResourceWriter
  ) {
    writer.field(
      "endpoint", "https://ai-\(workload(of: block))-\(number).cognitiveservices.azure.com/")
    writer.field("internalId", numbers.hex(32))
    writer.field("dateCreated", "2025-03-11T09:22:41.5058380Z")
    writer.field("isMigrated", false)
    writer.field("customSubDomainName", "ai-\(workload(of: block))-\(number)")
    writer.field("publicNetworkAccess", numbers.element(of: ["Enabled", "Disabled"]))
    writer.field("disableLocalAuth", numbers.isTrue(oneIn: 2))
    writer.object("networkAcls") { rules in
      rules.field("defaultAction", numbers.element(of: ["Allow", "Deny"]))
      rules.emptyArray("virtualNetworkRules")
      rules.array("ipRules") { addresses in
        for _ in 0..<numbers.number(below: 3) {
          addresses.element { $0.field("value", "203.0.113.\(numbers.number(below: 256))") }
        }
      }
    }
    writer.array("capabilities") { capabilities in
      for name in ["VirtualNetworks", "CustomerManagedKey", "CustomerManagedStorage"] {
        capabilities.element { $0.field("name", name) }
      }
    }
    writer.emptyArray("privateEndpointConnections")
    writer.field("provisioningState", "Succeeded")
  }
}

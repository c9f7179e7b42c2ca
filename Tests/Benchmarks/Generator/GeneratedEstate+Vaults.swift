extension GeneratedEstate {
  func vaultName(_ vault: Int) -> String { "kv-\(workload(of: vault))-\(vault)" }

  /// Every block holds one vault; its number is the block's.
  func vault(
    _ number: Int, _ numbers: inout SeededGenerator, into writer: inout ResourceWriter
  ) {
    let isOfOtherTenant = occurs(&numbers)
    let hasNoPurgeProtection = occurs(&numbers)
    let hasNoSoftDelete = occurs(&numbers)
    let isListed = occurs(&numbers)
    let isTwin = occurs(&numbers)
    let envelope = Envelope(
      type: "Microsoft.KeyVault/vaults", name: vaultName(number),
      location: spelling(ofRegion: region(of: number), &numbers))
    begin(envelope, block: number, &numbers, into: &writer)
    guard !isListed else { return }
    let address = isTwin ? vaultName((number + 1) % blocks) : vaultName(number)
    writer.object("properties") { properties in
      properties.object("sku") { sku in
        sku.field("family", "A")
        sku.field("name", numbers.element(of: ["standard", "Standard", "premium"]))
      }
      properties.field("tenantId", isOfOtherTenant ? Self.otherTenant : Self.tenant)
      protection(
        purge: !hasNoPurgeProtection, softDelete: !hasNoSoftDelete, &numbers, into: &properties)
      properties.field("vaultUri", "https://\(address).vault.azure.net/")
      properties.field("provisioningState", "Succeeded")
      properties.field("publicNetworkAccess", "Enabled")
    }
    systemData(&numbers, into: &writer)
  }

  private func protection(
    purge: Bool, softDelete: Bool, _ numbers: inout SeededGenerator,
    into writer: inout ResourceWriter
  ) {
    let usesRoles = numbers.isTrue(oneIn: 2)
    writer.array("accessPolicies") { policies in
      guard !usesRoles else { return }
      for _ in 0...numbers.number(below: 2) { policies.element { policy(&numbers, into: &$0) } }
    }
    writer.field("enabledForDeployment", false)
    writer.field("enabledForDiskEncryption", false)
    writer.field("enabledForTemplateDeployment", false)
    if softDelete || numbers.isTrue(oneIn: 2) { writer.field("enableSoftDelete", softDelete) }
    writer.field("softDeleteRetentionInDays", 90)
    writer.field("enableRbacAuthorization", usesRoles)
    if purge { writer.field("enablePurgeProtection", true) }
    writer.object("networkAcls") { rules in
      rules.field("bypass", "AzureServices")
      rules.field("defaultAction", "Deny")
      rules.emptyArray("ipRules")
      rules.emptyArray("virtualNetworkRules")
    }
  }

  private func policy(_ numbers: inout SeededGenerator, into writer: inout ResourceWriter) {
    writer.field("tenantId", Self.tenant)
    writer.field("objectId", numbers.guid())
    writer.object("permissions") { permissions in
      permissions.strings(
        "keys", numbers.element(of: [["Get", "WrapKey", "UnwrapKey"], ["get", "list"]]))
      permissions.strings("secrets", ["get", "list"])
      permissions.emptyArray("certificates")
    }
  }

  func keyName(_ number: Int, ofVault vault: Int) -> String {
    "key-\(workload(of: vault))-\(number)"
  }

  /// Vaults of which all keys say the same, for or against them, and such with keys that disagree.
  private func recoveryLevel(ofKey number: Int, inVault vault: Int) -> String {
    let levels = ["Recoverable", "Recoverable+Purgeable", "Purgeable"]
    return levels[(vault + (vault % 5 == 0 ? number : 0)) % levels.count]
  }

  func key(
    _ number: Int, ofVault vault: Int, _ numbers: inout SeededGenerator,
    into writer: inout ResourceWriter
  ) {
    let isCurve = occurs(&numbers)
    let isLong = occurs(&numbers)
    let isListed = occurs(&numbers)
    let name = keyName(number, ofVault: vault)
    let envelope = Envelope(
      type: "Microsoft.KeyVault/vaults/keys", name: name,
      path: "Microsoft.KeyVault/vaults/\(vaultName(vault))/keys/\(name)",
      location: Self.regions[region(of: vault)].short)
    begin(envelope, block: vault, &numbers, into: &writer)
    let address = "https://\(vaultName(vault)).vault.azure.net:443/keys/\(name)"
    writer.object("properties") { properties in
      properties.object("attributes") { attributes in
        let created = 1_700_000_000 + numbers.number(below: 40_000_000)
        attributes.field("enabled", true)
        attributes.field("created", created)
        attributes.field("updated", created)
        attributes.field("exp", created + 63_072_000)
        attributes.field("recoveryLevel", recoveryLevel(ofKey: number, inVault: vault))
        attributes.field("exportable", false)
      }
      properties.field("keyUri", address)
      guard !isListed else { return }
      properties.field("keyUriWithVersion", "\(address)/\(numbers.hex(32))")
      properties.strings(
        "keyOps", ["encrypt", "decrypt", "sign", "verify", "wrapKey", "unwrapKey"])
      rotation(into: &properties)
      guard !isCurve else {
        properties.field("kty", "EC")
        return properties.field("curveName", "P-256")
      }
      properties.field("kty", numbers.element(of: ["RSA", "RSA", "RSA-HSM"]))
      properties.field("keySize", isLong ? numbers.element(of: [3072, 4096]) : 2048)
    }
  }

  private func rotation(into writer: inout ResourceWriter) {
    writer.object("rotationPolicy") { policy in
      policy.object("attributes") { $0.field("expiryTime", "P2Y") }
      policy.array("lifetimeActions") { actions in
        actions.element { action in
          action.object("action") { $0.field("type", "rotate") }
          action.object("trigger") { $0.field("timeBeforeExpiry", "P30D") }
        }
      }
    }
  }
}

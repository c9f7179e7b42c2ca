extension GeneratedPlan {
  func vault(_ block: Int, _ numbers: inout SeededGenerator) -> Instance {
    let location = GeneratedEstate.regions[estate.region(of: block)].short
    let hasPurgeProtection = !estate.occurs(&numbers)
    return Instance(
      type: "azurerm_key_vault", name: "vault",
      unknown: ["access_policy", "contact", "id", "network_acls", "vault_uri"]
    ) { [estate] vault in
      vault.null("enable_rbac_authorization")
      vault.null("enabled_for_deployment")
      vault.field("enabled_for_disk_encryption", true)
      vault.null("enabled_for_template_deployment")
      vault.field("location", location)
      vault.field("name", estate.vaultName(block))
      vault.field("public_network_access_enabled", false)
      vault.field("purge_protection_enabled", hasPurgeProtection)
      vault.field("resource_group_name", estate.group(of: block))
      vault.field("sku_name", "premium")
      vault.field("soft_delete_retention_days", 90)
      Self.tags(of: block, estate, into: &vault)
      vault.field("tenant_id", GeneratedEstate.tenant)
      vault.null("timeouts")
    }
  }

  func key(_ name: String, _ block: Int, _ numbers: inout SeededGenerator) -> Instance {
    let size = estate.occurs(&numbers) ? 3072 : 2048
    return Instance(
      type: "azurerm_key_vault_key", name: name,
      unknown: [
        "curve", "e", "id", "key_vault_id", "n", "public_key_openssh", "public_key_pem",
        "resource_id", "resource_versionless_id", "version", "versionless_id", "x", "y",
      ]
    ) { key in
      key.field("expiration_date", "2027-12-31T00:00:00Z")
      key.strings("key_opts", ["decrypt", "encrypt", "sign", "unwrapKey", "verify", "wrapKey"])
      key.field("key_size", size)
      key.field("key_type", "RSA-HSM")
      key.field("name", "\(name)-\(block)")
      key.null("not_before_date")
      key.emptyArray("rotation_policy")
      key.null("tags")
      key.null("timeouts")
    }
  }

  func account(_ name: String, _ block: Int, _ numbers: inout SeededGenerator) -> Instance {
    let region = estate.region(of: block) + (estate.occurs(&numbers) ? 1 : 0)
    let location = GeneratedEstate.regions[region % GeneratedEstate.regions.count].short
    return Instance(
      type: "azurerm_cognitive_account", name: name,
      unknown: ["endpoint", "id", "primary_access_key", "secondary_access_key"],
      unknownInBlocks: [("customer_managed_key", "key_vault_key_id")]
    ) { [estate] account in
      account.field("custom_subdomain_name", "ai-\(name)-\(block)")
      account.array("customer_managed_key") { $0.element { $0.null("identity_client_id") } }
      account.field("dynamic_throttling_enabled", false)
      account.null("fqdns")
      account.array("identity") { identity in
        identity.element { identity in
          identity.null("identity_ids")
          // The account is there already, so that its tenant is known.
          identity.field("tenant_id", GeneratedEstate.tenant)
          identity.field("type", "SystemAssigned")
        }
      }
      account.field("kind", "OpenAI")
      account.field("local_auth_enabled", false)
      account.field("location", location)
      account.field("name", "ai-\(name)-\(block)")
      account.emptyArray("network_acls")
      account.field("outbound_network_access_restricted", true)
      account.field("public_network_access_enabled", false)
      account.field("resource_group_name", estate.group(of: block))
      account.field("sku_name", "S0")
      Self.tags(of: block, estate, into: &account)
      account.null("timeouts")
    }
  }

  /// What rules don't read: three quarters of a plan.
  func other(_ place: Int, _ block: Int, _ numbers: inout SeededGenerator) -> Instance {
    let location = GeneratedEstate.regions[estate.region(of: block)].short
    let type = ["azurerm_storage_account", "azurerm_network_interface", "azurerm_subnet"][place % 3]
    let name = "\(estate.workload(of: block))\(numbers.hex(8))"
    return Instance(
      type: type, name: "other",
      unknown: ["id"]
        + ["blob", "dfs", "file", "queue", "table", "web"].flatMap {
          ["primary_\($0)_endpoint", "primary_\($0)_host", "secondary_\($0)_endpoint"]
        }
    ) { [estate] other in
      other.field("access_tier", "Hot")
      other.field("account_kind", "StorageV2")
      other.field("account_replication_type", "ZRS")
      other.field("account_tier", "Standard")
      other.field("allow_nested_items_to_be_public", false)
      other.field("cross_tenant_replication_enabled", false)
      other.emptyArray("customer_managed_key")
      other.emptyArray("identity")
      other.field("infrastructure_encryption_enabled", true)
      other.field("is_hns_enabled", false)
      other.field("location", location)
      other.field("min_tls_version", "TLS1_2")
      other.field("name", name)
      other.array("network_rules") { rules in
        rules.element { rules in
          rules.strings("bypass", ["AzureServices"])
          rules.field("default_action", "Deny")
          rules.strings("ip_rules", ["10.\(block % 200).0.0/16"])
          rules.emptyArray("private_link_access")
        }
      }
      other.field("public_network_access_enabled", false)
      other.field("resource_group_name", estate.group(of: block))
      other.field("shared_access_key_enabled", false)
      Self.tags(of: block, estate, into: &other)
      other.null("timeouts")
    }
  }

  private static func tags(
    of block: Int, _ estate: GeneratedEstate, into writer: inout ResourceWriter
  ) {
    writer.object("tags") { tags in
      tags.field("workload", estate.workload(of: block))
      tags.field("cost-center", "cc-\(1000 + block % 450)")
      tags.field("owner", "\(estate.workload(of: block))-team@example.com")
    }
  }
}

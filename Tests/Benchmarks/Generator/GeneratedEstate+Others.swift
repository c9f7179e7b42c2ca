/// Resources that no rule of the shipped packs reads: three quarters of what a reader skips.
extension GeneratedEstate {
  func other(
    _ place: Int, index: Int, block: Int, _ numbers: inout SeededGenerator,
    into writer: inout ResourceWriter
  ) {
    switch place % 5 {
    case 0: machine(index, block: block, &numbers, into: &writer)
    case 1: interface(index, block: block, &numbers, into: &writer)
    case 2: storage(index, block: block, &numbers, into: &writer)
    case 3: grant(index, block: block, &numbers, into: &writer)
    default: firewall(index, block: block, &numbers, into: &writer)
    }
  }

  private func envelope(
    _ type: String, _ prefix: String, _ index: Int, block: Int, kind: String? = nil,
    sku: String? = nil, _ numbers: inout SeededGenerator
  ) -> Envelope {
    Envelope(
      type: type, name: "\(prefix)-\(workload(of: block))-\(index)",
      location: spelling(ofRegion: region(of: block), &numbers), kind: kind, sku: sku)
  }

  private func machine(
    _ index: Int, block: Int, _ numbers: inout SeededGenerator, into writer: inout ResourceWriter
  ) {
    let type = "Microsoft.Compute/virtualMachines"
    begin(
      envelope(type, "vm", index, block: block, &numbers), block: block, &numbers, into: &writer)
    writer.object("properties") { properties in
      properties.field("vmId", numbers.guid())
      properties.object("hardwareProfile") { $0.field("vmSize", "Standard_D4s_v5") }
      properties.object("storageProfile") { profile in
        profile.object("imageReference") { image in
          image.field("publisher", "Canonical")
          image.field("offer", "ubuntu-24_04-lts")
          image.field("sku", "server")
          image.field("version", "latest")
          image.field("exactVersion", "24.04.202503190")
        }
        profile.object("osDisk") { disk(0, index, block: block, &numbers, into: &$0) }
        profile.array("dataDisks") { disks in
          for lun in 0..<numbers.number(below: 3) {
            disks.element { disk(lun, index, block: block, &numbers, into: &$0) }
          }
        }
      }
      properties.object("osProfile") { profile in
        profile.field("computerName", "vm\(index)")
        profile.field("adminUsername", "operator")
        profile.object("linuxConfiguration") { linux in
          linux.field("disablePasswordAuthentication", true)
          linux.field("provisionVMAgent", true)
        }
        profile.emptyArray("secrets")
        profile.field("allowExtensionOperations", true)
      }
      properties.object("networkProfile") { network in
        network.array("networkInterfaces") { interfaces in
          let path = "Microsoft.Network/networkInterfaces/nic-\(workload(of: block))-\(index + 1)"
          interfaces.element { $0.field("id", id(path, block: block)) }
        }
      }
      properties.object("diagnosticsProfile") { profile in
        profile.object("bootDiagnostics") { $0.field("enabled", true) }
      }
      properties.object("securityProfile") { profile in
        profile.field("securityType", "TrustedLaunch")
        profile.field("encryptionAtHost", numbers.isTrue(oneIn: 2))
      }
      properties.field("provisioningState", "Succeeded")
    }
    systemData(&numbers, into: &writer)
  }

  private func disk(
    _ lun: Int, _ index: Int, block: Int, _ numbers: inout SeededGenerator,
    into writer: inout ResourceWriter
  ) {
    writer.field("lun", lun)
    writer.field("name", "disk-\(index)-\(lun)")
    writer.field("createOption", "FromImage")
    writer.field("caching", "ReadWrite")
    writer.field("diskSizeGB", 64 << numbers.number(below: 5))
    writer.object("managedDisk") { disk in
      disk.field("storageAccountType", "Premium_LRS")
      disk.field("id", id("Microsoft.Compute/disks/disk-\(index)-\(lun)", block: block))
    }
  }

  private func interface(
    _ index: Int, block: Int, _ numbers: inout SeededGenerator, into writer: inout ResourceWriter
  ) {
    let type = "Microsoft.Network/networkInterfaces"
    let envelope = envelope(type, "nic", index, block: block, &numbers)
    begin(envelope, block: block, &numbers, into: &writer)
    writer.object("properties") { properties in
      properties.field("resourceGuid", numbers.guid())
      properties.field("provisioningState", "Succeeded")
      properties.array("ipConfigurations") { configurations in
        for number in 0...numbers.number(below: 2) {
          configurations.element { configuration in
            let path = "\(type)/\(envelope.name)/ipConfigurations/ipconfig\(number)"
            configuration.field("name", "ipconfig\(number)")
            configuration.field("id", id(path, block: block))
            configuration.field("etag", "W/\"\(numbers.guid())\"")
            configuration.object("properties") { address in
              address.field("privateIPAddress", "10.\(block % 200).4.\(index % 250)")
              address.field("privateIPAllocationMethod", "Dynamic")
              let subnet = "Microsoft.Network/virtualNetworks/vnet-\(block % 50)/subnets/default"
              address.object("subnet") { $0.field("id", id(subnet, block: block)) }
              address.field("primary", number == 0)
              address.field("privateIPAddressVersion", "IPv4")
            }
          }
        }
      }
      properties.object("dnsSettings") { settings in
        settings.strings("dnsServers", ["10.0.0.4", "10.0.0.5"])
        settings.emptyArray("appliedDnsServers")
        settings.field("internalDomainNameSuffix", "\(numbers.hex(26)).bx.internal.cloudapp.net")
      }
      properties.field("macAddress", "00-0D-3A-1B-2C-3D")
      properties.field("enableAcceleratedNetworking", true)
      properties.field("vnetEncryptionSupported", false)
      properties.field("enableIPForwarding", false)
      properties.field("nicType", "Standard")
    }
  }

  private func storage(
    _ index: Int, block: Int, _ numbers: inout SeededGenerator, into writer: inout ResourceWriter
  ) {
    let type = "Microsoft.Storage/storageAccounts"
    let envelope = envelope(
      type, "st", index, block: block, kind: "StorageV2", sku: "Standard_ZRS", &numbers)
    begin(envelope, block: block, &numbers, into: &writer)
    writer.object("properties") { properties in
      properties.field("minimumTlsVersion", "TLS1_2")
      properties.field("allowBlobPublicAccess", false)
      properties.field("supportsHttpsTrafficOnly", true)
      properties.emptyArray("privateEndpointConnections")
      properties.object("networkAcls") { rules in
        rules.field("bypass", "AzureServices")
        rules.emptyArray("virtualNetworkRules")
        rules.emptyArray("ipRules")
        rules.field("defaultAction", "Deny")
      }
      properties.object("encryption") { encryption in
        encryption.field(
          "keySource", numbers.element(of: ["Microsoft.Storage", "Microsoft.Keyvault"]))
        encryption.object("services") { services in
          for name in ["file", "blob", "queue"] {
            services.object(name) { service in
              service.field("keyType", "Account")
              service.field("enabled", true)
              service.field("lastEnabledTime", "2025-02-18T07:05:26.4330116Z")
            }
          }
        }
      }
      properties.object("primaryEndpoints") { endpoints in
        for name in ["dfs", "web", "blob", "queue", "table", "file"] {
          endpoints.field(name, "https://st\(index).\(name).core.windows.net/")
        }
      }
      properties.field("accessTier", "Hot")
      properties.field("provisioningState", "Succeeded")
      properties.field("creationTime", "2025-02-18T07:05:26.3080218Z")
    }
    systemData(&numbers, into: &writer)
  }

  private func grant(
    _ index: Int, block: Int, _ numbers: inout SeededGenerator, into writer: inout ResourceWriter
  ) {
    let type = "Microsoft.Authorization/roleAssignments"
    begin(
      Envelope(type: type, name: numbers.guid()), block: block, &numbers, into: &writer)
    writer.object("properties") { properties in
      let role = "/providers/Microsoft.Authorization/roleDefinitions/"
      properties.field("roleDefinitionId", role + "e147488a-f6f5-4113-8e2d-b22465e65bf6")
      properties.field("principalId", numbers.guid())
      properties.field("principalType", "ServicePrincipal")
      let scope = "Microsoft.KeyVault/vaults/\(vaultName(block))"
      properties.field("scope", id(scope, block: block))
      properties.null("condition")
      properties.null("conditionVersion")
      properties.field("createdOn", "2025-04-02T11:54:09.8812210Z")
      properties.field("updatedOn", "2025-04-02T11:54:09.8812210Z")
      properties.field("createdBy", numbers.guid())
      properties.field("updatedBy", numbers.guid())
      properties.null("delegatedManagedIdentityResourceId")
      properties.field("description", "Keys of \(workload(of: block)) for the AI services.")
    }
  }

  private func firewall(
    _ index: Int, block: Int, _ numbers: inout SeededGenerator, into writer: inout ResourceWriter
  ) {
    let type = "Microsoft.Network/networkSecurityGroups"
    let envelope = envelope(type, "nsg", index, block: block, &numbers)
    begin(envelope, block: block, &numbers, into: &writer)
    writer.object("properties") { properties in
      properties.field("provisioningState", "Succeeded")
      properties.field("resourceGuid", numbers.guid())
      properties.array("securityRules") { rules in
        for number in 0...(1 + numbers.number(below: 3)) {
          rules.element { rule in
            let path = "\(type)/\(envelope.name)/securityRules/rule-\(number)"
            rule.field("name", "rule-\(number)")
            rule.field("id", id(path, block: block))
            rule.field("type", "\(type)/securityRules")
            rule.object("properties") { properties in
              properties.field("protocol", "Tcp")
              properties.field("sourcePortRange", "*")
              properties.field("destinationPortRange", numbers.element(of: ["443", "22", "8080"]))
              properties.field("sourceAddressPrefix", "VirtualNetwork")
              properties.field("destinationAddressPrefix", "10.\(block % 200).0.0/16")
              properties.field("access", "Allow")
              properties.field("priority", 100 + 10 * number)
              properties.field("direction", "Inbound")
              properties.emptyArray("destinationAddressPrefixes")
            }
          }
        }
      }
    }
  }
}

import AssayEngine
import AssayModel
import AssaySyntax
import Testing

@testable import AssayInventory

/// The resources that templates deploy.
@Suite struct TemplateTests {
  private static let projection = Projection(
    types: [
      "Microsoft.KeyVault/vaults", "Microsoft.KeyVault/vaults/keys", "A.B/c",
      "Microsoft.Authorization/roleAssignments",
    ],
    paths: [
      "tags.env", "identity.type", "identity.principalId",
      "identity.userAssignedIdentities[].clientId", "properties.enableSoftDelete",
      "properties.enablePurgeProtection", "properties.enableRbacAuthorization",
      "properties.softDeleteRetentionInDays", "properties.vaultUri", "properties.keyUri",
      "properties.keySize", "properties.kty", "properties.tenantId", "properties.scope",
      "properties.accessPolicies[].objectId", "properties.target", "properties.disks[].lun",
    ])

  struct Found {
    var resources: [CanonicalResource]
    var problems: [String]
    var refused: Int
    var isIncomplete: Bool

    /// A value of a resource, in short.
    subscript(_ index: Int, _ path: String) -> String {
      guard resources.indices.contains(index) else { return "no resource" }
      return Self.shown(
        resources[index].value[path: path.split(separator: ".").map(String.init)])
    }

    static func shown(_ value: CanonicalValue?) -> String {
      switch value?.content {
      case nil: "absent"
      case .null: "null"
      case .boolean(let value): "\(value)"
      case .number(let text): text
      case .string(let text): text
      case .sequence(let elements): "[" + elements.map(shown).joined(separator: ",") + "]"
      case .mapping(let entries):
        "{" + entries.map { "\($0.key):\(shown($0.value))" }.joined(separator: ",") + "}"
      case .unknown(let cause): "unknown \(cause.rawValue)"
      }
    }
  }

  static func read(_ template: String, file: String = "main.json") throws -> Found {
    let node = try YAML.documents(in: Array(template.utf8))[0]
    var output = RouteOutput(source: 0, file: file)
    TemplateReader(projection).read(node, into: &output)
    return Found(
      resources: output.resources, problems: output.problems.map(\.diagnostic.id),
      refused: output.refused, isIncomplete: output.isIncomplete)
  }

  private static let group =
    "/subscriptions/{main.json:subscription}/resourceGroups/{resourceGroup}"

  @Test func fillsInWhatVaultsGet() throws {
    let found = try Self.read(
      """
      resources:
        - type: microsoft.keyvault/Vaults
          apiVersion: "2023-07-01"
          name: kv
          location: westeurope
          properties: {EnablePurgeProtection: "true", softDeleteRetentionInDays: "30"}
        - {type: Microsoft.KeyVault/vaults, apiVersion: "2026-02-01", name: new}
        - {type: Microsoft.KeyVault/vaults, apiVersion: "2025-01-01", name: cn, location: China North 3}
        - {type: Microsoft.KeyVault/vaults, name: "[parameters('kv')]", apiVersion: "[parameters('v')]"}
      """)
    #expect(found[0, "id"] == "\(Self.group)/providers/microsoft.keyvault/Vaults/kv")
    #expect(found[0, "name"] == "kv")
    #expect(found[0, "properties.enablePurgeProtection"] == "true")
    #expect(
      found.resources[0].value[path: ["properties", "enablePurgeProtection"]]?.content
        == .boolean(true))
    #expect(
      found.resources[0].value[path: ["properties", "softDeleteRetentionInDays"]]?.content
        == .number("30"))
    #expect(found[0, "properties.enableSoftDelete"] == "true")
    #expect(found[0, "properties.enableRbacAuthorization"] == "absent")
    #expect(found[0, "properties.vaultUri"] == "https://kv.vault.azure.net/")
    #expect(found[1, "properties.enableRbacAuthorization"] == "true")
    #expect(found[2, "properties.vaultUri"] == "unknown not-exported")
    #expect(found[3, "name"] == "unknown expression")
    #expect(found[3, "properties.enableRbacAuthorization"] == "unknown expression")
    #expect(
      found[3, "id"] == "\(Self.group)/providers/Microsoft.KeyVault/vaults/{parameters('kv')}")
    #expect(found[3, "properties.vaultUri"] == "unknown expression")
    #expect(found.problems == [])
  }

  @Test func joinsWhatTheTemplateNamesInTheSameWay() throws {
    let found = try Self.read(
      """
      parameters: {kv: {type: string}}
      resources:
        - {type: Microsoft.KeyVault/vaults, apiVersion: "2025-01-01", name: "[parameters('kv')]"}
        - type: A.B/c
          name: c
          identity:
            type: UserAssigned
            userAssignedIdentities:
              "[resourceId('Microsoft.ManagedIdentity/userAssignedIdentities', 'me')]": {}
          properties: {target: "[resourceId('Microsoft.KeyVault/vaults', parameters('kv'))]"}
        - {type: A.B/c, name: d, properties: {target: "[resourceId('D.E/f', parameters('kv'))]"}}
        - type: A.B/c
          name: e
          properties: {target: "[subscriptionResourceId('D.E/f', 'x')]"}
      """)
    #expect(found[1, "properties.target"] == found[0, "id"])
    #expect(
      found[1, "identity.userAssignedIdentities"]
        == "{\(Self.group)/providers/Microsoft.ManagedIdentity/userAssignedIdentities/me:"
        + "{clientId:unknown not-exported,principalId:unknown not-exported}}")
    // Whether this is an id that a rule names isn't known.
    #expect(found[2, "properties.target"] == "unknown expression")
    #expect(
      found[3, "properties.target"] == "/subscriptions/{main.json:subscription}/providers/D.E/f/x")
  }

  /// What two values have in common isn't known, but they are joined by it.
  @Test func joinsWhatIsNotKnownByItsForm() throws {
    let found = try Self.read(
      """
      resources:
        - {type: Microsoft.KeyVault/vaults, apiVersion: "2025-01-01", name: "[parameters('kv')]"}
        - {type: Microsoft.KeyVault/vaults/keys, name: "[concat(parameters('kv'), '/k')]"}
        - type: A.B/c
          name: c
          properties:
            target: "[reference(resourceId('Microsoft.KeyVault/vaults', parameters('KV'))).vaultUri]"
            tenantId: "[format('https://{0}.vault.azure.net', parameters('other'))]"
            vaultUri: "[parameters('kv')]"
        - {type: Microsoft.KeyVault/vaults, apiVersion: "2025-01-01", name: cn, location: chinaeast2}
      """)
    func standIn(_ index: Int, _ path: String...) -> String? {
      found.resources[index].value[path: path]?.standIn
    }
    let host = try #require(standIn(0, "properties", "vaultUri"))
    #expect(host.hasPrefix("https://") && host.hasSuffix(".invalid/") && host.utf8.count == 41)
    #expect(standIn(1, "properties", "keyUri") == "\(host)keys/k")
    #expect(standIn(2, "properties", "target") == host)
    #expect(standIn(2, "properties", "tenantId")?.hasPrefix(host.dropLast()) == false)
    #expect(standIn(0, "name") == "{main.json:parameters('kv')}")
    #expect(standIn(2, "properties", "vaultUri") == standIn(0, "name"))
    #expect(standIn(3, "properties", "vaultUri") == "https://cn.vault.azure.net/")
    #expect(found[0, "properties.vaultUri"] == "unknown expression")
  }

  @Test func tellsTemplatesOfDifferentFilesApart() throws {
    let template = "resources: [{type: A.B/c, name: x}]"
    let ids = try ["a/main.json", "b/main.json"].map { try Self.read(template, file: $0)[0, "id"] }
    #expect(ids[0].contains("{a%2Fmain.json:subscription}") && ids[0] != ids[1])
  }

  @Test func putsChildrenTogetherWithTheirParents() throws {
    let found = try Self.read(
      """
      resources:
        - type: Microsoft.KeyVault/vaults
          apiVersion: "2024-11-01"
          name: kv
          resources:
            - {type: keys, name: one, properties: {kty: RSA}}
        - {type: Microsoft.KeyVault/vaults/keys, name: kv/two, properties: {kty: EC}}
        - {type: Microsoft.KeyVault/vaults/keys, name: "[parameters('key')]"}
        - type: Microsoft.KeyVault/vaults/providers/roleAssignments
          name: kv/Microsoft.Authorization/grant
        - type: Microsoft.Authorization/roleAssignments
          name: other
          scope: "[resourceId('Microsoft.KeyVault/vaults', 'kv')]"
        - {type: Microsoft.Authorization/roleAssignments, name: third, scope: Microsoft.KeyVault/vaults/kv}
        - {type: Microsoft.KeyVault/vaults/keys, name: two}
        - {name: nothing}
      """)
    let vault = "\(Self.group)/providers/Microsoft.KeyVault/vaults/kv"
    #expect(found[1, "id"] == "\(vault)/keys/one")
    #expect(found[1, "properties.keyUri"] == "https://kv.vault.azure.net/keys/one")
    #expect(found[1, "properties.keySize"] == "2048")
    #expect(found[2, "id"] == "\(vault)/keys/two")
    #expect(found[2, "name"] == "two")
    #expect(found[2, "properties.keySize"] == "absent")
    #expect(found[3, "id"].hasSuffix("/vaults/{parameters('key')[0]}/keys/{parameters('key')[1]}"))
    for (index, name) in zip(4...6, ["grant", "other", "third"]) {
      #expect(found[index, "type"] == "Microsoft.Authorization/roleAssignments")
      #expect(
        found[index, "id"] == "\(vault)/providers/Microsoft.Authorization/roleAssignments/\(name)")
      #expect(found[index, "properties.scope"] == vault)
    }
    #expect(found.problems == ["invalid-template", "invalid-template"])
    #expect(found.refused == 2 && found.isIncomplete)
  }

  @Test func goesThroughLoops() throws {
    let found = try Self.read(
      """
      resources:
        - type: A.B/c
          copy: {name: each, count: "[length(createArray('x', 'y'))]"}
          name: "[format('c{0}', copyIndex(1))]"
          properties:
            copy: [{name: disks, count: 2, input: {lun: "[copyIndex('disks')]"}}]
        - type: A.B/c
          copy: {name: some, count: "[parameters('count')]"}
          name: "[concat('s', copyIndex())]"
          properties:
            target: "[copyIndex()]"
            copy: [{name: disks, count: "[parameters('count')]", input: {lun: 1}}]
        - {type: A.B/c, copy: {name: none, count: 0}, name: n}
      """)
    #expect(found.resources.count == 3)
    #expect(found[0, "name"] == "c1" && found[1, "name"] == "c2")
    #expect(found[0, "properties.disks"] == "[{lun:0},{lun:1}]")
    #expect(found[2, "id"].hasSuffix("/A.B/c/s{copyIndex()}"))
    #expect(found[2, "properties.target"] == "unknown expression")
    #expect(found[2, "properties.disks"] == "unknown expression")
  }

  @Test func readsNestedTemplatesInTheirScope() throws {
    let found = try Self.read(
      """
      parameters: {name: {defaultValue: outer}}
      variables: {v: outer}
      resources:
        - type: Microsoft.Resources/deployments
          name: inner
          subscriptionId: 11111111-0000-4000-8000-000000000001
          resourceGroup: rg
          properties:
            expressionEvaluationOptions: {scope: inner}
            parameters: {name: {value: "[concat(parameters('name'), '-1')]"}, secret: {reference: {}}}
            template:
              parameters: {name: {type: string}, secret: {defaultValue: x}, own: {}}
              variables: {v: inner}
              resources:
                - type: A.B/c
                  name: "[parameters('name')]"
                  tags: {env: "[variables('v')]"}
                  properties: {target: "[parameters('secret')]"}
                - {type: A.B/c, name: "[parameters('own')]"}
              outputs: {id: {value: "[resourceId('A.B/c', parameters('name'))]"}}
        - type: Microsoft.Resources/deployments
          name: plain
          properties:
            template:
              variables: {v: inner}
              resources:
                - {type: A.B/c, name: "[parameters('name')]", tags: {env: "[variables('v')]"}}
        - type: Microsoft.Resources/deployments
          name: linked
          properties: {templateLink: {uri: "https://example.org/x.json"}}
        - type: A.B/c
          name: user
          properties:
            target: "[reference(resourceId('11111111-0000-4000-8000-000000000001', 'rg',
              'Microsoft.Resources/deployments', 'inner')).outputs.id.value]"
      """)
    let resources = found.resources.indices.filter { found[$0, "type"] == "A.B/c" }
    #expect(
      resources.map { found[$0, "name"] } == ["user", "outer-1", "unknown expression", "outer"])
    let inner =
      "/subscriptions/11111111-0000-4000-8000-000000000001/resourceGroups/rg/providers/A.B/c"
    #expect(found[resources[0], "properties.target"] == "\(inner)/outer-1")
    #expect(found[resources[1], "id"] == "\(inner)/outer-1")
    #expect(found[resources[1], "tags.env"] == "inner")
    #expect(found[resources[1], "properties.target"] == "unknown expression")
    #expect(found[resources[2], "id"] == "\(inner)/{main.json:'inner':parameters('own')}")
    #expect(found[resources[3], "id"] == "\(Self.group)/providers/A.B/c/outer")
    #expect(found[resources[3], "tags.env"] == "outer")
    #expect(found.problems == ["incomplete-inventory"] && found.isIncomplete)
  }

  @Test func mergesWhatIsDeclaredTwice() throws {
    let found = try Self.read(
      """
      resources:
        - type: Microsoft.KeyVault/vaults
          apiVersion: "2024-11-01"
          name: kv
          location: westeurope
          properties: {enablePurgeProtection: true, tenantId: a}
        - type: Microsoft.Resources/deployments
          name: later
          properties:
            template:
              resources:
                - type: Microsoft.KeyVault/vaults
                  apiVersion: "2024-11-01"
                  name: KV
                  properties: {enablePurgeProtection: false, accessPolicies: []}
        - {type: A.B/c, name: x, condition: "[parameters('a')]", tags: {env: p}, properties: {target: s}}
        - {type: A.B/c, name: x, condition: "[not(parameters('a'))]", tags: {env: q}, properties: {target: s}}
        - {type: A.B/c, name: off, condition: "[equals('a', 'b')]"}
      """)
    let vault = found.resources.indices.filter { found[$0, "type"].hasSuffix("vaults") }
    #expect(vault.count == 1)
    #expect(found[vault[0], "properties.enablePurgeProtection"] == "false")
    #expect(found[vault[0], "properties.tenantId"] == "a")
    #expect(found[vault[0], "location"] == "westeurope")
    let other = found.resources.indices.filter { found[$0, "type"] == "A.B/c" }
    #expect(other.count == 1)
    #expect(found[other[0], "tags.env"] == "unknown expression")
    #expect(found[other[0], "properties.target"] == "s")
    #expect(found.problems == ["resource-not-deployed"] && !found.isIncomplete)
  }

  @Test(arguments: [
    ("[{type: keys, name: k}]", 1, 0), ("{a: {type: keys, name: k}}", 1, 0), ("null", 0, 0),
    ("\"[variables('keys')]\"", 0, 1), ("7", 0, 1),
  ]) func readsWhatIsInAResource(_ inner: String, _ keys: Int, _ refused: Int) throws {
    let found = try Self.read(
      "resources: [{type: Microsoft.KeyVault/vaults, apiVersion: x, name: v, resources: \(inner)}]")
    #expect(found.resources.count == 1 + keys)
    #expect(found.refused == refused)
    #expect(found.problems == Array(repeating: "invalid-template", count: refused))
  }

  @Test func readsNamesOfATemplatesOwn() throws {
    let found = try Self.read(
      """
      languageVersion: "2.0"
      resources:
        old: {existing: true, type: Microsoft.KeyVault/vaults, name: old}
        kv: {type: Microsoft.KeyVault/vaults, apiVersion: "2024-11-01", name: new}
        c:
          type: A.B/c
          name: x
          properties: {target: "[reference('old').vaultUri]", tenantId: "[resourceInfo('kv').id]"}
      """)
    #expect(found.resources.count == 2)
    #expect(found[1, "properties.target"] == "https://old.vault.azure.net/")
    #expect(found[1, "properties.tenantId"] == found[0, "id"])
  }

  @Test func knowsNothingOfWhatAnyKeyCouldBe() throws {
    let found = try Self.read(
      """
      resources:
        - {type: A.B/c, name: a, tags: {"[parameters('key')]": x}}
        - {type: A.B/c, name: b, tags: {env: x, ENV: y}}
        - {type: A.B/c, name: c, tags: "[parameters('tags')]", properties: "[parameters('p')]"}
      """)
    #expect(found[0, "tags"] == "unknown expression")
    #expect(found[1, "tags.env"] == "unknown expression")
    #expect(found[2, "properties"] == "unknown expression")
  }

  @Test func stopsWhereLoopsInLoopsAreTooMany() throws {
    let deployment = { (inner: String) in
      "{type: Microsoft.Resources/deployments, name: \"[concat('d', copyIndex())]\", "
        + "copy: {name: l, count: 800}, properties: {template: {resources: [\(inner)]}}}"
    }
    let found = try Self.read(
      "resources: [\(deployment(deployment("{type: A.B/c, name: \"[concat('c', copyIndex())]\"}")))]"
    )
    #expect(found.problems.contains("template-too-large") && found.isIncomplete)
    #expect(found.resources.count < 20_000)
  }
}

/// Which command of the Azure CLI exports what.
package enum ExportCommand {
  /// The commands by type in lower case; words in capitals are for the user to fill in.
  ///
  /// What a command leaves out is said where it is: lists of keys have no key types, and
  /// `az keyvault list` has no properties unless a resource group is named.
  private static let known: [(type: String, command: String)] = [
    (
      "microsoft.authorization/roleassignments",
      "az role assignment list --all --include-inherited"
    ),
    ("microsoft.authorization/roledefinitions", "az role definition list"),
    ("microsoft.cognitiveservices/accounts", "az cognitiveservices account list"),
    (
      "microsoft.cognitiveservices/accounts/encryptionscopes",
      "az rest --url \"$ACCOUNT_ID/encryptionScopes?api-version=2023-05-01\""
    ),
    ("microsoft.graph/groups", "az ad group member list --group \"$GROUP_ID\""),
    (
      "microsoft.keyvault/managedhsms/keys",
      "az rest --url \"$HSM_ID/keys/$KEY?api-version=2023-07-01\""
    ),
    (
      "microsoft.keyvault/vaults/auditevents",
      "az monitor log-analytics query --workspace \"$WORKSPACE\" --analytics-query "
        + "\"AzureDiagnostics | where Category == 'AuditEvent'\""
    ),
    (
      "microsoft.keyvault/vaults/deletedkeys",
      "az keyvault key list-deleted --vault-name \"$VAULT\""
    ),
    (
      "microsoft.keyvault/vaults/keys",
      "az rest --url \"$VAULT_ID/keys/$KEY?api-version=2023-07-01\""
    ),
    ("microsoft.managedidentity/userassignedidentities", "az identity list"),
    ("microsoft.resources/subscriptions", "az account list --all"),
  ]

  /// Fields that the command of their type leaves out, and the command that exports them.
  private static let apart: [(type: String, paths: [String], command: String)] = [
    (
      "microsoft.keyvault/vaults/keys", ["managed", "properties.attributes.recoverableDays"],
      "az keyvault key show --vault-name \"$VAULT\" --name \"$KEY\""
    )
  ]

  /// The command that exports a field of a type, or the whole resource for an empty path.
  ///
  /// - Returns: `nil` for a type that isn't Azure's.
  package static func supplying(_ path: String, of type: String) -> String? {
    if let command = supplyingApart(path, of: type) { return command }
    let type = type.lowercasedASCII
    if let command = known.first(where: { $0.type == type })?.command { return command }
    return isTracked(type)
      ? "az graph query -q \"resources | where type =~ '\(type)'\" --first 1000" : nil
  }

  /// The command that exports a field which the command of its type leaves out; `nil` for others.
  package static func supplyingApart(_ path: String, of type: String) -> String? {
    apart.first { $0.type == type.lowercasedASCII && $0.paths.contains(path) }?.command
  }

  /// Whether Resource Graph lists resources of a type: its own, not those inside another.
  private static func isTracked(_ type: String) -> Bool {
    type.utf8.starts(with: "microsoft.".utf8)
      && type.utf8.count(where: { $0 == UInt8(ascii: "/") }) == 1
      && type.utf8.allSatisfy { byte in
        byte &- 0x61 < 26 || byte &- 0x30 < 10 || "./".utf8.contains(byte)
      }
  }
}

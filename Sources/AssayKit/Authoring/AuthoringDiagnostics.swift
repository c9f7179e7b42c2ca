internal import AssayModel

/// What can be wrong with the names of files to begin with.
extension Diagnostic {
  static func invalidPackName(_ name: String) -> Diagnostic {
    Diagnostic(
      "invalid-name", subject: .command, "'\(name)' can't be a pack's name",
      help: "give it one with '--name': lower-case words joined by hyphens, such as 'azure-storage'"
    )
  }

  static func invalidRuleID(_ id: String) -> Diagnostic {
    Diagnostic(
      "invalid-rule-name", subject: .command, "'\(id)' can't be a rule's id",
      help: "write lower-case words joined by hyphens, such as 'soft-delete'")
  }

  static func invalidTypeOption(_ type: String) -> Diagnostic {
    Diagnostic(
      "invalid-resource-type", subject: .command, "'\(type)' is not a resource type",
      help: "write the provider and the type, such as 'Microsoft.KeyVault/vaults', "
        + "'AWS::EC2::Volume' or 'aws_ebs_volume'")
  }
}

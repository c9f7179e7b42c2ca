/// A way by which inventories come out of a cloud, and with it what a resource looks like.
package struct Route: RawRepresentable, Hashable, Sendable {
  /// What reports and `--route` call it.
  package let rawValue: String

  package init(rawValue: String) { self.rawValue = rawValue }

  /// Azure Resource Manager: what its REST interface returns, and whatever copies it.
  package static let arm = Self(rawValue: "arm")
  /// Azure Resource Graph: the same with columns of its own, all names in lower case.
  package static let resourceGraph = Self(rawValue: "resource-graph")
  /// Azure Resource Graph in the older form: columns and rows.
  package static let resourceGraphTable = Self(rawValue: "resource-graph-table")
  /// A Terraform plan, as `terraform show -json PLAN` prints it: what there will be.
  package static let terraformPlan = Self(rawValue: "terraform-plan")
  /// A Terraform state, as `terraform show -json` prints it.
  package static let terraformState = Self(rawValue: "terraform-state")
  /// A Terraform state as it is stored: `terraform.tfstate`.
  package static let terraformStateFile = Self(rawValue: "terraform-state-file")
  /// The Azure command line, which flattens some resources and writes unset values as `null`.
  package static let azureCLI = Self(rawValue: "azure-cli")
  /// Templates of Azure Resource Manager: what a deployment makes, exported or written.
  package static let template = Self(rawValue: "arm-template")
  /// Resources of which the Azure command line prints the properties beside `id` and `type`.
  package static let azureCLIFlat = Self(rawValue: "azure-cli-flat")
  /// Subscriptions as `az account` prints them and as Azure Resource Manager lists them.
  package static let subscriptions = Self(rawValue: "subscriptions")
  /// The requests to Azure that a client sent, recorded with their answers.
  package static let recording = Self(rawValue: "recording")
  /// Keys as a vault itself returns them, or `az keyvault key` prints them: without ARM's ids.
  package static let keyVault = Self(rawValue: "key-vault")
  /// PSRule for Azure's `Export-AzRuleData`.
  package static let psRule = Self(rawValue: "psrule")
  /// Cloud Custodian's `resources.json`, as far as it isn't the same as `arm`.
  package static let cloudCustodian = Self(rawValue: "cloud-custodian")
  /// Rows of Steampipe's tables.
  package static let steampipe = Self(rawValue: "steampipe")
  /// Rows of CloudQuery's tables.
  package static let cloudQuery = Self(rawValue: "cloudquery")
}

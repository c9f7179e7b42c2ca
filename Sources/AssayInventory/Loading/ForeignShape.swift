/// Things that people take for inventories, known by the keys of their objects.
enum ForeignShape: CaseIterable {
  case template, plan, state, recording, account
  case subscription, log, manifest, terraformLog

  /// Any of these tells; a shape listed earlier wins.
  var keys: [String] {
    switch self {
    case .template: ["$schema", "contentVersion"]
    case .plan: ["planned_values", "resource_changes"]
    case .state: ["terraform_version"]
    case .recording: ["interactions", "http_interactions", "log"]
    case .account: ["homeTenantId", "environmentName", "cloudName"]
    case .subscription: ["subscriptionId"]
    case .log: ["runs"]
    case .manifest: ["apiVersion"]
    case .terraformLog: ["@level"]
    }
  }

  /// What the thing is called.
  var name: String {
    switch self {
    case .template: "the parameters of an ARM template, or a template without resources"
    case .plan: "a Terraform plan"
    case .state: "a Terraform state"
    case .recording: "a recording of HTTP requests"
    case .account: "a subscription as 'az account' prints it"
    case .subscription: "a subscription without a resource type"
    case .log: "a SARIF log"
    case .manifest: "a Kubernetes manifest"
    case .terraformLog: "a line of the log of 'terraform plan -json'"
    }
  }
}

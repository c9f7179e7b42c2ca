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
  /// The Azure command line, which flattens some resources and writes unset values as `null`.
  package static let azureCLI = Self(rawValue: "azure-cli")
  /// Templates of Azure Resource Manager: what a deployment makes, exported or written.
  package static let template = Self(rawValue: "arm-template")
}

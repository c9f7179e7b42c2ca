package import AssayEngine
package import AssayModel

/// An inventory in memory, with the account of how it was read.
package struct LoadedInventory: Sendable {
  package var snapshot: Snapshot
  /// One for each file offered, those that could not be read included.
  package var summaries: [InventorySummary]
  /// What manifests said of them, and what was taken of it.
  package var manifests: [ManifestSummary]
  /// Sorted by type.
  package var resourceTypes: [ResourceTypeCount]
  /// Empty unless wanted.
  package var scopes: InventoryScopes
  /// Sorted by place.
  package var diagnostics: [Diagnostic]
  /// Turns places in this inventory into lines and columns.
  package var locator: SourceLocator
  /// What keeps the inventory's secrets out of reports; the rest of this but the snapshot has none.
  package var redactor: Redactor

  package init(
    snapshot: Snapshot, summaries: [InventorySummary], manifests: [ManifestSummary] = [],
    resourceTypes: [ResourceTypeCount],
    scopes: InventoryScopes = InventoryScopes(), diagnostics: [Diagnostic], locator: SourceLocator,
    redactor: Redactor = Redactor()
  ) {
    self.snapshot = snapshot
    self.summaries = summaries
    self.manifests = manifests
    self.resourceTypes = resourceTypes
    self.scopes = scopes
    self.diagnostics = diagnostics
    self.locator = locator
    self.redactor = redactor
  }
}

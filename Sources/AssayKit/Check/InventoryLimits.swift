internal import AssayInventory

/// What is too much of an inventory; `nil` stands for what holds for all.
public struct InventoryLimits: Hashable, Sendable {
  /// The size in bytes of one resource in JSON; 16 MiB for all.
  public var resource: Int?
  /// The size in bytes of a document that is read in one piece; for all 1 GiB of JSON, such as a
  /// Terraform plan, and 256 MiB of YAML.
  public var document: Int?
  /// The size in bytes of what comes out of gzip or zstd; 16 GiB for all.
  public var inflated: Int?
  /// How many times its size a compressed file may hold, beyond the first MiB; 100 for all.
  public var inflationRatio: Int?

  /// Leaves what holds for all.
  public init() {}
}

extension InventoryOptions {
  mutating func limit(by limits: InventoryLimits) {
    recordLimit = limits.resource ?? recordLimit
    documentLimit = limits.document ?? documentLimit
    yamlLimit = limits.document ?? yamlLimit
    inflation = InflationLimits(
      ratio: limits.inflationRatio ?? inflation.ratio, bytes: limits.inflated ?? inflation.bytes)
  }
}

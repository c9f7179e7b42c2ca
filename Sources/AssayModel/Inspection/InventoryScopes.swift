/// The subscriptions and tenants that the resources of inventories name.
public struct InventoryScopes: Hashable, Sendable {
  /// How many resources name a subscription or a tenant.
  public struct Count: Hashable, Sendable {
    /// The id in lower case.
    public var id: String
    /// The number of resources.
    public var resources: Int

    /// The count of one id.
    public init(id: String, resources: Int) {
      self.id = id
      self.resources = resources
    }
  }

  /// Those in which resources lie, sorted by id.
  public var subscriptions: [Count]
  /// Those of resources, of their identities, and of the vaults among them, sorted by id.
  public var tenants: [Count]

  /// The subscriptions and tenants seen.
  public init(subscriptions: [Count] = [], tenants: [Count] = []) {
    self.subscriptions = subscriptions
    self.tenants = tenants
  }
}

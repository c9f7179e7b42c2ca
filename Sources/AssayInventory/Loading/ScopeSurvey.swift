internal import AssayEngine
internal import AssayModel

/// Counts the resources of each subscription and tenant.
struct ScopeSurvey {
  /// Where resources name tenants and, beside their ids, subscriptions.
  private static let tenantPaths = [
    ["tenantId"], ["identity", "tenantId"], ["properties", "tenantId"],
  ].map { FieldPath($0) }
  private static let subscriptionPath = FieldPath(["subscriptionId"])
  static let paths = tenantPaths + [subscriptionPath]

  private let tenantNodes: [Int]
  private let subscriptionNode: Int?
  private var subscriptions: [String: Int] = [:]
  private var tenants: [String: Int] = [:]

  /// - Parameter projection: Holds `paths`.
  init(_ projection: Projection) {
    tenantNodes = Self.tenantPaths.compactMap { projection.node(at: $0) }
    subscriptionNode = projection.node(at: Self.subscriptionPath)
  }

  func isWanted(_ node: Int) -> Bool { node == subscriptionNode || tenantNodes.contains(node) }

  /// Takes a resource.
  ///
  /// - Parameter values: The texts at nodes that are wanted.
  mutating func add(id: String, _ values: [(node: Int, text: String)]) {
    let named = values.first { $0.node == subscriptionNode }?.text
    if let subscription = Self.subscription(of: id) ?? named {
      subscriptions[subscription.lowercasedASCII, default: 0] += 1
    }
    let own = Set(values.filter { tenantNodes.contains($0.node) }.map(\.text.lowercasedASCII))
    for tenant in own { tenants[tenant, default: 0] += 1 }
  }

  /// The subscription that an ARM id is in.
  private static func subscription(of id: String) -> String? {
    let parts = id.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: true)
    guard id.utf8.first == UInt8(ascii: "/"), parts.count > 1,
      String(parts[0]).lowercasedASCII == "subscriptions"
    else { return nil }
    return String(parts[1])
  }

  var scopes: InventoryScopes {
    InventoryScopes(
      subscriptions: Self.sorted(subscriptions), tenants: Self.sorted(tenants))
  }

  private static func sorted(_ counts: [String: Int]) -> [InventoryScopes.Count] {
    counts.map { InventoryScopes.Count(id: $0, resources: $1) }
      .sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
  }
}

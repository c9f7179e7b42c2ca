/// How many resources of one type the current inventories hold.
public struct ResourceTypeCount: Hashable, Sendable {
  /// The type in lower case.
  public var type: String
  /// The number of resources.
  public var count: Int
  /// Whether any rule or relation reads resources of the type.
  public var isRead: Bool

  /// The count of one type.
  public init(type: String, count: Int, isRead: Bool) {
    self.type = type
    self.count = count
    self.isRead = isRead
  }
}

/// How far the reading of inventories has come.
public struct ReadingProgress: Hashable, Sendable {
  /// The bytes read, as stored.
  public var bytes: Int
  /// The bytes that there are, as far as that is known before.
  public var total: Int?
  /// The resources read.
  public var resources: Int

  /// So many bytes and resources.
  public init(bytes: Int, total: Int?, resources: Int) {
    self.bytes = bytes
    self.total = total
    self.resources = resources
  }
}

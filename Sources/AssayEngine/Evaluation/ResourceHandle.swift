/// A resource of one of the two snapshots.
package struct ResourceHandle: Hashable, Sendable {
  /// The index in the snapshot.
  package var index: Int
  package var isPrevious: Bool

  package init(index: Int, isPrevious: Bool = false) {
    self.index = index
    self.isPrevious = isPrevious
  }
}

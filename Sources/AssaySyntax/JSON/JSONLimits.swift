/// What a reader of JSON refuses even though it is well-formed.
package struct JSONLimits: Hashable, Sendable {
  /// How many containers may be open at once.
  package var depth: Int

  package init(depth: Int = 256) {
    self.depth = depth
  }
}

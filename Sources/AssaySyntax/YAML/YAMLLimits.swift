/// What a YAML text may ask of its reader.
package struct YAMLLimits: Hashable, Sendable {
  /// How deep containers may nest, those reached through aliases included.
  package var depth: Int
  /// How many values and keys a document's aliases may stand for.
  package var expandedNodes: Int
  /// How many times the text's own size its aliases may stand for.
  package var expansionRatio: Int

  package init(depth: Int = 256, expandedNodes: Int = 250_000, expansionRatio: Int = 10) {
    self.depth = depth
    self.expandedNodes = expandedNodes
    self.expansionRatio = expansionRatio
  }
}

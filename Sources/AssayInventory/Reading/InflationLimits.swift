/// What may come out of a compressed file.
package struct InflationLimits: Hashable, Sendable {
  /// How many times the compressed size.
  package var ratio: Int
  package var bytes: Int

  package init(ratio: Int = 100, bytes: Int = 16 << 30) {
    self.ratio = max(1, ratio)
    self.bytes = bytes
  }
}

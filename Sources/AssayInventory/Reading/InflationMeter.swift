/// Holds inflating to what a compressed file may hold.
struct InflationMeter {
  /// The text that any file may hold, however small it is.
  private static let allowance = 1 << 20

  let compression: SourceError.Compression
  let limits: InflationLimits
  private(set) var consumed = 0
  private var produced = 0

  init(_ compression: SourceError.Compression, limits: InflationLimits) {
    self.compression = compression
    self.limits = limits
  }

  mutating func count(consumed more: Int, produced text: Int) throws(SourceError) {
    consumed += more
    produced += text
    if produced > limits.bytes { throw .tooMuch(compression, limit: limits.bytes) }
    if produced > Self.allowance, produced / limits.ratio > consumed {
      throw .tooDense(compression, ratio: limits.ratio)
    }
  }
}

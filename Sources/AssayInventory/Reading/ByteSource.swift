/// Where bytes come from, piece by piece.
protocol ByteSource: AnyObject {
  /// Puts bytes into `buffer` at `range` and returns how many; 0 at the end.
  ///
  /// A source that fails after some bytes returns those and throws at the next call.
  func read(into buffer: inout [UInt8], at range: Range<Int>) throws(SourceError) -> Int
}

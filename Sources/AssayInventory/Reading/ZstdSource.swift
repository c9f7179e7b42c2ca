internal import CZstd

/// Inflates zstd, one frame after another.
@safe final class ZstdSource: ByteSource {
  private let input: any ByteSource
  private let stream: OpaquePointer?
  private var buffer = [UInt8](repeating: 0, count: 1 << 16)
  private var pending = 0..<0
  private var meter: InflationMeter
  private var isInFrame = true
  private var failure: SourceError?

  init(_ input: any ByteSource, limits: InflationLimits) {
    self.input = input
    meter = InflationMeter(.zstd, limits: limits)
    unsafe stream = ZSTD_createDStream()
    if unsafe stream == nil { failure = corrupt("libzstd can't start") }
  }

  deinit { unsafe ZSTD_freeDStream(stream) }

  func read(into text: inout [UInt8], at range: Range<Int>) throws(SourceError) -> Int {
    while true {
      if let failure { throw failure }
      let (result, consumed, produced) = call(into: &text, at: range)
      pending = pending.lowerBound + consumed..<pending.upperBound
      try meter.count(consumed: consumed, produced: produced)
      if ZSTD_isError(result) != 0 {
        failure = corrupt(unsafe String(cString: ZSTD_getErrorName(result)))
      } else if consumed > 0 || produced > 0 {
        isInFrame = result != 0
      }
      if produced > 0 { return produced }
      if failure == nil, consumed == 0, try !refill() { return 0 }
    }
  }

  /// Reads more of the file; `false` at its end.
  private func refill() throws(SourceError) -> Bool {
    guard pending.isEmpty else {
      throw corrupt("no progress")
    }
    pending = 0..<(try input.read(into: &buffer, at: buffer.indices))
    if pending.isEmpty, isInFrame { throw .truncated(.zstd, offset: meter.consumed) }
    return !pending.isEmpty
  }

  private func call(
    into text: inout [UInt8], at range: Range<Int>
  ) -> (result: Int, consumed: Int, produced: Int) {
    unsafe buffer.withUnsafeBytes { input in
      unsafe text.withUnsafeMutableBytes { output in
        let start = unsafe output.baseAddress.map { unsafe $0 + range.lowerBound }
        var room = unsafe ZSTD_outBuffer(dst: start, size: range.count, pos: 0)
        let from = unsafe input.baseAddress.map { unsafe $0 + pending.lowerBound }
        var bytes = unsafe ZSTD_inBuffer(src: from, size: pending.count, pos: 0)
        let result = unsafe ZSTD_decompressStream(stream, &room, &bytes)
        return unsafe (result, bytes.pos, room.pos)
      }
    }
  }

  private func corrupt(_ detail: String) -> SourceError {
    .corrupt(.zstd, offset: meter.consumed, detail: detail)
  }
}

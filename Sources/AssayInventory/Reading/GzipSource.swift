internal import CZlib

/// Inflates gzip, one member after another.
@safe final class GzipSource: ByteSource {
  private let input: any ByteSource
  private let stream: UnsafeMutablePointer<z_stream>
  private var buffer = [UInt8](repeating: 0, count: 1 << 16)
  private var pending = 0..<0
  private var meter: InflationMeter
  private var members = 0
  private var isInMember = true
  private var failure: SourceError?

  init(_ input: any ByteSource, limits: InflationLimits) {
    self.input = input
    meter = InflationMeter(.gzip, limits: limits)
    unsafe stream = .allocate(capacity: 1)
    unsafe stream.initialize(to: z_stream())
    // 15 bits of window, and 16 for: a gzip header and nothing else.
    let result = unsafe inflateInit2_(
      stream, 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    if result != Z_OK { failure = corrupt("zlib can't start") }
  }

  deinit {
    unsafe inflateEnd(stream)
    unsafe stream.deinitialize(count: 1)
    unsafe stream.deallocate()
  }

  func read(into text: inout [UInt8], at range: Range<Int>) throws(SourceError) -> Int {
    while true {
      if let failure { throw failure }
      if pending.isEmpty {
        pending = 0..<(try input.read(into: &buffer, at: buffer.indices))
        if pending.isEmpty {
          if isInMember { throw .truncated(.gzip, offset: meter.consumed) }
          return 0
        }
      }
      if !isInMember {
        unsafe inflateReset(stream)
        isInMember = true
      }
      let produced = try inflate(into: &text, at: range)
      if produced > 0 { return produced }
    }
  }

  private func inflate(
    into text: inout [UInt8], at range: Range<Int>
  ) throws(SourceError) -> Int {
    let (result, consumed, produced) = call(into: &text, at: range)
    pending = pending.lowerBound + consumed..<pending.upperBound
    try meter.count(consumed: consumed, produced: produced)
    switch result {
    case Z_STREAM_END:
      isInMember = false
      members += 1
    case Z_OK, Z_BUF_ERROR: break
    case Z_DATA_ERROR where members > 0 && produced == 0:
      failure = corrupt("something other than gzip follows the compressed data")
    default: failure = corrupt(unsafe stream.pointee.msg.map { unsafe String(cString: $0) } ?? "")
    }
    return produced
  }

  private func call(
    into text: inout [UInt8], at range: Range<Int>
  ) -> (result: Int32, consumed: Int, produced: Int) {
    unsafe buffer.withUnsafeMutableBufferPointer { input in
      unsafe text.withUnsafeMutableBufferPointer { output in
        unsafe stream.pointee.next_in = input.baseAddress.map { unsafe $0 + pending.lowerBound }
        unsafe stream.pointee.avail_in = UInt32(pending.count)
        unsafe stream.pointee.next_out = output.baseAddress.map { unsafe $0 + range.lowerBound }
        let room = UInt32(clamping: range.count)
        unsafe stream.pointee.avail_out = room
        let result = unsafe CZlib.inflate(stream, Z_NO_FLUSH)
        let consumed = unsafe pending.count - Int(stream.pointee.avail_in)
        return unsafe (result, consumed, Int(room - stream.pointee.avail_out))
      }
    }
  }

  private func corrupt(_ detail: String) -> SourceError {
    .corrupt(.gzip, offset: meter.consumed, detail: detail)
  }
}

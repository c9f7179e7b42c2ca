/// The part of a text that is being read, with what is left of the last part in front.
struct ReadWindow {
  /// Zero bytes behind the text, for readers that look ahead without asking.
  static let padding = 64

  private var bytes: [UInt8]
  private var filled = 0..<0
  /// The most bytes that the window grows to.
  var limit: Int
  /// The offset in the text of the window's first byte.
  private(set) var offset = 0
  private(set) var isAtEnd = false
  /// Why there is no more text, other than that it ends.
  private(set) var failure: SourceError?

  init(size: Int, limit: Int) {
    bytes = [UInt8](repeating: 0, count: max(size, 1) + Self.padding)
    self.limit = limit
  }

  var count: Int { filled.count }
  var isFull: Bool { filled.count == capacity }
  var isStopped: Bool { isAtEnd || failure != nil }
  /// The text in the window, copied.
  var text: ArraySlice<UInt8> { bytes[filled] }

  /// The text in the window, for reading parts of it again.
  var recordText: RecordText { .json(bytes: bytes, part: filled, offset: offset) }

  private var capacity: Int { bytes.count - Self.padding }

  /// Reads until the window is full or reaches an offset, or the source has no more, and returns
  /// what was read.
  mutating func fill(from source: any ByteSource, upTo pause: Int = .max) -> ArraySlice<UInt8> {
    moveToFront()
    let first = filled.upperBound
    let room = min(capacity, pause - min(offset, pause))
    while filled.upperBound < room, !isStopped {
      do throws(SourceError) {
        let read = try source.read(into: &bytes, at: filled.upperBound..<room)
        filled = filled.lowerBound..<filled.upperBound + read
        isAtEnd = read == 0
      } catch {
        failure = error
      }
    }
    for index in filled.upperBound..<filled.upperBound + Self.padding { bytes[index] = 0 }
    return bytes[min(first, filled.upperBound)..<filled.upperBound]
  }

  /// Drops bytes from the front.
  mutating func consume(_ count: Int) {
    let count = min(count, filled.count)
    filled = filled.lowerBound + count..<filled.upperBound
    offset += count
  }

  /// Goes on behind text that others read; the window must be empty.
  mutating func skip(_ count: Int) {
    precondition(filled.isEmpty, "text that was read is done with")
    offset += count
  }

  /// Makes more room, twice as much or for `count` bytes; `false` if the limit is reached.
  mutating func grow(to count: Int = 0) -> Bool {
    let room = min(max(capacity * 2, count), limit)
    if room <= capacity { return false }
    bytes.append(contentsOf: repeatElement(0, count: room - capacity))
    return true
  }

  /// Makes more room, at once for all that is left of a text whose size is known.
  mutating func grow(toEndOf text: OpenedText) -> Bool {
    // One more byte, so that the end is met without another reading.
    grow(to: text.size.map { $0 - offset + 1 } ?? 0)
  }

  /// Gives away the window's bytes, the text and zero bytes behind it; the window is empty then.
  mutating func takeBytes() -> [UInt8] {
    moveToFront()
    for index in filled.upperBound..<filled.upperBound + Self.padding { bytes[index] = 0 }
    var taken = [UInt8](repeating: 0, count: Self.padding)
    swap(&taken, &bytes)
    filled = 0..<0
    return taken
  }

  /// Calls `body` with the text, which zero bytes follow.
  func withText<Result, Failure: Error>(
    _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe bytes.withUnsafeBufferPointer { all throws(Failure) in
      try unsafe body(UnsafeBufferPointer(rebasing: all[filled]))
    }
  }

  private mutating func moveToFront() {
    if filled.lowerBound == 0 { return }
    unsafe bytes.withUnsafeMutableBytes { all in
      let rest = unsafe UnsafeRawBufferPointer(rebasing: all[filled])
      unsafe all.copyMemory(from: rest)
    }
    filled = 0..<filled.count
  }
}

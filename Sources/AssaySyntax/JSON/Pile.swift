/// Storage that grows at one end and is used again.
///
/// Elements are read and written unchecked, which is what an array can't offer: indexes come from
/// the pile itself. Bytes up to 64 beyond the last element may be read and written.
@safe struct Pile<Element: BitwiseCopyable>: ~Copyable {
  private var start: UnsafeMutablePointer<Element>
  private var capacity: Int
  private(set) var count = 0

  init(capacity: Int = 64) {
    self.capacity = capacity
    unsafe start = unsafe Self.allocate(capacity)
  }

  deinit {
    unsafe UnsafeMutableRawPointer(start).deallocate()
  }

  @inline(__always) subscript(index: Int) -> Element {
    get { unsafe start[index] }
    nonmutating set { unsafe start[index] = newValue }
  }

  @inline(__always) mutating func append(_ element: Element) {
    if count == capacity { grow(to: count &+ 1) }
    unsafe start[count] = element
    count &+= 1
  }

  /// Forgets the elements from `count` on.
  @inline(__always) mutating func cut(to count: Int) {
    self.count = count
  }

  func appendAll(to array: inout [Element]) {
    unsafe array.append(contentsOf: UnsafeBufferPointer(start: start, count: count))
  }

  @inline(never) private mutating func grow(to needed: Int) {
    let larger = max(needed, capacity &* 2)
    let moved = unsafe Self.allocate(larger)
    unsafe UnsafeMutableRawPointer(moved).copyMemory(
      from: start, byteCount: count &* MemoryLayout<Element>.stride)
    unsafe UnsafeMutableRawPointer(start).deallocate()
    unsafe start = unsafe moved
    capacity = larger
  }

  private static func allocate(_ capacity: Int) -> UnsafeMutablePointer<Element> {
    unsafe UnsafeMutableRawPointer.allocate(
      byteCount: capacity &* MemoryLayout<Element>.stride &+ 64, alignment: 16
    ).bindMemory(to: Element.self, capacity: capacity)
  }
}

extension Pile where Element == UInt8 {
  @inline(__always) mutating func append(_ cursor: ByteCursor, count added: Int) {
    if added > capacity &- count { grow(to: count &+ added) }
    var copied = 0
    while copied < added {
      unsafe UnsafeMutableRawPointer(start + (count &+ copied)).storeBytes(
        of: (cursor + copied).lanes, as: SIMD16<Int8>.self)
      copied &+= 16
    }
    count &+= added
  }

  /// The place of a byte, good until the pile grows.
  @inline(__always) func cursor(at index: Int) -> ByteCursor {
    unsafe ByteCursor(start + index)
  }
}

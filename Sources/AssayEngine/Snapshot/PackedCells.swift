internal import AssayModel

/// The cells of a snapshot, in little more than 12 bytes each.
///
/// Neighbours come from places near one another, so that each tells its own from one that 16 share.
/// Cells of which something doesn't fit, such as the length of a long text, lie elsewhere whole.
struct PackedCells: RandomAccessCollection, Sendable {
  private struct Packed {
    var start: UInt32
    /// From the top: what the cell is, whether its text is split, its offset less the shared one.
    var bits: UInt32
    var count: UInt16
    var length: UInt16
  }

  /// What cells side by side share: the place of the first of them that has one.
  private struct Base {
    var offset = -1
    var source: SourceIndex = 0
  }

  private static let shared = 16
  private static let offsetBits: UInt32 = 26
  private static let splitBit: UInt32 = 1 << offsetBits
  private static let kindShift = offsetBits + 1
  /// Stands for the offset that is shared, so that there may be smaller ones.
  private static let offsetBias = 1 << (Int(offsetBits) - 1)
  /// The kind of a cell that lies in `whole`, by its start.
  private static let elsewhere: UInt32 = 31
  private static let causes = UnknownCause.allCases

  private var packed: [Packed] = []
  private var bases: [Base] = []
  private var whole: [Cell] = []

  var startIndex: Int { 0 }

  var endIndex: Int { packed.count }

  /// How many cells lie elsewhere.
  var wholeCount: Int { whole.count }

  mutating func reserveCapacity(_ count: Int) {
    packed.reserveCapacity(count)
    bases.reserveCapacity(count / Self.shared + 1)
  }

  subscript(index: Int) -> Cell {
    get {
      let own = packed[index]
      let kind = own.bits >> Self.kindShift
      if kind == Self.elsewhere { return whole[Int(own.start)] }
      return cell(own, kind, bases[index / Self.shared])
    }
    set {
      let known = packed[index]
      if known.bits >> Self.kindShift == Self.elsewhere {
        whole[Int(known.start)] = newValue
      } else {
        packed[index] = pack(newValue, at: index)
      }
    }
  }

  mutating func append(contentsOf cells: ArraySlice<Cell>) {
    for cell in cells {
      if packed.count.isMultiple(of: Self.shared) { bases.append(Base()) }
      packed.append(pack(cell, at: packed.count))
    }
  }

  mutating func removeLast(_ count: Int) {
    packed.removeLast(count)
    bases.removeLast(bases.count - (packed.count + Self.shared - 1) / Self.shared)
  }

  private func cell(_ own: Packed, _ kind: UInt32, _ base: Base) -> Cell {
    let delta = Int(own.bits & (Self.splitBit - 1)) - Self.offsetBias
    let offset = own.length == 0 ? 0 : base.offset + delta
    let source = own.length == 0 ? 0 : base.source
    guard let plain = Cell.Kind(rawValue: UInt8(kind)), plain != .unknown else {
      var cell = Cell.unknown(
        Self.causes[Int(kind - UInt32(Cell.Kind.unknown.rawValue))], source: source,
        length: UInt32(own.length), offset: offset)
      cell.standIn(from: own.start, count: UInt32(own.count))
      return cell
    }
    var cell = Cell(
      plain, source: source, start: own.start, count: UInt32(own.count),
      length: UInt32(own.length), offset: offset)
    if own.bits & Self.splitBit != 0 { cell.split(number: own.start, count: cell.count) }
    return cell
  }

  private mutating func pack(_ cell: Cell, at index: Int) -> Packed {
    guard let count = UInt16(exactly: cell.count), let length = UInt16(exactly: cell.length),
      let offset = length == 0 ? 0 : sharedOffset(of: cell, at: index)
    else {
      whole.append(cell)
      return Packed(
        start: UInt32(whole.count - 1), bits: Self.elsewhere << Self.kindShift, count: 0, length: 0)
    }
    var kind = UInt32(cell.kind.rawValue)
    if cell.kind == .unknown {
      kind += UInt32(Self.causes.firstIndex(of: cell.cause) ?? 0)
    }
    let bits = kind << Self.kindShift | (cell.isSplit ? Self.splitBit : 0) | offset
    return Packed(start: cell.start, bits: bits, count: count, length: length)
  }

  /// What the offset comes to beside the shared one; `nil` if it is too far from it.
  private mutating func sharedOffset(of cell: Cell, at index: Int) -> UInt32? {
    let shared = index / Self.shared
    if bases[shared].offset < 0 { bases[shared] = Base(offset: cell.offset, source: cell.source) }
    let delta = cell.offset - bases[shared].offset + Self.offsetBias
    return bases[shared].source == cell.source && (0..<2 * Self.offsetBias).contains(delta)
      ? UInt32(delta) : nil
  }
}

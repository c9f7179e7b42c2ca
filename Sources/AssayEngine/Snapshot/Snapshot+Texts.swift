/// The texts of values.
///
/// Ids take more room than all other texts, and most begin as others do. So each is kept in two
/// parts: what comes before the last name, once for all ids that begin with it, and the name, which
/// is mostly a value of its own as well.
extension Snapshot {
  /// An id in two parts.
  struct SplitID: Sendable {
    /// Its beginning, a number in `idStarts`.
    var start: Int32
    /// Where the rest begins in `text`.
    var name: UInt32
  }

  /// The text of a string or a number.
  @inline(__always)
  func text(of cell: Cell) -> ArraySlice<UInt8> {
    cell.isSplit ? joinedText(of: cell) : text[cell.textRange]
  }

  private func joinedText(of cell: Cell) -> ArraySlice<UInt8> {
    let start = idStarts.range(Int(splitIDs[Int(cell.start)].start))
    return idStarts.bytes[start] + text[nameOfID(cell).textRange]
  }

  /// The last name of an id, of one that has no other nothing.
  func nameOfID(_ id: Cell) -> Cell {
    var name = id
    if id.isSplit {
      name.join(start: splitIDs[Int(id.start)].name, count: id.count)
    } else {
      name.join(start: id.start + id.count, count: 0)
    }
    return name
  }

  /// Keeps an id.
  ///
  /// - Parameters:
  ///   - id: Takes up where it is kept.
  ///   - name: A value that the id may end with.
  mutating func keep(_ bytes: [UInt8], in id: inout Cell, endingWith name: Cell) {
    let end = bytes.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0
    let rest = bytes[end...]
    let isName = name.kind == .string && text(of: name).span.isEqual(to: rest.span)
    let start = isName ? name.start : UInt32(text.count)
    if !isName { text += rest }
    guard end > 0 else { return id.join(start: start, count: UInt32(rest.count)) }
    idStarts.bytes += bytes[..<end]
    id.split(number: UInt32(splitIDs.count), count: UInt32(rest.count))
    splitIDs.append(SplitID(start: idStarts.number(), name: start))
  }
}

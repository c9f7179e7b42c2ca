import AssayModel
import Testing

@testable import AssayEngine

struct PackedCellTests {
  /// Cells that are near one another and far apart, and all that may be too long for a packed one.
  private static let cells: [Cell] =
    (0..<100).flatMap { number -> [Cell] in
      let offset = number * 1_000
      return [
        .absent, Cell(.null, source: 1, length: 4, offset: offset + 900),
        Cell(.string, source: 1, start: 7, count: 9, length: 11, offset: offset),
        Cell(.number, source: 1, start: .max, count: 65_535, length: 65_535, offset: offset + 1),
        Cell(.string, source: 1, start: 1, count: 65_536, length: 65_535, offset: offset),
        Cell(.array, source: 1, start: 1, count: 2, length: 65_536, offset: offset),
        Cell(.object, source: 2, start: 1, count: .max, length: .max, offset: offset),
        Cell(.true, source: 1, length: 4, offset: offset + 1 << 25 - 1),
        Cell(.true, source: 1, length: 4, offset: offset + 1 << 26),
        Cell(.false, source: .max, length: 5, offset: 1 << 50), split(offset),
        standingIn(.unknown(UnknownCause.allCases[number % UnknownCause.allCases.count])),
        .unknown(.expression, source: 1, length: 3, offset: offset),
      ]
    }

  private static func split(_ offset: Int) -> Cell {
    var cell = Cell(.string, source: 1, length: 12, offset: offset)
    cell.split(number: 3, count: 5)
    return cell
  }

  private static func standingIn(_ cell: Cell) -> Cell {
    var cell = cell
    cell.standIn(from: 5, count: 1 << 24)
    return cell
  }

  private static func words(_ cell: Cell) -> String {
    "\(cell.kind) \(cell.cause) \(cell.isSplit) \(cell.start) \(cell.count) \(cell.length) "
      + "\(cell.place.map { "\($0)" } ?? "nowhere")"
  }

  private static func packed(_ cells: [Cell]) -> PackedCells {
    var packed = PackedCells()
    packed.append(contentsOf: cells[...])
    return packed
  }

  @Test func cellsAreWhatTheyWere() {
    let packed = Self.packed(Self.cells)
    #expect(packed.count == Self.cells.count)
    #expect(packed.map(Self.words) == Self.cells.map(Self.words))
  }

  @Test func anyCellTakesThePlaceOfAnother() {
    var packed = Self.packed(Self.cells)
    for (index, cell) in Self.cells.reversed().enumerated() { packed[index] = cell }
    #expect(packed.map(Self.words) == Self.cells.reversed().map(Self.words))
  }

  @Test(arguments: [0, 1, 15, 16, 17, 40])
  func cellsComeBehindThoseThatAreLeft(_ count: Int) {
    var packed = Self.packed(Array(Self.cells[..<60]))
    packed.removeLast(60 - count)
    packed.append(contentsOf: Self.cells[count...])
    #expect(packed.map(Self.words) == Self.cells.map(Self.words))
  }

  /// Most cells take no more than they do packed.
  @Test func neighboursShareAPlace() {
    #expect(Self.packed(Array(repeating: Self.cells[2], count: 1_000)).wholeCount == 0)
  }
}

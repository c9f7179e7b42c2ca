internal import AssayModel

extension Machine {
  /// A cell, and whose it is.
  struct Value {
    var cell: Cell
    var arena: Arena
    /// The cells of an element of the value.
    var stride: Int
  }

  /// Where a way leads, or how far it goes.
  struct Location {
    /// The first cell; -1 if the way leads nowhere.
    var base: Int
    /// The resource there, or the last one reached.
    var row: Int
    /// What every field is where the way leads nowhere: absent or unknown.
    var failure = Cell.absent
    /// The step that leads nowhere.
    var failedStep = -1
  }

  mutating func load(_ index: Int32) -> Value {
    let operand = program.operands[Int(index)]
    var value = Value(cell: .absent, arena: operand.way.arena, stride: Int(operand.stride))
    if case .constant = operand.way.base {
      value.cell = program.constants[Int(operand.column)]
      return value
    }
    if case .resource = operand.way.base, operand.way.steps.isEmpty, operand.column >= 0 {
      value.cell = snapshot.cells[base + Int(operand.column)]
    } else {
      value.cell = cell(of: operand, at: locate(operand.way))
    }
    if operand.fallback >= 0 && value.cell.isAbsent {
      return Value(
        cell: program.constants[Int(operand.fallback)], arena: .constants, stride: 1)
    }
    return value
  }

  /// An operand's cell, `default` left aside.
  @inline(__always)
  func cell(of operand: Program.BoundOperand, at location: Location) -> Cell {
    guard location.base >= 0 else { return location.failure }
    if operand.isKey, case .item(let level) = operand.way.base, items[Int(level)].isEntry {
      return cells(of: operand.way.arena, location.base + TypeLayout.Column.key)
    }
    guard operand.column >= 0 else { return .unknown(.notExported) }
    return cells(of: operand.way.arena, location.base + Int(operand.column))
  }

  @inline(__always)
  func cells(of arena: Arena, _ index: Int) -> Cell {
    switch arena {
    case .current: snapshot.cells[index]
    case .previous: previous.cells[index]
    case .constants: program.constants[index]
    }
  }

  @inline(__always)
  func text(of cell: Cell, in arena: Arena) -> ArraySlice<UInt8> {
    guard cell.hasText else { return [] }
    switch arena {
    case .current: return snapshot.text(of: cell)
    case .previous: return previous.text(of: cell)
    case .constants: return program.constantText[cell.textRange]
    }
  }

  @inline(__always)
  func row(_ row: Int, of arena: Arena) -> Snapshot.Row {
    arena == .previous ? previous.rows[row] : snapshot.rows[row]
  }

  @inline(__always)
  func indexNumber(of relation: Int, in arena: Arena) -> Int {
    arena == .previous ? program.relations.count + relation : relation
  }

  mutating func locate(_ way: Program.Way) -> Location {
    var location = start(of: way.base)
    for step in way.steps where location.base >= 0 { follow(step, way.arena, &location) }
    return location
  }

  private mutating func start(of base: Program.Base) -> Location {
    switch base {
    case .constant, .resource:
      return Location(base: self.base, row: row)
    case .item(let level):
      let item = items[Int(level)]
      return Location(base: item.base, row: item.row)
    case .previous:
      guard let found = findPrevious() else {
        return Location(base: -1, row: row, failure: previousFailure)
      }
      return Location(base: Int(previous.rows[found].cells), row: found)
    }
  }

  private mutating func follow(_ step: Int32, _ arena: Arena, _ location: inout Location) {
    let (step, number) = (program.steps[Int(step)], Int(step))
    let index = indexNumber(of: step.relation, in: arena)
    let ordinal = Int(row(location.row, of: arena).ordinal)
    location.base = -1
    switch indexes[index].match(ordinal: ordinal, isInverse: step.isInverse) {
    case .absent: location.failure = .absent
    case .unknown(let cause): location.failure = .unknown(cause)
    case .rows(let rows) where rows.isEmpty:
      location.failure =
        indexes[index].openCause(isInverse: step.isInverse).map(Cell.unknown) ?? .absent
    case .rows(let rows) where rows.count > 1: location.failure = .unknown(.ambiguous)
    case .rows(let rows):
      location.row = indexes[index].row(rows.lowerBound, isInverse: step.isInverse)
      location.base = Int(row(location.row, of: arena).cells)
    }
    if location.base < 0 { location.failedStep = number }
  }

  /// The judged resource's row in the previous snapshot.
  mutating func findPrevious() -> Int? {
    guard hasPrevious else { return nil }
    if case nil = previousRow {
      let found = previous.row(type: Int(snapshot.rows[row].type), id: snapshot.id(ofRow: row))
      previousRow = found.map(PreviousRow.found) ?? .missing
    }
    if case .found(let row) = previousRow { return row }
    return nil
  }

  /// What the fields of a previous resource are that isn't there.
  private var previousFailure: Cell {
    guard hasPrevious else { return .unknown(.noPreviousSnapshot) }
    let type = snapshot.layouts[Int(snapshot.rows[row].type)].type
    return previous.isComplete(type) ? .absent : .unknown(previous.causeOfAbsence(of: type))
  }

  /// Whether a related resource is there.
  mutating func existence(ofRelated index: Int) -> Truth {
    let domain = program.domains[index]
    guard domain.lastStep >= 0 else {
      if findPrevious() != nil { return .true }
      let type = snapshot.layouts[Int(snapshot.rows[row].type)].type
      return hasPrevious && previous.lacks(type) ? .unknown(.incompleteInventory) : .false
    }
    let elements = self.elements(of: index)
    switch elements {
    case .absent: return .false
    case .unknown(let cause): return .unknown(cause)
    case .values: return .false
    case .resources(_, let rows, let open):
      if rows.isEmpty { return open.map(Truth.unknown) ?? .false }
      // Those that certainly match come first.
      return doubt(about: 0, of: elements, index).map(Truth.unknown) ?? .true
    }
  }
}

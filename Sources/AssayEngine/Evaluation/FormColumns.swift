/// The forms of fields of a block's resources, by number: each field once, however many rules
/// compare it.
struct FormColumns: ~Copyable {
  private var numbers: [Int32]
  private var isFilled: [Bool]

  init(count: Int) {
    numbers = [Int32](repeating: -1, count: count * TruthBlock.size)
    isFilled = [Bool](repeating: false, count: count)
  }

  /// Forgets the forms, for another block.
  mutating func clear() {
    for index in isFilled.indices { isFilled[index] = false }
  }

  /// The form of a field of the resource with a number in the block; -1 for a value that is to be
  /// looked at.
  subscript(column: Int, number: Int) -> Int32 { numbers[column * TruthBlock.size + number] }

  /// Which of some resources have a form, and which have values that are to be looked at.
  func find(
    _ form: Int32, in column: Int, _ word: Int, of resources: UInt64
  ) -> (equal: UInt64, open: UInt64) {
    let base = column * TruthBlock.size + word * 64
    var (equal, open): (UInt64, UInt64) = (0, 0)
    var rest = resources
    while rest != 0 {
      let bit = rest & (0 &- rest)
      let number = numbers[base + rest.trailingZeroBitCount]
      if number == form { equal |= bit }
      if number < 0 { open |= bit }
      rest ^= bit
    }
    return (equal, open)
  }

  /// Finds the forms of a field of all resources of the block.
  mutating func fill(_ index: Int, _ rows: ArraySlice<UInt32>, by machine: inout Machine) {
    guard !isFilled[index] else { return }
    isFilled[index] = true
    let column = machine.program.columns[index]
    var slot = index * TruthBlock.size
    for row in rows {
      let cell = machine.snapshot.cells[
        Int(machine.snapshot.rows[Int(row)].cells) + Int(column.column)]
      numbers[slot] = machine.number(of: cell, as: column)
      slot += 1
    }
  }
}

extension Machine {
  /// The form of a value of the current snapshot in a column; -1 if it has none there.
  fileprivate mutating func number(of cell: Cell, as column: Program.FormColumn) -> Int32 {
    guard let family = cell.kind.family, column.family == nil || column.family == family else {
      return -1
    }
    return forms.number(of: cell, in: snapshot, .current, as: column.kind)
  }
}

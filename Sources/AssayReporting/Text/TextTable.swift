/// Rows of text in aligned columns; the first column is our own words.
struct TextTable {
  /// The side to which a column's text is aligned.
  enum Alignment { case left, right }

  fileprivate struct Row {
    var cells: [String]
    var note: String?
  }

  fileprivate let columns: [Alignment]
  fileprivate var rows: [Row] = []
  fileprivate var widths: [Int]

  init(columns: [Alignment]) {
    self.columns = columns
    widths = columns.map { _ in 0 }
  }

  /// Adds a row; cells beyond those given stay empty, and a note takes their place.
  mutating func add(_ cells: [String], note: String? = nil) {
    rows.append(Row(cells: cells, note: note))
    for (index, cell) in cells.enumerated() {
      widths[index] = max(widths[index], cellWidth(of: cell))
    }
  }
}

extension TextWriter {
  mutating func write(_ table: TextTable) {
    for row in table.rows {
      for (index, cell) in row.cells.enumerated() {
        if index > 0 { blanks(2) }
        let padding = table.widths[index] - cellWidth(of: cell)
        let isLast = index == row.cells.count - 1 && row.note == nil
        if table.columns[index] == .right { blanks(padding) }
        untrusted(cell)
        if table.columns[index] == .left && !isLast { blanks(padding) }
      }
      if let note = row.note {
        blanks(2)
        untrusted(note)
      }
      endLine()
    }
  }
}

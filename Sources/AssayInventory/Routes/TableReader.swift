internal import AssaySyntax

/// Reads a table of columns and rows, as Resource Graph's older interface returns it, as the list
/// of objects that the newer one returns.
struct TableReader: RouteReader {
  let filter = Self.makeFilter()

  func read(_ object: LocatedNode, into output: inout RouteOutput) {
    guard case .mapping(let entries) = object.content else { return }
    if let rows = Self.objects(in: object) { return output.add(.value(rows)) }
    var envelope = object
    var tables: [Table] = []
    if let table = Table(object) {
      tables = [table]
      envelope.content = .mapping([])
    } else {
      tables = entries.compactMap { Table($0.value) }
      envelope.content = .mapping(entries.filter { Table($0.value) == nil })
    }
    output.add(.tables(tables, envelope))
  }

  /// Rows that are objects already, as in tables whose columns tell a `data_type`: Steampipe's.
  private static func objects(in table: LocatedNode) -> LocatedNode? {
    let types = table["columns"]?.elements?.compactMap { $0["data_type"] } ?? []
    return types.isEmpty ? nil : table["rows"]
  }

  /// Rows are only looked for: they are read when it is clear which columns are wanted.
  private static func makeFilter() -> TreeFilter {
    var filter = TreeFilter()
    let table = filter.insert([.each])
    for node in [0, table] {
      filter.insertWhole([.key("columns")], from: node)
      filter.insert([.key("rows")], from: node)
    }
    return filter
  }
}

/// A table of columns and rows.
struct Table {
  /// The columns' names.
  let columns: [LocatedNode]
  /// An array, whose elements may have been left out.
  let rows: LocatedNode

  /// `nil` for what is no table.
  init?(_ node: LocatedNode) {
    guard let columns = node["columns"]?.elements, let rows = node["rows"], rows.elements != nil
    else { return nil }
    self.columns = columns.map { $0["name"] ?? $0 }
    self.rows = rows
  }

  /// A column's name that an earlier one has too.
  var duplicate: (second: LocatedNode, first: LocatedNode)? {
    var seen: [String: LocatedNode] = [:]
    for column in columns {
      guard let name = column.text else { continue }
      if let first = seen.updateValue(column, forKey: name) { return (column, first) }
    }
    return nil
  }

  /// A row as an object; `nil` for what has more or fewer values than there are columns.
  func object(of row: LocatedNode) -> LocatedNode? {
    guard let cells = row.elements, cells.count == columns.count else { return nil }
    let entries = zip(columns, cells).compactMap { column, cell in
      column.text.map { LocatedNode.Entry(key: $0, keyRange: column.range, value: cell) }
    }
    return LocatedNode(.mapping(entries), at: row.range)
  }
}

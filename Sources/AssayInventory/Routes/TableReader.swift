internal import AssaySyntax

/// Reads a table of columns and rows, as Resource Graph's older interface returns it, as the list
/// of objects that the newer one returns.
struct TableReader: RouteReader {
  let filter = TreeFilter.whole

  func read(_ object: LocatedNode, into output: inout RouteOutput) {
    guard case .mapping(let entries) = object.content else { return }
    var document = object
    if let list = Self.list(of: object, &output) {
      document.content = .mapping([Self.entry("data", list)])
    } else {
      document.content = .mapping(
        entries.map { entry in
          guard let list = Self.list(of: entry.value, &output) else { return entry }
          return LocatedNode.Entry(key: entry.key, keyRange: entry.keyRange, value: list)
        })
    }
    output.add(document: document)
  }

  private static func entry(_ key: String, _ value: LocatedNode) -> LocatedNode.Entry {
    LocatedNode.Entry(key: key, keyRange: value.range, value: value)
  }

  /// The rows as objects; `nil` for what is no table.
  private static func list(of table: LocatedNode, _ output: inout RouteOutput) -> LocatedNode? {
    guard let columns = table["columns"]?.elements, let rows = table["rows"]?.elements else {
      return nil
    }
    let names = columns.map { $0["name"] ?? $0 }
    var objects: [LocatedNode] = []
    for row in rows {
      if let object = Self.object(of: row, names) {
        objects.append(object)
      } else {
        output.refuse(.row(row.elements?.count, of: names.count, at: output.place(row.range)))
      }
    }
    return LocatedNode(.sequence(objects), at: table.range)
  }

  private static func object(of row: LocatedNode, _ names: [LocatedNode]) -> LocatedNode? {
    guard let cells = row.elements, cells.count == names.count else { return nil }
    var entries: [LocatedNode.Entry] = []
    for (name, cell) in zip(names, cells) {
      guard case .string(let key) = name.content else { return nil }
      entries.append(LocatedNode.Entry(key: key, keyRange: name.range, value: cell))
    }
    return LocatedNode(.mapping(entries), at: row.range)
  }
}

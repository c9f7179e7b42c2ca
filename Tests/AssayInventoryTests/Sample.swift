import AssayModel

@testable import AssayEngine
@testable import AssayInventory

/// What a plan about accounts, vaults and keys would read.
enum Sample {
  static let types = [
    "Microsoft.CognitiveServices/accounts", "Microsoft.KeyVault/vaults",
    "Microsoft.KeyVault/vaults/keys", "server",
  ].map { ResourceType($0) }

  /// id, kind, location, name, properties.{capabilities[].name, keySize, kty, vaultUri}, type.
  static let projection = Projection(
    nodes: [
      node(["id": 1, "kind": 2, "location": 3, "name": 4, "properties": 5, "type": 6]),
      kept, kept, kept, kept,
      node(["capabilities": 7, "keySize": 8, "kty": 9, "vaultUri": 10]),
      kept,
      Projection.Node(element: 11, isKept: true),
      kept, kept, kept,
      Projection.Node(children: [.init(key: "name", node: 12)], isKept: true),
      kept,
    ], types: types)

  private static let kept = Projection.Node(isKept: true)

  private static func node(_ children: [String: Int]) -> Projection.Node {
    Projection.Node(
      children: children.sorted { $0.key < $1.key }.map { .init(key: $0.key, node: $0.value) })
  }

  static func load(_ paths: [String], _ change: (inout InventoryOptions) -> Void = { _ in })
    -> LoadedInventory
  {
    var options = InventoryOptions()
    change(&options)
    return InventoryLoader(projection: projection, options: options).load(paths)
  }
}

extension Snapshot {
  /// The kinds and the texts of all values, in the order stored.
  var contents: [String] {
    cells.map { cell in
      switch cell.kind {
      case .string, .number: "\(cell.kind) \(String(decoding: text(of: cell), as: UTF8.self))"
      case .unknown: "unknown \(cell.cause.rawValue)"
      case .array, .object: "\(cell.kind) \(cell.count)"
      case .absent, .null, .false, .true: "\(cell.kind)"
      }
    }
  }

  /// Each value's place, in the order stored.
  var valuePlaces: [ValuePlace] { cells.compactMap(\.place) }
}

extension LoadedInventory {
  var ids: [String] { diagnostics.map(\.id) }

  /// The source text at each stored value's place, as spans show it, and where it starts.
  func shownValues() -> [String] {
    let places = snapshot.valuePlaces
    let spans = locator.spans(for: places)
    return places.map { place in
      guard let span = spans[place], let excerpt = span.excerpt else { return "nowhere" }
      let marked = Array(excerpt.text.utf8)[excerpt.marked]
      return "\(span.start.line):\(span.start.column) \(String(decoding: marked, as: UTF8.self))"
    }
  }
}

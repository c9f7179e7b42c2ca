/// Makes inventories for generated packs, with all that real ones get wrong.
struct InventoryGenerator {
  private var random: SeededGenerator

  init(seed: UInt64) { random = SeededGenerator(seed: seed &* 2 &+ 1) }

  /// What rules are judged on.
  ///
  /// - Parameter asExport: Whether it comes in files, which never say that they hold all
  ///   resources of a type.
  mutating func inventory(asExport: Bool) -> GeneratedInventory {
    let records = GeneratedType.allCases.flatMap { type in
      (1...(type == .sites ? 12 : 5)).map { resource(type, $0) }
    }
    let previous = random.isOne(in: 3) ? nil : earlier(records)
    if !asExport {
      let complete = GeneratedType.allCases.map(\.rawValue).filter { _ in !random.isOne(in: 3) }
      return GeneratedInventory(
        current: [.list(records)], previous: previous.map { [.list($0)] }, complete: complete)
    }
    return GeneratedInventory(current: files(records), previous: previous.map { files($0) })
  }

  /// One or two files, some resources in both.
  private mutating func files(_ records: [Tree]) -> [Tree] {
    guard random.isOne(in: 2) else { return [envelope(records)] }
    let middle = records.count / 2
    var second = Array(records[middle...])
    for record in records[..<middle] where random.isOne(in: 3) { second.append(again(record)) }
    return [envelope(Array(records[..<middle])), envelope(second)]
  }

  private mutating func envelope(_ records: [Tree]) -> Tree {
    switch random.below(12) {
    case 0: .object(("value", .list(records)), ("nextLink", "https://example.com/?page=2"))
    case 1: .object(("$skipToken", "abc"), ("value", .list(records)))
    case 2: .object(("count", .number("\(records.count + 1)")), ("value", .list(records)))
    case 3: .object(("value", .list(records)), ("nextLink", .null))
    default: .list(records)
    }
  }

  /// The same resource from another source: in another spelling, in part, or at odds.
  private mutating func again(_ record: Tree) -> Tree {
    var record = record
    record["id"] = record["id"]?.text.map { .text($0.hasPrefix("/") ? $0.uppercased() : $0) }
    for (name, _) in GeneratedShape.outer where random.isOne(in: 3) {
      record[name] = disagreeing(record[name])
    }
    if var properties = record["properties"], case .object = properties {
      for (name, _) in GeneratedShape.inner where random.isOne(in: 4) {
        properties[name] = disagreeing(properties[name])
      }
      record["properties"] = random.isOne(in: 8) ? nil : properties
    }
    return record
  }

  /// Another spelling, another value, or none: never a list or an object that differs.
  private mutating func disagreeing(_ value: Tree?) -> Tree? {
    guard case .text(let text) = value, !random.isOne(in: 3) else { return nil }
    return .text(random.isOne(in: 2) ? text.uppercased() : "y")
  }

  /// An earlier state of some resources, their ids in another case.
  private mutating func earlier(_ records: [Tree]) -> [Tree] {
    records.filter { _ in !random.isOne(in: 4) }.map { record in
      var record = record
      let other = resource(.sites, 1)
      for (name, _) in GeneratedShape.outer where random.isOne(in: 3) { record[name] = other[name] }
      if random.isOne(in: 3) { record["properties"] = other["properties"] }
      record["id"] = record["id"]?.text.map { .text($0.hasPrefix("/") ? $0.uppercased() : $0) }
      return record
    }
  }

  // Resources

  private mutating func resource(_ type: GeneratedType, _ number: Int) -> Tree {
    let id = random.isOne(in: 8) ? "\(type.id(number).dropFirst())" : type.id(number)
    let spelling = random.isOne(in: 6) ? type.rawValue.uppercased() : type.rawValue
    var record: Tree = .object(("id", .text(id)), ("type", .text(spelling)))
    for (name, shape) in GeneratedShape.outer { record[name] = value(shape) }
    record["properties"] = properties(of: type)
    return record
  }

  private mutating func properties(of type: GeneratedType) -> Tree? {
    switch random.below(30) {
    case 0: return nil
    case 1: return .null
    case 2: return "[variables('properties')]"
    case 3: return random.pick(["{}", "", 7, []])
    default:
      let material = type == .keys ? GeneratedShape.keyMaterial : []
      return object(GeneratedShape.inner + material)
    }
  }

  private mutating func object(_ fields: [(name: String, shape: GeneratedShape)]) -> Tree {
    var object = Tree.object([])
    for (name, shape) in fields { object[name] = value(shape) }
    return object
  }

  /// A value of a shape; something else, or nothing, from time to time.
  private mutating func value(_ shape: GeneratedShape) -> Tree? {
    switch random.below(24) {
    case 0, 1, 2: return nil
    case 3: return .null
    case 4:
      return random.pick([
        7, "x", true, [], .object([]), "[parameters('p')]", "[", ["x"], .object(("a", "x")), "",
      ])
    default: break
    }
    switch shape {
    case .scalar(let kind): return scalar(kind)
    case .list(let kind): return .list((0..<random.below(4)).map { _ in scalar(kind) })
    case .records:
      return .list(
        (0..<random.below(4)).map { _ in
          random.isOne(in: 12) ? random.pick([.null, 7, "x"]) : object(GeneratedShape.recordFields)
        })
    case .map(let kind):
      let keys = GeneratedShape.keys.filter { _ in random.isOne(in: 2) }
      return .object(keys.map { Tree.Entry($0, scalar(kind)) })
    }
  }

  private mutating func scalar(_ kind: GeneratedKind) -> Tree {
    switch random.below(16) {
    case 0: random.pick(kind.oddities)
    case 1 where random.isOne(in: 2): .null
    default: random.pick(kind.values)
    }
  }
}

/// What rules are judged on: files, each a list of resources or an envelope around one.
package struct GeneratedInventory: Sendable {
  package var current: [Tree]
  /// `nil` if there is no earlier inventory.
  package var previous: [Tree]?
  /// The types of which the inventory holds all resources, and the earlier one did; `nil` for an
  /// export, which never says so.
  package var complete: [String]?
}

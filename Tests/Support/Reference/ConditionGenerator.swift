/// Makes conditions about resources of one type.
struct ConditionGenerator {
  /// What paths start from.
  private enum Thing {
    case resource(GeneratedType)
    case shape(GeneratedShape)
    /// A value in an object: it has a key.
    case entry(GeneratedKind)
  }

  var random: SeededGenerator
  let type: GeneratedType
  let relations: [GeneratedRelation]
  private var elements: [(name: String?, thing: Thing)] = []

  init(_ random: SeededGenerator, about type: GeneratedType, relations: [GeneratedRelation]) {
    self.random = random
    self.type = type
    self.relations = relations
  }

  mutating func condition(depth: Int) -> Tree {
    switch random.below(depth == 0 ? 8 : 16) {
    case 0: return exists()
    case 1: return related() ?? comparison()
    case 8: return .object(("allOf", parts(depth)))
    case 9: return .object(("anyOf", parts(depth)))
    case 10: return .object(("not", condition(depth: depth - 1)))
    case 11, 12, 13: return quantified(depth) ?? comparison()
    case 14: return count(depth) ?? comparison()
    default: return comparison()
    }
  }

  private mutating func parts(_ depth: Int) -> Tree {
    .list((0..<(2 + random.below(2))).map { _ in condition(depth: depth - 1) })
  }

  // Comparisons

  private mutating func exists() -> Tree {
    let name = random.isOne(in: 3) ? "isNull" : "exists"
    return .object(("field", .text(path().path)), (name, .boolean(random.isOne(in: 2))))
  }

  private mutating func comparison() -> Tree {
    let (path, shape) = path()
    var left: Tree = .object(("field", .text(path)))
    if random.isOne(in: 8), let standIn = standIn(shape) { left["default"] = standIn }
    switch shape {
    case .scalar(.time) where random.isOne(in: 3): return time(left)
    case .scalar(let kind): return scalar(left, kind)
    case .list(let kind): return list(left, kind)
    case .map:
      let key = Tree.text(random.pick(GeneratedShape.keys))
      let normalizer: Tree? = random.isOne(in: 4) ? "text" : nil
      return left.with(("containsKey", key), ("as", normalizer))
    case .records: return left.with(("exists", true))
    }
  }

  private mutating func time(_ left: Tree) -> Tree {
    let now: Tree = .object(("now", .text(random.pick(GeneratedKind.offsets))))
    let names = ["equals", "notEquals", "less", "lessOrEquals", "greater", "greaterOrEquals"]
    let name = random.pick(names)
    if random.isOne(in: 3) { return .object(("value", now), (name, left)) }
    return left.with((name, now), ("as", random.isOne(in: 2) ? "date-time" : nil))
  }

  private mutating func scalar(_ left: Tree, _ kind: GeneratedKind) -> Tree {
    var normalizer = random.isOne(in: 3) ? nil : kind.normalizer
    if random.isOne(in: 16) { normalizer = random.pick(GeneratedKind.allCases).normalizer }
    let name = name(for: kind, isRead: normalizer != nil)
    let right = right(name, kind, isRead: normalizer != nil)
    if random.isOne(in: 24), right["field"] != nil || right["parameter"] != nil {
      let value = Tree.object(("value", right))
      return value.with((name, left), ("as", normalizer.map { .text($0) }))
    }
    return left.with((name, right), ("as", normalizer.map { .text($0) }))
  }

  private mutating func name(for kind: GeneratedKind, isRead: Bool) -> String {
    var names = ["equals", "notEquals", "equals", "in", "notIn"]
    if kind.isOrdered { names += ["less", "lessOrEquals", "greater", "greaterOrEquals"] }
    if kind.isWrittenAsText, kind.keepsText || !isRead {
      names += ["like", "notLike", "match", "matches", "contains", "notContains"]
      names += ["startsWith", "endsWith"]
    } else if kind.isWrittenAsText {
      names += ["contains", "notContains"]
    }
    return random.pick(names)
  }

  private mutating func right(_ name: String, _ kind: GeneratedKind, isRead: Bool) -> Tree {
    let orders = name.hasPrefix("less") || name.hasPrefix("greater")
    let needsField = orders && !isRead && kind != .number
    if name != "matches", needsField || random.isOne(in: 4) {
      let isList = name == "in" || name == "notIn"
      if let path = path(where: { isList ? $0.isList(kind) : $0.isScalar(kind) }) {
        var field: Tree = .object(("field", .text(path)))
        if !isList, random.isOne(in: 6) { field["default"] = standIn(.scalar(kind)) }
        return field
      }
    }
    switch name {
    case "in", "notIn": return listRight(kind)
    case "like", "notLike": return .text(random.pick(GeneratedKind.patterns))
    case "match": return .text(random.pick(GeneratedKind.matchPatterns))
    case "matches": return .text(random.pick(GeneratedKind.expressions))
    case "startsWith", "endsWith": return .text(random.pick(kind.parts))
    case "contains", "notContains":
      return kind.keepsText || !isRead ? .text(random.pick(kind.parts)) : random.pick(kind.values)
    default:
      if random.isOne(in: 6), let name = GeneratedParameter.name(of: kind) {
        return .object(("parameter", .text(name)))
      }
      return random.pick(kind.values)
    }
  }

  private mutating func listRight(_ kind: GeneratedKind) -> Tree {
    if kind == .text, random.isOne(in: 5) { return .object(("parameter", "names")) }
    return .list((0..<(1 + random.below(3))).map { _ in random.pick(kind.values) })
  }

  private mutating func list(_ left: Tree, _ kind: GeneratedKind) -> Tree {
    let normalizer: Tree? = random.isOne(in: 3) ? kind.normalizer.map { .text($0) } : nil
    switch random.below(5) {
    case 0, 1:
      let name = random.isOne(in: 3) ? "notContains" : "contains"
      return left.with((name, random.pick(kind.values)), ("as", normalizer))
    case 2, 3: return left.with(("containsAll", listRight(kind)), ("as", normalizer))
    default:
      guard let path = path(where: { $0.isList(kind) }) else { return left.with(("exists", true)) }
      let name = random.isOne(in: 3) ? "notEquals" : "equals"
      return left.with((name, .object(("field", .text(path)))), ("as", normalizer))
    }
  }

  /// A default; `nil` where none can stand.
  private mutating func standIn(_ shape: GeneratedShape) -> Tree? {
    switch shape {
    case .scalar(let kind): random.pick(kind.values)
    case .list, .map, .records: nil
    }
  }

  // Quantifiers

  private mutating func quantified(_ depth: Int) -> Tree? {
    let kind = random.pick(["any", "all", "none"])
    guard let range = range(with: "satisfy", depth, isWanted: true) else { return nil }
    return .object((kind, range))
  }

  private mutating func count(_ depth: Int) -> Tree? {
    guard let range = range(with: "where", depth, isWanted: !random.isOne(in: 3)) else {
      return nil
    }
    let names = ["equals", "notEquals", "less", "lessOrEquals", "greater", "greaterOrEquals"]
    var right = Tree.number("\(random.below(4))")
    if random.isOne(in: 8) { right = .object(("parameter", "limit")) }
    if random.isOne(in: 8), let path = path(where: { $0.isScalar(.number) }) {
      right = .object(("field", .text(path)))
    }
    return .object(("count", range), (random.pick(names), right))
  }

  private mutating func range(with key: String, _ depth: Int, isWanted: Bool) -> Tree? {
    guard let (path, thing) = domain() else { return nil }
    let name = random.isOne(in: 2) ? "e\(elements.count + 1)" : nil
    elements.append((name, thing))
    defer { elements.removeLast() }
    let condition = isWanted ? condition(depth: depth - 1) : nil
    return .object(("in", .text(path)), ("as", name.map { .text($0) }), (key, condition))
  }

  private mutating func domain() -> (String, Thing)? {
    if random.isOne(in: 2) {
      let (start, type) = start()
      let ways = relations.filter { $0.from == type && !$0.isOne }
      if !ways.isEmpty {
        let way = random.pick(ways)
        return (start + way.name, .resource(way.to))
      }
    }
    let lists = (0..<6).map { _ in path() }
    for (path, shape) in lists {
      switch shape {
      case .list(let kind): return (path, .shape(.scalar(kind)))
      case .map(let kind): return (path, .entry(kind))
      case .records: return (path, .shape(.records))
      case .scalar: continue
      }
    }
    return lists.first.map { ($0.path, .shape($0.shape)) }
  }

  private mutating func related() -> Tree? {
    let wanted = Tree.boolean(random.isOne(in: 2))
    if random.isOne(in: 4) { return .object(("related", "previous"), ("exists", wanted)) }
    let (start, type) = start()
    let ways = relations.filter { $0.from == type }
    guard !ways.isEmpty else { return nil }
    return .object(("related", .text(start + random.pick(ways).name)), ("exists", wanted))
  }

  // Paths

  /// A path to a value of some shape; `nil` if none of a few is.
  private mutating func path(where fits: (GeneratedShape) -> Bool) -> String? {
    for _ in 0..<12 {
      let (path, shape) = path()
      if fits(shape) { return path }
    }
    return nil
  }

  private mutating func path() -> (path: String, shape: GeneratedShape) {
    if !elements.isEmpty, !random.isOne(in: 4) {
      let index = random.isOne(in: 3) ? random.below(elements.count) : elements.count - 1
      if let start = name(ofElement: index) {
        switch elements[index].thing {
        case .resource: break
        case .shape(.records):
          let (name, shape) = random.pick(GeneratedShape.recordFields)
          return ("\(start).\(name)", shape)
        case .shape(let shape): return (start, shape)
        case .entry(let kind):
          return random.isOne(in: 2) ? ("\(start).key", .scalar(.text)) : (start, .scalar(kind))
        }
      }
    }
    let (start, type) = start()
    let (path, shape) = random.pick(type.fields)
    if case .map(let kind) = shape, random.isOne(in: 2) {
      let key = random.pick(GeneratedShape.keys).replacing("'", with: "''")
      return ("\(start)\(path)['\(key)']", .scalar(kind))
    }
    return (start + path, shape)
  }

  private func name(ofElement index: Int) -> String? {
    elements[index].name ?? (index == elements.count - 1 ? "item" : nil)
  }

  /// A resource that paths lead on from, with the dot behind it.
  private mutating func start() -> (String, GeneratedType) {
    var (start, type) = ("", type)
    if random.isOne(in: 8) {
      start = "previous."
    } else if !elements.isEmpty, random.isOne(in: 2) {
      let index = random.below(elements.count)
      if case .resource(let other) = elements[index].thing, let name = name(ofElement: index) {
        (start, type) = ("\(name).", other)
      }
    }
    while random.isOne(in: 3) {
      let ways = relations.filter { $0.from == type && $0.isOne }
      guard !ways.isEmpty else { break }
      let way = random.pick(ways)
      (start, type) = ("\(start)\(way.name).", way.to)
    }
    return (start, type)
  }
}

extension GeneratedShape {
  fileprivate func isScalar(_ kind: GeneratedKind) -> Bool {
    if case .scalar(let own) = self { own == kind } else { false }
  }

  fileprivate func isList(_ kind: GeneratedKind) -> Bool {
    if case .list(let own) = self { own == kind } else { false }
  }
}

extension Tree {
  fileprivate func with(_ entries: (String, Tree?)...) -> Tree {
    .object(self.entries + entries.compactMap { key, value in value.map { Entry(key, $0) } })
  }
}

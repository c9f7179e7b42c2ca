internal import AssayModel

/// Something that paths start from: a resource, or an element of a list.
struct ReferenceItem {
  /// An element's value, or a resource as its first source has it.
  var value: Tree?
  /// A resource as each of its sources has it.
  var sources: [Tree] = []
  /// A resource's type; `nil` for an element that is no resource.
  var type: String?
  /// The key in its object, of an element that has one.
  var key: String?
  var isPrevious = false
  /// Why it isn't certain that a related resource is one; `nil` if it is.
  var doubt: UnknownCause?
}

extension ReferenceEvaluator {
  /// The value at a path.
  func read(_ path: String, _ scope: Scope) -> Tree? {
    var names = ReferencePath(path).names[...]
    let item = follow(&names, scope, upTo: 0)
    return read(names, of: item)
  }

  /// What a quantifier ranges over.
  func elements(_ path: String, _ scope: Scope) -> Elements {
    var names = ReferencePath(path).names[...]
    let item = follow(&names, scope, upTo: 1)
    if let type = item.type, names.count == 1, let name = names.first,
      let relation = pack.relation(name, of: type)
    {
      if case .unknown(let cause) = item.value { return .unknown(cause) }
      let led = lead(from: item, along: relation)
      if relation.isOne, case .members(let members, _) = led, members.count > 1 {
        return .unknown(.ambiguous)
      }
      return led
    }
    switch read(names, of: item) {
    case nil, .null: return .absent
    case .unknown(let cause): return .unknown(cause)
    case .list(let values):
      return .members(
        values.map { ReferenceItem(value: $0, isPrevious: item.isPrevious) }, open: nil)
    case .object(let entries):
      let members = entries.map {
        ReferenceItem(value: $0.value, key: $0.key, isPrevious: item.isPrevious)
      }
      return .members(members, open: nil)
    case .boolean, .number, .text: return .unknown(.wrongType)
    }
  }

  /// Where a path starts, and where the relations to one that it begins with lead.
  ///
  /// - Parameter rest: How many names to leave, though they be relations.
  private func follow(
    _ names: inout ArraySlice<String>, _ scope: Scope, upTo rest: Int
  ) -> ReferenceItem {
    var item = start(&names, scope)
    while names.count > rest, let type = item.type, let name = names.first,
      let relation = pack.relation(name, of: type)
    {
      names.removeFirst()
      item = one(from: item, along: relation)
    }
    return item
  }

  private func start(_ names: inout ArraySlice<String>, _ scope: Scope) -> ReferenceItem {
    if names.first == "previous" {
      names.removeFirst()
      return earlier(scope.resource)
    }
    if names.first == "item", let element = scope.elements.last {
      names.removeFirst()
      return element.item
    }
    if let element = scope.elements.last(where: { $0.name != nil && $0.name == names.first }) {
      names.removeFirst()
      return element.item
    }
    return scope.resource
  }

  private func earlier(_ item: ReferenceItem) -> ReferenceItem {
    var earlier = item
    earlier.isPrevious = true
    earlier.sources = []
    guard let previous, let resource = item.value else {
      earlier.value = .unknown(.noPreviousSnapshot)
      return earlier
    }
    earlier.sources = previous.resource(like: resource) ?? []
    earlier.value =
      earlier.sources.first ?? previous.doubt(about: item.type ?? "").map { .unknown($0) }
    return earlier
  }

  private func read(_ names: ArraySlice<String>, of item: ReferenceItem) -> Tree? {
    if let key = item.key, names.first == "key" {
      return names.dropFirst().reduce(.text(key)) { value, name in Self.value(value, name) }
    }
    let values = item.sources.map { read(names, of: $0, type: item.type ?? "") }
    guard let first = values.first else {
      return names.reduce(item.value) { value, name in Self.value(value, name) }
    }
    return values.dropFirst().reduce(first) { Self.agreed($0, $1, isRegion: names == ["location"]) }
  }

  /// What one source of a resource carries.
  private func read(_ names: ArraySlice<String>, of source: Tree, type: String) -> Tree? {
    let value = names.reduce(Optional(source)) { value, name in Self.value(value, name) }
    let properties = source["properties"]
    guard names.first == "properties", names.count > 1, !value.isPresent else { return value }
    if !properties.isPresent { return .unknown(.notExported) }
    let isMaterial = ["kty", "keySize", "keyOps"].contains(names.dropFirst().first)
    let isKey = type.foldedText.hasSuffix("/vaults/keys")
    return isMaterial && isKey && !properties["kty"].isPresent ? .unknown(.notExported) : value
  }

  /// What two sources say together: what only one of them knows, or what they agree on.
  private static func agreed(_ one: Tree?, _ other: Tree?, isRegion: Bool) -> Tree? {
    if one == .unknown(.conflict) { return one }
    if case .unknown = other { return one }
    if case .unknown = one { return other }
    if !one.isPresent, !other.isPresent { return one ?? other }
    guard let one, let other, one != .null, other != .null else { return .unknown(.conflict) }
    if isRegion, let region = ReferenceForm(one, as: "region") {
      return region == ReferenceForm(other, as: "region") ? one : .unknown(.conflict)
    }
    let comparison = ReferenceComparison(name: "equals", normalizer: nil)
    return one == other || comparison.answer(one, other) == .holds ? one : .unknown(.conflict)
  }

  /// What a value has under a name: nothing but objects has anything.
  private static func value(_ value: Tree?, _ name: String) -> Tree? {
    switch value {
    case nil, .null: nil
    case .unknown, .object: value[name]
    case .text(let text): .unknown(text.hasPrefix("[") ? .expression : .wrongType)
    case .boolean, .number, .list: .unknown(.wrongType)
    }
  }

  // Relations

  private enum Key: Equatable {
    case absent
    case unknown(UnknownCause)
    case parts([ReferenceForm])
  }

  private func one(
    from item: ReferenceItem, along relation: ReferencePack.Relation
  ) -> ReferenceItem {
    var next = ReferenceItem(type: relation.to, isPrevious: item.isPrevious)
    if case .unknown = item.value {
      next.value = item.value
      return next
    }
    switch lead(from: item, along: relation) {
    case .absent: break
    case .unknown(let cause): next.value = .unknown(cause)
    case .members(let members, let open):
      if members.count == 1 { return members[0] }
      next.value = members.isEmpty ? open.map { .unknown($0) } : .unknown(.ambiguous)
    }
    return next
  }

  /// All resources whose key equals the item's, and why there may be more.
  private func lead(
    from item: ReferenceItem, along relation: ReferencePack.Relation
  ) -> Elements {
    guard case .object = item.value, let inventory = item.isPrevious ? previous : current else {
      return .absent
    }
    let own = key(of: item, relation.pairs.map { ($0.from, $0.as) })
    if own == .absent { return .absent }
    if case .unknown(let cause) = own { return .unknown(cause) }
    let others = inventory.resources(of: relation.to).map {
      ReferenceItem(
        value: $0[0], sources: $0, type: relation.to, isPrevious: item.isPrevious)
    }
    let keys = others.map { key(of: $0, relation.pairs.map { ($0.to, $0.as) }) }
    let members =
      relation.isWithin
      ? above(own, among: Array(zip(others, keys)))
      : zip(others, keys).filter { $1 == own }.map { $0.0 }
    let doubt = keys.lazy.compactMap { if case .unknown(let one) = $0 { one } else { nil } }.first
    let missing = relation.isInverse ? nil : inventory.doubt(about: relation.to)
    return .members(members, open: missing ?? doubt)
  }

  /// Those at an id or above it, the nearest first, and then those that may be above it.
  private func above(_ own: Key, among others: [(ReferenceItem, Key)]) -> [ReferenceItem] {
    guard case .parts(let parts) = own, let id = parts.first?.bytes else { return [] }
    let named = others.compactMap { item, key -> (item: ReferenceItem, scope: [UInt8])? in
      guard case .parts(let parts) = key, let scope = parts.first?.bytes else { return nil }
      return (item, scope)
    }
    let groups = Array("/providers/microsoft.management/managementgroups/".utf8)
    let above = named.filter { _, scope in
      !scope.starts(with: groups)
        && (scope == id || id.starts(with: scope == [0x2F] ? scope : scope + [0x2F]))
    }
    let nearest = above.sorted { $0.scope.count > $1.scope.count }.map(\.item)
    return nearest
      + named.filter { $0.scope.starts(with: groups) }.map { item, _ in
        var item = item
        item.doubt = .notInInventory
        return item
      }
  }

  private func key(of item: ReferenceItem, _ fields: [(ReferencePath, String?)]) -> Key {
    let values = fields.map { read($0.0.names[...], of: item) }
    if values.contains(where: { !$0.isPresent }) { return .absent }
    var parts: [ReferenceForm] = []
    for (value, field) in zip(values, fields) {
      if case .unknown(let cause) = value { return .unknown(cause) }
      guard let value, let part = Self.part(value, as: field.1) else {
        return .unknown(.wrongType)
      }
      parts.append(part)
    }
    return .parts(parts)
  }

  /// Without a normaliser, texts are equal without case, and only values of one kind are equal.
  private static func part(_ value: Tree, as normalizer: String?) -> ReferenceForm? {
    if let normalizer { return ReferenceForm(value, as: normalizer) }
    switch value {
    case .text(let text): return .text(Array(text.folded))
    case .number(let text): return ReferenceNumber(text).map { .number($0) }
    case .boolean(let value): return .boolean(value)
    case .null, .list, .object, .unknown: return nil
    }
  }
}

extension Tree? {
  /// The value under a name; an unknown value has unknown ones.
  subscript(name: String) -> Tree? {
    if case .unknown = self { self } else { self?[name] }
  }
}

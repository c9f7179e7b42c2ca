internal import AssayModel

extension MappedObject {
  /// The value of the first source that is there; `null` if a source says so and none is there.
  ///
  /// What the export was made without may stand in another source; if it doesn't, it isn't known.
  func value(of sources: [MappingSource], in scopes: [Scope] = []) -> CanonicalValue? {
    var null: CanonicalValue?
    var left: CanonicalValue?
    for source in sources {
      guard let value = value(of: source, in: scopes) else { continue }
      switch value.content {
      case .null: null = null ?? value
      case .unknown(.notExported): left = left ?? value
      case .boolean, .number, .string, .sequence, .mapping, .unknown: return value
      }
    }
    return left ?? null
  }

  private func value(of source: MappingSource, in scopes: [Scope]) -> CanonicalValue? {
    let place = scopes.last?.element.range ?? object.range
    switch holds(source.condition, in: scopes) {
    case .no: return nil
    case .unknown(let cause): return CanonicalValue(.unknown(cause), at: place)
    case .yes: break
    }
    let found = origin(source, in: scopes, at: place)
    switch found?.content {
    case nil, .null:
      return source.fallback.map { CanonicalValue($0, at: found?.range ?? place) } ?? found
    case .unknown: return found.flatMap { Self.made(of: $0, by: source.function) }
    case .boolean, .number, .string, .sequence, .mapping:
      guard let found, let function = source.function else { return found }
      return function(found)
    }
  }

  /// What isn't known stays so; what stands for it is made into what stands for the result.
  private static func made(
    of unknown: CanonicalValue, by function: MappingFunction?
  ) -> CanonicalValue? {
    guard let function, let text = unknown.standIn else { return unknown }
    guard let result = function(CanonicalValue(.string(text), at: unknown.range)) else {
      return nil
    }
    var made = unknown
    made.standIn = if case .string(let text) = result.content { text } else { nil }
    return made
  }

  private func origin(
    _ source: MappingSource, in scopes: [Scope], at place: Range<Int>
  ) -> CanonicalValue? {
    switch source.origin {
    case .path(let path): return value(at: path, in: scopes)
    case .joined(let parts, let separator): return joined(parts, by: separator, in: scopes)
    case .constant(let content):
      // What a constant follows from is what its condition asks for.
      let reason = source.condition.paths.first.flatMap { value(at: $0, in: scopes) }
      return CanonicalValue(content, at: reason?.range ?? place)
    }
  }

  private func joined(
    _ sources: [MappingSource], by separator: String, in scopes: [Scope]
  ) -> CanonicalValue? {
    var parts: [String] = []
    var range: Range<Int>?
    for source in sources {
      guard let value = value(of: source, in: scopes) else { return nil }
      range = range ?? value.range
      switch value.content {
      case .null: return nil
      case .unknown: return value
      case .string(let text), .number(let text): parts.append(text)
      case .boolean(let value): parts.append(value ? "true" : "false")
      case .sequence, .mapping: return CanonicalValue(.unknown(.wrongType), at: value.range)
      }
    }
    let text = parts.joined(separator: separator)
    return CanonicalValue(.string(text), at: range ?? object.range)
  }

  /// The value that a tree makes of the object.
  ///
  /// Calls itself along the tree, which is as deep as the deepest path of a rule.
  ///
  /// - Parameter base: What the value is, if fields only change parts of it.
  func value(
    of tree: TargetTree, at index: Int = 0, in scopes: [Scope] = [], base: CanonicalValue? = nil
  ) -> CanonicalValue? {
    let node = tree.nodes[index]
    var value = node.sources.isEmpty ? base : self.value(of: node.sources, in: scopes)
    if case .unknown = value?.content { return value }
    if let element = node.element {
      value = elements(of: tree, node.list, element, in: scopes, base: value)
      if case .unknown = value?.content { return value }
    }
    var children: [CanonicalValue.Entry] = []
    for (key, child) in node.children {
      let base = value?[key]
      if let value = self.value(of: tree, at: child, in: scopes, base: base) {
        children.append(.init(key: key, value: value))
      }
    }
    let place = scopes.last?.element.range ?? object.range
    if children.isEmpty && index != 0 && !(value?.isMapping ?? false) { return value }
    guard value?.isMapping ?? true || value?.content == .null else {
      return CanonicalValue(.unknown(.wrongType), at: value?.range ?? place)
    }
    var entries: [CanonicalValue.Entry] = []
    if case .mapping(let known) = value?.content { entries = known }
    entries.reserveCapacity(entries.count + children.count + node.missing.count)
    for child in children { entries.set(child) }
    for key in node.missing where !entries.contains(where: { $0.key.hasBytes(of: key) }) {
      entries.append(.init(key: key, value: CanonicalValue(.unknown(.notExported), at: place)))
    }
    return CanonicalValue(.mapping(entries), at: value?.range ?? place)
  }

  private func elements(
    of tree: TargetTree, _ list: MappingPath?, _ element: Int, in scopes: [Scope],
    base: CanonicalValue?
  ) -> CanonicalValue? {
    var known: [CanonicalValue] = []
    if case .sequence(let elements) = base?.content { known = elements }
    guard let list else {
      guard case .sequence = base?.content else { return base }
      let changed = known.map { known in
        value(of: tree, at: element, in: scopes, base: known) ?? known
      }
      return base.map { CanonicalValue(.sequence(changed), at: $0.range) }
    }
    guard let found = value(at: list, in: scopes) else { return base }
    switch found.content {
    case .null: return base ?? found
    case .unknown: return found
    case .sequence(let elements):
      let made = elements.enumerated().map { index, item in
        let base = known.indices.contains(index) ? known[index] : nil
        let scope = Scope(path: list.steps[...] + [.each], element: item)
        return value(of: tree, at: element, in: scopes + [scope], base: base)
          ?? CanonicalValue(.null, at: item.range)
      }
      return CanonicalValue(.sequence(made), at: found.range)
    case .boolean, .number, .string, .mapping:
      return CanonicalValue(.unknown(.wrongType), at: found.range)
    }
  }
}

extension CanonicalValue {
  fileprivate var isMapping: Bool {
    if case .mapping = content { true } else { false }
  }
}

extension [CanonicalValue.Entry] {
  /// Puts an entry in the place of the one with its key, or at the end.
  mutating func set(_ entry: CanonicalValue.Entry) {
    if let index = firstIndex(where: { $0.key.hasBytes(of: entry.key) }) {
      self[index] = entry
    } else {
      append(entry)
    }
  }
}

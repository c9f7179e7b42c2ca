internal import AssayEngine
internal import AssayModel
internal import AssaySyntax

/// A mapping made ready for a plan: it computes only what rules read.
struct MappingProgram: Sendable {
  private struct Entry: Sendable {
    var mapped: Mapping.Entry
    var tree: TargetTree
  }

  /// What an object is.
  enum Match: Hashable {
    case entry(Int)
    /// None of what the mapping knows.
    case none
    /// It can't be told, as a condition asks for something that isn't known.
    case unknown(UnknownCause)
  }

  private let mapping: Mapping
  private let entries: [Entry]

  var name: String { mapping.name }

  init(_ mapping: Mapping, _ projection: Projection) {
    self.mapping = mapping
    entries = mapping.entries.map { entry in
      Entry(
        mapped: entry, tree: TargetTree(entry.fields, projection, for: entry.constantType))
    }
  }

  /// What the objects' values are needed for, as far as anything is.
  ///
  /// - Parameter node: The filter's node of an object.
  func insert(into filter: inout TreeFilter, at node: Int = 0, _ projection: Projection) {
    for entry in entries {
      for path in entry.mapped.condition.paths + entry.mapped.nextPage {
        filter.insert(path.filterSteps, from: node)
      }
      for path in entry.mapped.records {
        let steps = path.filterSteps
        let list = filter.insert(Array(steps.dropLast()), from: node)
        if let last = steps.last { filter.link(last, of: list, to: node) }
      }
      for source in entry.mapped.type + entry.mapped.id { source.insert(into: &filter, at: node) }
      for target in entry.tree.nodes {
        if let list = target.list { filter.insert(list.filterSteps, from: node) }
        for source in target.sources {
          source.insert(into: &filter, at: node, projection, target.projected)
        }
      }
    }
  }

  /// Which entry an object is one of.
  func match(_ object: CanonicalValue) -> Match {
    let mapped = MappedObject(object: object, missing: .absent)
    for (index, entry) in entries.enumerated() {
      switch mapped.holds(entry.mapped.condition) {
      case .yes: return .entry(index)
      case .no: continue
      case .unknown(let cause): return .unknown(cause)
      }
    }
    return .none
  }

  /// The resource that an object is; `nil` if its entry says that it is none.
  func resource(of object: CanonicalValue, as index: Int) -> CanonicalResource? {
    let entry = entries[index]
    if entry.mapped.type.isEmpty { return nil }
    let mapped = MappedObject(object: object, missing: mapping.missing)
    guard var value = mapped.value(of: entry.tree) else { return nil }
    guard case .mapping(var entries) = value.content else { return nil }
    value.content = .null
    for (key, sources) in [("type", entry.mapped.type), ("id", entry.mapped.id)] {
      if let found = mapped.value(of: sources) { entries.set(.init(key: key, value: found)) }
    }
    value = CanonicalValue(.mapping(entries), at: object.range)
    return CanonicalResource(value, notExported: entry.mapped.notExported)
  }

  /// Where an object says that there is a further page; `nil` if it doesn't.
  func nextPage(of object: CanonicalValue, as index: Int) -> Range<Int>? {
    nextPage(of: object, at: entries[index].mapped.nextPage)
  }

  /// Where an object may say so that no entry is about, going by all of them.
  func nextPage(of object: CanonicalValue) -> Range<Int>? {
    nextPage(of: object, at: entries.flatMap(\.mapped.nextPage))
  }

  private func nextPage(of object: CanonicalValue, at paths: [MappingPath]) -> Range<Int>? {
    let mapped = MappedObject(object: object, missing: .absent)
    return paths.lazy.compactMap { path in
      let value = mapped.value(at: path)
      switch value?.content {
      // An empty token is what some write behind the last page.
      case nil, .null, .boolean(false), .string(""): return nil
      case .boolean, .number, .string, .sequence, .mapping, .unknown: return value?.range
      }
    }.first
  }

  /// Whether nothing comes of an envelope but the elements of the lists that any envelope may have.
  ///
  /// - Parameter object: Without what is in lists.
  func isEnvelope(_ object: CanonicalValue, as index: Int) -> Bool {
    let entry = entries[index].mapped
    let mapped = MappedObject(object: object, missing: .absent)
    return entry.type.isEmpty
      && entry.records.allSatisfy { path in
        let isRead =
          InventoryTree.lists.contains { path.outerKeys == [$0] }
          && path.steps.dropFirst().allSatisfy { $0 == .each } && path.lists < 2
        return isRead || mapped.value(at: path.outer)?.content ?? .null == .null
      }
  }

  /// Whether it can be told without what is in lists which entry an envelope is one of.
  func decides(_ object: CanonicalValue) -> Bool {
    let mapped = MappedObject(object: object, missing: .absent)
    return entries.flatMap(\.mapped.condition.paths).allSatisfy { path in
      if path.outerKeys.count == path.steps.count { return true }
      if case .sequence = mapped.value(at: path.outer)?.content { return false }
      return true
    }
  }

  /// The objects inside an object that are records, too.
  func records(of object: CanonicalValue, as index: Int) -> [CanonicalValue] {
    let mapped = MappedObject(object: object, missing: .absent)
    return entries[index].mapped.records.flatMap { path -> [CanonicalValue] in
      guard let value = mapped.value(at: path) else { return [] }
      if case .sequence(let elements) = value.content { return elements }
      return value.content == .null ? [] : [value]
    }
  }
}

extension Mapping.Entry {
  /// The type of all objects of the entry; `nil` if each tells its own.
  var constantType: ResourceType? {
    guard type.count == 1, case .constant(.string(let text)) = type[0].origin else { return nil }
    return ResourceType(text)
  }
}

extension MappingPath {
  var filterSteps: [TreeFilter.Step] {
    steps.map { step in
      switch step {
      case .key(let key): .key(key)
      case .each, .element: .each
      }
    }
  }
}

extension MappingSource {
  /// Adds what the source is made of; of a value that is taken as it is, only what rules read.
  fileprivate func insert(
    into filter: inout TreeFilter, at node: Int, _ projection: Projection? = nil,
    _ projected: Int? = nil
  ) {
    for path in condition.paths { filter.insert(path.filterSteps, from: node) }
    for path in paths {
      guard let projection, function == nil else {
        filter.insertWhole(path.filterSteps, from: node)
        continue
      }
      let top = filter.insert(path.filterSteps, from: node)
      if let projected { filter.graft(projection, projected, at: top) }
    }
  }
}

extension TreeFilter {
  /// Adds what a projection reads at one of its nodes and below.
  ///
  /// Calls itself along the projection, which is as deep as the deepest path of a rule.
  fileprivate mutating func graft(_ projection: Projection, _ projected: Int, at node: Int) {
    let read = projection.nodes[projected]
    if let element = read.element {
      graft(projection, element, at: insert([.each], from: node))
    }
    for child in read.children {
      let inner = insert([.key(child.key)], from: node)
      graft(projection, child.node, at: inner)
      // A value at a name of its own is one of the object's values, too.
      if let element = read.element { graft(projection, element, at: inner) }
    }
  }
}

internal import AssayEngine
internal import AssaySyntax

extension MappingReader {
  mutating func entry(_ node: LocatedNode) -> Mapping.Entry? {
    guard let fields = fields(of: node, as: MappingEntryKey.self) else { return nil }
    var entry = Mapping.Entry()
    if let condition = fields[.where] {
      entry.condition = self.condition(condition.value, lists: [])
    }
    entry.records = paths(fields[.records], isList: true).map(\.value)
    entry.nextPage = paths(fields[.nextPage]).map(\.value)
    entry.type = type(fields[.type])
    entry.id = sources(fields[.id], of: nil)
    entry.fields = self.fields(fields[.fields])
    entry.notExported = notExported(fields[.notExported])
    if fields[.type] == nil, fields[.records] == nil { report(.entryWithoutType(at: head(node))) }
    if fields[.type] != nil, fields[.id] == nil { report(.entryWithoutID(at: head(node))) }
    if fields[.type] == nil, let useless = fields[.id] ?? fields[.fields] {
      report(.fieldsWithoutType(key(useless)))
    }
    return entry
  }

  /// A type is a text, not a path.
  private mutating func type(_ entry: LocatedNode.Entry?) -> [MappingSource] {
    guard let entry else { return [] }
    return oneOrMore(entry).compactMap { node in
      guard case .string(let text) = node.content else { return source(node, of: "'type'", nil) }
      if ResourceTypeTally.isMalformed(Array(text.utf8)) {
        report(.malformedType(Located(text, at: place(node))))
      }
      return MappingSource(.constant(.string(text)))
    }
  }

  private mutating func notExported(_ entry: LocatedNode.Entry?) -> [FieldPath] {
    paths(entry).compactMap { path in
      let names = path.value.steps.compactMap { step in
        if case .key(let name) = step { name } else { nil }
      }
      if names.count == path.value.steps.count { return FieldPath(names) }
      report(.elementInPath(at: path.place))
      return nil
    }
  }

  private mutating func fields(_ entry: LocatedNode.Entry?) -> [Mapping.Field] {
    var fields: [Mapping.Field] = []
    var places: [MappingPath: Place] = [:]
    for entry in entries(entry) {
      let name = key(entry)
      guard let target = path(name.value, at: content(of: name)) else { continue }
      if let first = places[target] {
        report(.duplicateField(name, first: first))
        continue
      }
      places[target] = name.place
      guard isTarget(target, name) else { continue }
      fields.append(Mapping.Field(target: target, sources: sources(entry, of: target)))
    }
    checkLists(fields, places)
    return fields
  }

  private mutating func isTarget(_ target: MappingPath, _ name: Located<String>) -> Bool {
    if target.steps == [.key("id")] || target.steps == [.key("type")] {
      report(.reservedField(name))
      return false
    }
    guard case .key = target.steps.first,
      !target.steps.contains(where: { if case .element = $0 { true } else { false } })
    else {
      report(.numberedTarget(name))
      return false
    }
    return true
  }

  /// All fields of a list's elements must be of the elements of one list.
  private mutating func checkLists(_ fields: [Mapping.Field], _ places: [MappingPath: Place]) {
    var lists: [ArraySlice<MappingPath.Step>: (source: ArraySlice<MappingPath.Step>, Place)] = [:]
    for field in fields {
      guard let place = places[field.target] else { continue }
      for path in field.sources.flatMap(\.paths) {
        for count in 0..<min(field.target.lists, path.lists) {
          let target = field.target.prefix(lists: count + 1)
          let source = path.prefix(lists: count + 1)
          if let known = lists[target], known.source != source {
            report(.mixedLists(at: place, first: known.1))
            return
          }
          lists[target] = (source, place)
        }
      }
    }
  }

  /// What an object, or an element of a list, has to have.
  ///
  /// - Parameter lists: The lists whose elements the condition can be about.
  mutating func condition(
    _ node: LocatedNode, lists: [ArraySlice<MappingPath.Step>]
  ) -> MappingCondition {
    var condition = MappingCondition()
    guard let fields = fields(of: node, as: MappingConditionKey.self) else { return condition }
    if fields.isEmpty { report(.emptyCondition(at: place(node))) }
    func known(_ paths: [Located<MappingPath>], _ reader: inout Self) -> [MappingPath] {
      for path in paths { reader.check(path, among: lists) }
      return paths.map(\.value)
    }
    condition.has = known(paths(fields[.has]), &self)
    condition.lacks = known(paths(fields[.lacks]), &self)
    for entry in entries(fields[.equals]) {
      let name = key(entry)
      let values = self.values(entry)
      guard let path = path(name.value, at: content(of: name)) else { continue }
      check(Located(path, at: name.place), among: lists)
      condition.equals.append(.init(path: path, values: values))
    }
    return condition
  }

  /// Only elements that a field is about can be asked for something.
  private mutating func check(
    _ path: Located<MappingPath>, among lists: [ArraySlice<MappingPath.Step>]
  ) {
    guard path.value.lists > 0 else { return }
    let own = path.value.prefix(lists: path.value.lists)
    if !lists.contains(where: { $0 == own }) { report(.elementInCondition(at: path.place)) }
  }

  /// One scalar, or any of several.
  private mutating func values(_ entry: LocatedNode.Entry) -> [CanonicalValue.Content] {
    oneOrMore(entry).compactMap { scalar($0, of: "'\(entry.key)'") }
  }
}

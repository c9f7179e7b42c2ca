internal import AssaySyntax

extension MappingReader {
  /// One source, or several of which the first that is there counts.
  ///
  /// - Parameter target: The field that the value is for; `nil` for an id or a type.
  mutating func sources(_ entry: LocatedNode.Entry?, of target: MappingPath?) -> [MappingSource] {
    guard let entry else { return [] }
    return oneOrMore(entry).compactMap { source($0, of: "'\(entry.key)'", target) }
  }

  mutating func source(
    _ node: LocatedNode, of subject: String, _ target: MappingPath?
  ) -> MappingSource? {
    switch node.content {
    case .string:
      guard let path = path(node, of: subject) else { return nil }
      let source = MappingSource(.path(path.value))
      checkElements(source, of: target, at: path.place)
      return source
    case .mapping: return detailed(node, target)
    case .null, .boolean, .number, .sequence:
      report(.wrongType(subject, not: node.content, .path, at: place(node)))
      return nil
    }
  }

  private mutating func detailed(
    _ node: LocatedNode, _ target: MappingPath?
  ) -> MappingSource? {
    guard let fields = fields(of: node, as: MappingSourceKey.self),
      let origin = origin(fields, of: node)
    else { return nil }
    var source = MappingSource(origin)
    checkElements(source, of: target, at: head(node))
    source.function = function(fields[.as])
    source.fallback = fields[.default].flatMap { content($0.value, of: "'default'") }
    if let condition = fields[.where] {
      let path = source.leadingPath ?? target
      let lists = (0..<(path?.lists ?? 0)).map { path?.prefix(lists: $0 + 1) ?? [] }
      source.condition = self.condition(condition.value, lists: lists)
    }
    return source
  }

  private mutating func origin(
    _ fields: [MappingSourceKey: LocatedNode.Entry], of node: LocatedNode
  ) -> MappingSource.Origin? {
    if let value = fields[.value] {
      for other in [MappingSourceKey.from, .join, .as, .default] {
        if let other = fields[other] { report(.besideConstant(key(other))) }
      }
      return content(value.value, of: "'value'").map { .constant($0) }
    }
    guard let from = fields[.from] else {
      report(.sourceWithoutOrigin(at: head(node)))
      return nil
    }
    let separator = separator(fields[.join])
    guard case .sequence = from.value.content else {
      if let join = fields[.join] { report(.joinOfOne(key(join))) }
      return path(from.value, of: "'from'").map { .path($0.value) }
    }
    let parts = elements(from).compactMap { source($0, of: "each part", nil) }
    guard let separator else {
      if fields[.join] == nil { report(.pathsWithoutJoin(at: place(from.value))) }
      return nil
    }
    return parts.isEmpty ? nil : .joined(parts, by: separator)
  }

  /// A separator may be empty, as other texts may not.
  private mutating func separator(_ entry: LocatedNode.Entry?) -> String? {
    guard let entry else { return nil }
    if case .string(let text) = entry.value.content { return text }
    report(.wrongType("'join'", not: entry.value.content, .text, at: place(entry.value)))
    return nil
  }

  private mutating func function(_ entry: LocatedNode.Entry?) -> MappingFunction? {
    guard let name = text(entry) else { return nil }
    if let function = MappingFunction(rawValue: name.value) { return function }
    report(.unknownFunction(name))
    return nil
  }

  /// Elements of a field must be made of elements.
  private mutating func checkElements(
    _ source: MappingSource, of target: MappingPath?, at place: Place
  ) {
    guard let target, let leading = source.leadingPath else { return }
    if leading.lists < target.lists { report(.unpairedElement(at: place)) }
  }

  /// A value that is written in the mapping.
  private mutating func content(
    _ node: LocatedNode, of subject: String
  ) -> CanonicalValue.Content? {
    switch node.content {
    case .null, .boolean, .number, .string: scalar(node, of: subject)
    case .sequence(let elements) where elements.isEmpty: .sequence([])
    case .mapping(let entries) where entries.isEmpty: .mapping([])
    case .sequence, .mapping:
      {
        report(.wrongType(subject, not: node.content, .scalar, at: place(node)))
        return nil
      }()
    }
  }

  mutating func scalar(
    _ node: LocatedNode, of subject: String
  ) -> CanonicalValue.Content? {
    switch node.content {
    case .boolean(let value): return .boolean(value)
    case .number(let text): return .number(text)
    case .string(let text): return .string(text)
    case .null, .sequence, .mapping:
      report(.wrongType(subject, not: node.content, .scalar, at: place(node)))
      return nil
    }
  }
}

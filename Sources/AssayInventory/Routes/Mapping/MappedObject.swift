internal import AssayModel

/// An object of an export while a mapping looks its values up.
struct MappedObject {
  /// Whether a condition holds, as far as the export tells.
  enum Holding {
    case yes, no
    case unknown(UnknownCause)
  }

  /// An element of a list that the fields are about, with the way that led to it.
  struct Scope {
    var path: ArraySlice<MappingPath.Step>
    var element: CanonicalValue
  }

  let object: CanonicalValue
  let missing: Mapping.Missing

  /// What is at a path; each `[]` that leads to an element in scope stands for that element, others
  /// gather what is at each.
  func value(at path: MappingPath, in scopes: [Scope] = []) -> CanonicalValue? {
    for scope in scopes.reversed() where path.steps.starts(with: scope.path) {
      return descend(from: scope.element, path.steps.dropFirst(scope.path.count), isOuter: false)
    }
    return descend(from: object, path.steps[...], isOuter: true)
  }

  /// Calls itself along the path.
  private func descend(
    from value: CanonicalValue, _ steps: ArraySlice<MappingPath.Step>, isOuter: Bool
  ) -> CanonicalValue? {
    guard let step = steps.first else { return value }
    let rest = steps.dropFirst()
    switch (step, value.content) {
    case (_, .unknown): return value
    case (_, .null): return nil
    case (.key(let key), .mapping):
      if let child = value[key] { return descend(from: child, rest, isOuter: false) }
      return isOuter && missing == .notExported ? Self.unknown(.notExported, value) : nil
    case (.element(let index), .sequence(let elements)):
      return index < elements.count
        ? descend(from: elements[index], rest, isOuter: false) : nil
    case (.each, .sequence(let elements)):
      let found = elements.compactMap { descend(from: $0, rest, isOuter: false) }
      return CanonicalValue(
        .sequence(rest.contains(.each) ? Self.joined(found) : found), at: value.range)
    case (.key, _), (.element, _), (.each, _): return Self.unknown(.wrongType, value)
    }
  }

  /// The elements of lists of lists.
  private static func joined(_ lists: [CanonicalValue]) -> [CanonicalValue] {
    lists.flatMap { list in
      if case .sequence(let elements) = list.content { elements } else { [list] }
    }
  }

  private static func unknown(_ cause: UnknownCause, _ value: CanonicalValue) -> CanonicalValue {
    CanonicalValue(.unknown(cause), at: value.range)
  }

  func holds(_ condition: MappingCondition, in scopes: [Scope] = []) -> Holding {
    var doubt: UnknownCause?
    func isFalse(_ path: MappingPath, _ test: (CanonicalValue.Content?) -> Bool) -> Bool {
      let content = value(at: path, in: scopes)?.content
      // What is of another kind than the path supposes isn't what the condition asks for.
      if case .unknown(let cause) = content, cause != .wrongType {
        doubt = doubt ?? cause
        return false
      }
      return !test(content?.present)
    }
    if condition.has.contains(where: { isFalse($0) { $0 != nil } }) { return .no }
    if condition.lacks.contains(where: { isFalse($0) { $0 == nil } }) { return .no }
    for equality in condition.equals {
      let differs = isFalse(equality.path) { content in
        content.map { content in equality.values.contains { content.equals($0) } } ?? false
      }
      if differs { return .no }
    }
    return doubt.map(Holding.unknown) ?? .yes
  }
}

extension CanonicalValue.Content {
  /// The value, unless it tells that there is none.
  fileprivate var present: Self? {
    switch self {
    case .null, .unknown: nil
    case .boolean, .number, .string, .sequence, .mapping: self
    }
  }
}

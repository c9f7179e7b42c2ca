/// Lists and objects; functions come to `nil` where that isn't known, or where they are misused.
extension [TemplateValue] {
  func applyingToParts(_ function: TemplateFunction) -> TemplateValue? {
    switch function {
    case .createArray: .list(self)
    case .createObject: object
    case .array:
      count == 1 && !self[0].isSymbol ? (self[0].list == nil ? .list(self) : self[0]) : nil
    case .length: count == 1 ? self[0].length.map(TemplateValue.integer) : nil
    case .contains: count == 2 ? membership.map(TemplateValue.boolean) : nil
    case .first: count == 1 ? self[0].list?.first ?? self[0].letters { $0.prefix(1) } : nil
    case .last: count == 1 ? self[0].list?.last ?? self[0].letters { $0.suffix(1) } : nil
    case .take: cut({ $0.prefix($1) }, { $0.prefix($1) })
    case .skip: cut({ $0.dropFirst($1) }, { $0.dropFirst($1) })
    case .range: numbers
    case .union: united
    case .tryGet: tried
    default: nil
    }
  }

  private var object: TemplateValue? {
    guard count.isMultiple(of: 2) else { return nil }
    var entries: [TemplateValue.Entry] = []
    for index in stride(from: 0, to: count, by: 2) {
      guard let key = self[index].text else { return nil }
      entries.append(.init(key: key, value: self[index + 1]))
    }
    return .object(entries)
  }

  private var membership: Bool? {
    switch self[0].content {
    case .list(let elements):
      let equalities = elements.map { $0.isEqual(to: self[1]) }
      if equalities.contains(true) { return true }
      return equalities.contains(nil) ? nil : false
    case .object: return self[1].text.map { self[0][$0] != nil }
    case .text(let text): return self[1].text.map { text.utf8.contains($0.utf8) }
    case .null, .boolean, .number, .symbol: return nil
    }
  }

  private func cut(
    _ part: (ArraySlice<TemplateValue>, Int) -> ArraySlice<TemplateValue>,
    _ letters: (ArraySlice<UInt16>, Int) -> ArraySlice<UInt16>
  ) -> TemplateValue? {
    guard count == 2, let wanted = self[1].integer else { return nil }
    let length = Swift.max(0, wanted)
    return self[0].list.map { .list([TemplateValue](part($0[...], length))) }
      ?? self[0].letters { letters($0, length) }
  }

  private var numbers: TemplateValue? {
    guard count == 2, let start = self[0].integer, let length = self[1].integer,
      0...10_000 ~= length, !start.addingReportingOverflow(length).overflow
    else { return nil }
    return .list((start..<(start + length)).map(TemplateValue.integer))
  }

  /// The entries of all objects, the later ones in place of earlier ones; or the distinct elements
  /// of all lists.
  private var united: TemplateValue? {
    if all(\.object) != nil {
      return dropFirst().reduce(self[0] as TemplateValue?) { $0?.merged(with: $1) }
    }
    guard let lists = all(\.list), lists.joined().allSatisfy(\.isKnown) else { return nil }
    var known: Set<TemplateValue> = []
    return .list(lists.joined().filter { known.insert($0).inserted })
  }

  /// What each value is, if all are.
  private func all<Part>(_ part: (TemplateValue) -> Part?) -> [Part]? {
    let parts = compactMap(part)
    return parts.count == count && !isEmpty ? parts : nil
  }

  private var tried: TemplateValue? {
    guard count == 2 else { return nil }
    if let key = self[1].text, self[0].object != nil { return self[0][key] ?? .null }
    if let index = self[1].integer, let list = self[0].list {
      return list.indices.contains(index) ? list[index] : .null
    }
    return nil
  }
}

extension TemplateValue {
  /// Two objects in one, what the second has in place of what the first has, level by level.
  ///
  /// Calls itself for each level, of which a value has few.
  fileprivate func merged(with other: TemplateValue) -> TemplateValue? {
    guard var entries = object, let others = other.object else {
      // What isn't known may be an object, too.
      return isSymbol && other.object != nil || object != nil && other.isSymbol ? nil : other
    }
    for entry in others {
      if let index = entries.firstIndex(where: { $0.key.isEqualIgnoringCase(to: entry.key) }) {
        guard let both = entries[index].value.merged(with: entry.value) else { return nil }
        entries[index].value = both
      } else {
        entries.append(entry)
      }
    }
    return .object(entries)
  }

  /// A part of a text, counted in UTF-16, as .NET does; half a pair isn't taken.
  fileprivate func letters(
    _ part: (ArraySlice<UInt16>) -> ArraySlice<UInt16>
  ) -> TemplateValue? {
    text.flatMap { String(validating: part([UInt16]($0.utf16)[...]), as: UTF16.self) }
      .map(TemplateValue.text)
  }

  fileprivate var length: Int? {
    switch content {
    case .text(let text): text.utf16.count
    case .list(let elements): elements.count
    case .object(let entries): entries.count
    case .null, .boolean, .number, .symbol: nil
    }
  }
}

extension String.UTF8View {
  /// Whether the bytes have others among them, one after the other.
  fileprivate func contains(_ other: Self) -> Bool {
    if other.isEmpty { return true }
    return indices.contains { self[$0...].starts(with: other) }
  }
}

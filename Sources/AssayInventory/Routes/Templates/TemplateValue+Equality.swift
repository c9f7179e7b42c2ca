internal import AssayModel
internal import AssaySyntax

extension TemplateValue {
  /// Whether Azure Resource Manager takes two values for equal; `nil` if that isn't known.
  ///
  /// The keys of an object may stand in any order. Calls itself for each level, of which a value has
  /// few.
  func isEqual(to other: Self) -> Bool? {
    switch (content, other.content) {
    case (.symbol(let form), .symbol(let otherForm)): form.hasBytes(of: otherForm) ? true : nil
    case (.symbol, _), (_, .symbol): nil
    case (.null, .null): true
    case (.boolean(let own), .boolean(let other)): own == other
    case (.number(let own), .number(let other)): Self.areEqual(own, other)
    case (.text(let own), .text(let other)): own.hasBytes(of: other)
    case (.list(let own), .list(let others)):
      own.count == others.count ? Self.all(zip(own, others)) { $0.isEqual(to: $1) } : false
    case (.object(let own), .object(let others)): Self.areEqual(own, others)
    case (.null, _), (.boolean, _), (.number, _), (.text, _), (.list, _), (.object, _): false
    }
  }

  /// One number can be spelled in several ways.
  private static func areEqual(_ own: String, _ other: String) -> Bool? {
    if own.hasBytes(of: other) { return true }
    guard let own = Int(own), let other = Int(other) else { return nil }
    return own == other
  }

  /// Whether keys that differ in case are the same isn't known, nor which of two counts.
  private static func areEqual(_ own: [Entry], _ others: [Entry]) -> Bool? {
    func key(_ entry: Entry) -> [UInt8] { Array(entry.key.lowercasedASCII.utf8) }
    let table = Dictionary(others.map { (key($0), $0) }) { first, _ in first }
    guard table.count == others.count, Set(own.map(key)).count == own.count else { return nil }
    guard own.count == others.count else { return false }
    return all(own) { entry in
      guard let other = table[key(entry)] else { return false }
      let isEqual = entry.value.isEqual(to: other.value)
      return isEqual == false || other.key.hasBytes(of: entry.key) ? isEqual : nil
    }
  }

  private static func all<Parts: Sequence>(
    _ parts: Parts, _ holds: (Parts.Element) -> Bool?
  ) -> Bool? {
    var isKnown = true
    for part in parts {
      guard let holds = holds(part) else {
        isKnown = false
        continue
      }
      if !holds { return false }
    }
    return isKnown ? true : nil
  }
}

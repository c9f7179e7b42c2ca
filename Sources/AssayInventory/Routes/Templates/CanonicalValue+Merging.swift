internal import AssayEngine
internal import AssayModel

/// A value, and whether it is known that it will be there.
struct Declared {
  var value: CanonicalValue
  var isCertain: Bool

  /// Two declarations of one thing, deployed one after the other: of what both have, the second
  /// counts.
  ///
  /// Calls itself for each level of objects that both have.
  func merged(with second: Declared) -> Declared {
    let isCertain = isCertain || second.isCertain
    guard case .mapping(let own) = value.content,
      case .mapping(let others) = second.value.content
    else {
      if value.isSame(as: second.value) { return Declared(value: value, isCertain: isCertain) }
      return Declared(
        value: second.isCertain ? second.value : second.value.doubted, isCertain: isCertain)
    }
    var entries = own.map { entry in
      let both = second.value[entry.key].map {
        Declared(value: entry.value, isCertain: self.isCertain)
          .merged(with: Declared(value: $0, isCertain: second.isCertain)).value
      }
      return CanonicalValue.Entry(
        key: entry.key, value: both ?? (self.isCertain ? entry.value : entry.value.doubted))
    }
    for entry in others where value[entry.key] == nil {
      entries.append(
        CanonicalValue.Entry(
          key: entry.key, value: second.isCertain ? entry.value : entry.value.doubted))
    }
    var merged = value
    merged.content = .mapping(entries)
    return Declared(value: merged, isCertain: isCertain)
  }
}

extension CanonicalValue {
  /// Not known, because it isn't known whether it will be there.
  fileprivate var doubted: Self { Self(.unknown(.expression), at: range) }

  /// Whether two values are the same, wherever they stand.
  ///
  /// Calls itself for each level.
  fileprivate func isSame(as other: CanonicalValue) -> Bool {
    switch (content, other.content) {
    case (.sequence(let own), .sequence(let others)):
      own.count == others.count && zip(own, others).allSatisfy { $0.isSame(as: $1) }
    case (.mapping(let own), .mapping(let others)):
      own.count == others.count
        && own.allSatisfy { entry in other[entry.key].map(entry.value.isSame) ?? false }
    case (.unknown, .unknown): standIn != nil && standIn == other.standIn
    case (.unknown, _), (_, .unknown): false
    default: content == other.content
    }
  }
}

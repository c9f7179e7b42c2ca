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
    let places = KeyPlaces(others.map(\.key))
    var entries = own.map { entry in
      let both = places[entry.key].map {
        Declared(value: entry.value, isCertain: self.isCertain)
          .merged(with: Declared(value: others[$0].value, isCertain: second.isCertain)).value
      }
      return CanonicalValue.Entry(
        key: entry.key, value: both ?? (self.isCertain ? entry.value : entry.value.doubted))
    }
    let known = KeyPlaces(own.map(\.key))
    for entry in others where known[entry.key] == nil {
      entries.append(
        CanonicalValue.Entry(
          key: entry.key, value: second.isCertain ? entry.value : entry.value.doubted))
    }
    var merged = value
    merged.content = .mapping(entries)
    return Declared(value: merged, isCertain: isCertain)
  }
}

extension [CanonicalValue.Entry] {
  /// Whether other entries are among these.
  fileprivate func hold(_ others: Self) -> Bool {
    let places = KeyPlaces(map(\.key))
    return others.allSatisfy { entry in
      places[entry.key].map { self[$0].value.isSame(as: entry.value) } ?? false
    }
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
      own.count == others.count && others.hold(own)
    case (.unknown, .unknown): standIn != nil && standIn == other.standIn
    case (.unknown, _), (_, .unknown): false
    default: content == other.content
    }
  }
}

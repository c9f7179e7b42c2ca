internal import AssayEngine
internal import AssayModel

/// Counts resources by type, without a string for each.
struct ResourceTypeTally {
  /// A type that was met.
  struct Entry {
    /// In lower case.
    var name: String
    var count = 0
    /// Where in the projection's types the type is, if the plan reads resources of it.
    var projected: Int?
    /// Whether resources of the type are keys of a vault or of a managed HSM.
    var isKey: Bool
    /// Whether resources of the type are subscriptions, which tell the tenant of all that is in them.
    var isSubscription: Bool
    /// Whether this is no type that anything can have, but looks like one.
    ///
    /// A type with a space behind it would else be one that no rule is about: nothing would judge
    /// its resources, and nothing would say so.
    var isMalformed: Bool
  }

  private let readTypes: [String]
  private(set) var entries: [Entry] = []
  /// The types as they are spelled, each with the index of its entry.
  private var spellings = TextTable()
  /// The types in lower case, in the order of `entries`.
  private var names = TextTable()

  init(_ projection: Projection) { readTypes = projection.types.map(\.lowercased) }

  /// The index of a type.
  mutating func index(of type: Span<UInt8>) -> Int { spellings.value(of: type) ?? add(type) }

  /// Counts resources of a type.
  mutating func count(_ index: Int, _ count: Int = 1) { entries[index].count += count }

  /// Sorted by type.
  var counts: [ResourceTypeCount] {
    entries.filter { $0.count > 0 }
      .map { ResourceTypeCount(type: $0.name, count: $0.count, isRead: $0.projected != nil) }
      .sorted { $0.type.utf8.lexicographicallyPrecedes($1.type.utf8) }
  }

  /// Finds the type's entry by its name in lower case, or makes one.
  private mutating func add(_ type: Span<UInt8>) -> Int {
    var lowercased: [UInt8] = []
    for index in type.indices {
      lowercased.append(type[index].lowercasedASCII)
    }
    if let known = names.value(of: lowercased.span) {
      spellings.add(type, value: known)
      return known
    }
    let name = String(decoding: lowercased, as: UTF8.self)
    let isVaultType = name.utf8.starts(with: "microsoft.keyvault/".utf8)
    let isKey = ["/keys", "/keys/versions"].contains { name.utf8.ends(with: $0.utf8) }
    names.add(lowercased.span, value: entries.count)
    spellings.add(type, value: entries.count)
    entries.append(
      Entry(
        name: name, projected: readTypes.firstIndex(of: name), isKey: isVaultType && isKey,
        isSubscription: name == "microsoft.resources/subscriptions",
        isMalformed: Self.isMalformed(lowercased)))
    return entries.count - 1
  }

  /// Whether a type has anything but visible ASCII, or a slash that separates nothing.
  static func isMalformed(_ type: [UInt8]) -> Bool {
    type.contains { !(0x21...0x7E).contains($0) }
      || type.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        .contains { $0.isEmpty }
  }
}

extension String.UTF8View {
  fileprivate func ends(with other: Self) -> Bool { reversed().starts(with: other.reversed()) }
}

internal import AssayEngine
internal import AssayModel
internal import AssaySyntax

/// A value of a resource as rules name it, wherever its export has it.
struct CanonicalValue: Hashable, Sendable {
  indirect enum Content: Hashable, Sendable {
    case null
    case boolean(Bool)
    /// In JSON's grammar.
    case number(String)
    case string(String)
    case sequence([CanonicalValue])
    /// Keys are unique.
    case mapping([Entry])
    /// The export has something here that tells no value.
    case unknown(UnknownCause)
  }

  struct Entry: Hashable, Sendable {
    var key: String
    var value: CanonicalValue
  }

  var content: Content
  /// Where in the file the value is, or what it follows from.
  var range: Range<Int>
  /// What stands for an unknown value where resources are joined by it: the same text wherever the
  /// value is, and nowhere else.
  var standIn: String?

  init(_ content: Content, at range: Range<Int>, standIn: String? = nil) {
    self.content = content
    self.range = range
    self.standIn = standIn
  }

  /// A value as it stands in the export.
  ///
  /// Calls itself for each level, of which readers allow 256.
  init(_ node: LocatedNode) {
    range = node.range
    content =
      switch node.content {
      case .null: .null
      case .boolean(let value): .boolean(value)
      case .number(let text): .number(text)
      case .string(let text): .string(text)
      case .sequence(let elements): .sequence(elements.map(CanonicalValue.init))
      case .mapping(let entries):
        .mapping(entries.map { Entry(key: $0.key, value: CanonicalValue($0.value)) })
      }
  }

  /// The value at a key of an object.
  subscript(key: String) -> CanonicalValue? {
    guard case .mapping(let entries) = content else { return nil }
    // By index, so that no entry is copied but the one that is wanted.
    for index in entries.indices where entries[index].key.hasBytes(of: key) {
      return entries[index].value
    }
    return nil
  }

  /// Puts a value at a path of keys, making the objects on the way; what is there is replaced.
  mutating func set(_ path: ArraySlice<String>, to value: CanonicalValue) {
    guard let key = path.first else {
      self = value
      return
    }
    var entries: [Entry] = []
    if case .mapping(let known) = content { entries = known }
    let index = entries.firstIndex { $0.key.hasBytes(of: key) }
    var child =
      index.map { entries.remove(at: $0).value } ?? CanonicalValue(.mapping([]), at: range)
    // Moved out, so that nothing is copied while it changes.
    content = .null
    child.set(path.dropFirst(), to: value)
    entries.insert(Entry(key: key, value: child), at: index ?? entries.count)
    content = .mapping(entries)
  }

  /// The size in bytes of all texts in the value.
  var textCount: Int {
    switch content {
    case .null, .boolean: 0
    case .unknown: standIn?.utf8.count ?? 0
    case .number(let text), .string(let text): text.utf8.count
    case .sequence(let elements): elements.reduce(0) { $0 + $1.textCount }
    case .mapping(let entries):
      entries.reduce(0) { $0 + $1.key.utf8.count + $1.value.textCount }
    }
  }
}

/// A resource as rules name its fields.
struct CanonicalResource: Hashable, Sendable {
  /// The resource, `type` and `id` among its entries.
  var value: CanonicalValue
  /// What the route never carries of this resource: unknown, unless it is there after all.
  var notExported: [FieldPath] = []
  /// What of this resource isn't known, for another reason.
  var unknown: [(path: FieldPath, cause: UnknownCause)] = []
  /// Whether the resource is one of a list of all versions of something.
  var isListedVersion = false

  init(_ value: CanonicalValue, notExported: [FieldPath] = []) {
    self.value = value
    self.notExported = notExported
  }

  static func == (lhs: Self, rhs: Self) -> Bool {
    lhs.value == rhs.value && lhs.notExported == rhs.notExported
      && lhs.unknown.elementsEqual(rhs.unknown) { $0.path == $1.path && $0.cause == $1.cause }
  }

  func hash(into hasher: inout Hasher) { hasher.combine(value) }
}

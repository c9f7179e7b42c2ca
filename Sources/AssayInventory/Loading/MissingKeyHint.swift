internal import AssayModel
internal import AssaySyntax

/// What an object without type or id has that its user may have meant.
struct MissingKeyHint {
  /// Keys that are those that lack but for their case: `Type`.
  private var misspelled: [String] = []
  /// The way to a list of objects, which may be the resources.
  private var list: String?

  /// Reads the object once more: to be asked for only where a problem is told.
  init(_ item: RecordBatch.Item, in text: RecordText, lacking keys: [String]) {
    var reader = JSONTreeReader(Self.filter)
    let range = item.offset..<item.offset + item.length
    guard let object = try? text.object(at: range, with: &reader) else { return }
    for entry in object.entries ?? [] {
      if list == nil { list = Self.list(in: entry) }
      if keys.contains(entry.key.lowercasedASCII), !keys.contains(entry.key) {
        misspelled.append(entry.key)
      }
    }
  }

  /// What to do about it; `nil` if the object has nothing of the kind.
  var words: String? {
    if !misspelled.isEmpty {
      let names = misspelled.prefix(2).map { "'\($0)'" }
      let pronoun = names.count > 1 ? "them" : "it"
      return "it has \(names.joined(separator: " and ")): rename \(pronoun) to "
        + names.map(\.lowercasedASCII).joined(separator: " and ")
        + ", or say by '--map' what the export calls things"
    }
    return list.map {
      "if the resources are in its list '\($0)', export that list alone, or name it in a mapping: "
        + "'records: \($0)[]'"
    }
  }

  private static let filter: TreeFilter = {
    var filter = TreeFilter()
    filter.insert([.each, .each, .each])
    return filter
  }()

  /// The way to a list of objects at an entry or directly below it.
  private static func list(in entry: LocatedNode.Entry) -> String? {
    if holdsObjects(entry.value) { return shown(entry.key) }
    let inner = entry.value.entries?.first { holdsObjects($0.value) }
    return inner.map { shown(entry.key) + "." + shown($0.key) }
  }

  private static func holdsObjects(_ node: LocatedNode) -> Bool {
    node.elements?.first?.entries != nil
  }

  private static func shown(_ key: String) -> String { String(Redactor().shown(key).prefix(60)) }
}

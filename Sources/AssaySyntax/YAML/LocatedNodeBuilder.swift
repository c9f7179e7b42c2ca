/// Builds trees from events.
struct LocatedNodeBuilder {
  private(set) var documents: [LocatedNode] = []
  private var open: [Container] = []

  private struct Container {
    /// The most keys that are compared one by one, which takes less time than to hash them.
    private static let compared = 16

    var isMapping: Bool
    var alias: Range<Int>?
    var elements: [LocatedNode] = []
    var entries: [LocatedNode.Entry] = []
    /// The key whose value comes next.
    var key: (text: String, range: Range<Int>)?
    /// Where each key is, once they are many; `String` keys would take different spellings for the
    /// same.
    private var starts: [[UInt8]: Int] = [:]

    init(isMapping: Bool, alias: Range<Int>?) {
      self.isMapping = isMapping
      self.alias = alias
    }

    /// Where the key is that comes before one of the same bytes, if any does.
    mutating func startOfEqual(to text: [UInt8], at start: Int) -> Int? {
      if entries.count < Self.compared {
        return entries.first { $0.key.isSpelled(text) }?.keyRange.lowerBound
      }
      if starts.isEmpty {
        for entry in entries { starts[Array(entry.key.utf8)] = entry.keyRange.lowerBound }
      }
      return starts.updateValue(start, forKey: text)
    }
  }

  /// - Parameter alias: The place of the alias that stands for the value that begins here.
  mutating func take(
    _ event: YAMLEvent, _ text: [UInt8], alias: Range<Int>? = nil
  ) throws(SyntaxError) {
    let isKey = open.last.map { $0.isMapping && $0.key == nil } ?? false
    switch event.kind {
    case .scalar where isKey: try takeKey(event, text)
    case .scalar:
      add(LocatedNode(try Self.content(event, text), at: event.start..<event.end, alias: alias))
    case .sequence, .mapping:
      guard !isKey else {
        throw SyntaxError(.unsupportedYAML, at: event.start, "a key must be a string")
      }
      open.append(Container(isMapping: event.kind == .mapping, alias: alias))
    case .end:
      guard let container = open.popLast() else { return }
      let content: LocatedNode.Content =
        container.isMapping ? .mapping(container.entries) : .sequence(container.elements)
      add(LocatedNode(content, at: event.start..<event.end, alias: container.alias))
    case .documentStart, .documentEnd, .streamEnd, .alias: break
    }
  }

  private mutating func add(_ node: LocatedNode) {
    guard !open.isEmpty else {
      documents.append(node)
      return
    }
    let last = open.count - 1
    guard let key = open[last].key else {
      open[last].elements.append(node)
      return
    }
    open[last].entries.append(
      LocatedNode.Entry(key: key.text, keyRange: key.range, value: node))
    open[last].key = nil
  }

  private mutating func takeKey(_ event: YAMLEvent, _ text: [UInt8]) throws(SyntaxError) {
    if event.isMergeKey(text) { throw .mergeKey(at: event) }
    let key = String(decoding: text, as: UTF8.self)
    let last = open.count - 1
    if let first = open[last].startOfEqual(to: text, at: event.start) {
      throw .duplicate(text, at: event.start..<event.end, first: first)
    }
    open[last].key = (key, event.start..<event.end)
  }

  /// What a scalar means.
  static func content(
    _ event: YAMLEvent, _ text: [UInt8]
  ) throws(SyntaxError) -> LocatedNode.Content {
    switch CoreSchema.meaning(of: text, event.form) {
    case .null: return .null
    case .false: return .boolean(false)
    case .true: return .boolean(true)
    case .string: return .string(String(decoding: text, as: UTF8.self))
    case .number:
      var number: [UInt8] = []
      CoreNumber(text)?.write(text, to: &number)
      return .number(String(decoding: number, as: UTF8.self))
    case .notFinite: throw .notFinite(at: event)
    case nil: throw .tagMismatch(at: event)
    }
  }
}

extension String {
  /// Whether the text has these bytes, however they would compare.
  fileprivate func isSpelled(_ bytes: [UInt8]) -> Bool {
    utf8.count == bytes.count && utf8.elementsEqual(bytes)
  }
}

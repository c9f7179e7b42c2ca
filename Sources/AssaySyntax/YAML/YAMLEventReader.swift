internal import CLibYAML

/// The events of a text with their places in bytes, within limits.
struct YAMLEventReader: ~Copyable {
  let bytes: [UInt8]
  let encoding: YAMLEncoding
  let limits: YAMLLimits
  /// The text of the last scalar, once it was loaded.
  private(set) var text: [UInt8] = []
  private var isTextLoaded = false
  private let keepsAliases: Bool
  var aliases: YAMLAliases

  var parser: LibYAMLParser
  var cursor: CodePointCursor
  /// The last event as libyaml gave it, with its whole place in bytes.
  private(set) var last = (
    raw: LibYAMLParser.Event(type: YAML_NO_EVENT, start: 0, end: 0), place: 0..<0
  )
  private var open: [Container] = []
  /// The end of the last token of a value, where block containers end.
  private var lastEnd: Int

  private struct Container {
    var start: Int
    /// Whether brackets show where it ends.
    var isBracketed: Bool
  }

  /// - Parameter keepsAliases: Whether aliases are told as such, instead of what they stand for.
  init(
    _ bytes: [UInt8], limits: YAMLLimits, keepsAliases: Bool = false
  ) throws(SyntaxError) {
    let encoding = try YAMLEncoding(checking: bytes.span)
    self.init(bytes, encoding, limits: limits, keepsAliases: keepsAliases)
  }

  /// Reads a text whose encoding was checked.
  init(
    _ bytes: [UInt8], _ encoding: YAMLEncoding, limits: YAMLLimits, keepsAliases: Bool = false
  ) {
    self.keepsAliases = keepsAliases
    self.encoding = encoding
    self.bytes = bytes
    self.limits = limits
    aliases = YAMLAliases(limits: limits, size: bytes.count)
    parser = LibYAMLParser(bytes, from: encoding.markLength)
    cursor = CodePointCursor(encoding)
    lastEnd = encoding.markLength
  }

  /// The next event; after `streamEnd` none may be asked for.
  mutating func next() throws(SyntaxError) -> YAMLEvent {
    if aliases.isReplaying, let event = try aliases.replay(into: &text, depth: open.count) {
      isTextLoaded = true
      return event
    }
    let event = try parsed()
    isTextLoaded = false
    if keepsAliases { return event }
    if event.kind == .alias {
      try aliases.expand(parser.anchor, at: event)
      return try next()
    }
    if aliases.isRecording {
      loadText(of: event)
      aliases.record(event, text)
    }
    return event
  }

  /// Makes `text` that of the last event; what isn't read needs no copy.
  mutating func loadText(of event: YAMLEvent) {
    guard event.kind == .scalar, !isTextLoaded else { return }
    parser.copyText(to: &text)
    isTextLoaded = true
  }

  private mutating func parsed() throws(SyntaxError) -> YAMLEvent {
    while true {
      guard let raw = parser.next() else { throw syntaxError(parser.failure) }
      let start = cursor.byteOffset(of: raw.start, in: bytes)
      let end = cursor.byteOffset(of: raw.end, in: bytes)
      last = (raw, start..<end)
      switch raw.type {
      case YAML_SCALAR_EVENT: return try scalar(raw, start, end)
      case YAML_SEQUENCE_START_EVENT: return try container(.sequence, raw, start, end)
      case YAML_MAPPING_START_EVENT: return try container(.mapping, raw, start, end)
      case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: return containerEnd(end)
      case YAML_ALIAS_EVENT:
        lastEnd = end
        return YAMLEvent(kind: .alias, start: start, end: end)
      case YAML_DOCUMENT_START_EVENT:
        aliases.forget()
        return YAMLEvent(kind: .documentStart, start: start, end: end)
      case YAML_DOCUMENT_END_EVENT:
        return YAMLEvent(kind: .documentEnd, start: start, end: end)
      case YAML_STREAM_END_EVENT: return YAMLEvent(kind: .streamEnd, start: start, end: end)
      default: continue
      }
    }
  }

  private mutating func scalar(
    _ raw: LibYAMLParser.Event, _ start: Int, _ end: Int
  ) throws(SyntaxError) -> YAMLEvent {
    var event = YAMLEvent(
      kind: .scalar, form: raw.isPlain ? .plain : .string, start: start, end: end)
    if raw.hasAnchor || raw.hasTag { event.start = valueStart(from: start, to: end) }
    if !raw.isPlain { event.end = trimmed(event.start..<end) }
    if start < end || (start > 0 && Self.isIndicator(bytes[start - 1])) {
      lastEnd = event.end
    }
    if raw.hasTag {
      guard let form = YAMLTag.form(of: parser.tag) else { throw unsupportedTag(at: start, end) }
      guard form == .string || raw.isPlain else { throw unsupportedTag(at: start, end) }
      event.form = form
    }
    if raw.hasAnchor { aliases.define(parser.anchor) }
    return event
  }

  private mutating func container(
    _ kind: YAMLEvent.Kind, _ raw: LibYAMLParser.Event, _ start: Int, _ end: Int
  ) throws(SyntaxError) -> YAMLEvent {
    guard open.count < limits.depth else {
      throw SyntaxError(.tooDeep, at: start, "at most \(limits.depth) levels")
    }
    if raw.hasTag, !YAMLTag.suits(parser.tag, sequence: kind == .sequence) {
      throw unsupportedTag(at: start, end)
    }
    let place = raw.hasAnchor || raw.hasTag ? containerStart(kind, raw, end) : start
    let isBracketed =
      raw.isFlow && place < bytes.count && (bytes[place] == 0x5B || bytes[place] == 0x7B)
    open.append(Container(start: place, isBracketed: isBracketed))
    if raw.hasAnchor { aliases.define(parser.anchor) }
    return YAMLEvent(kind: kind, start: place, end: place)
  }

  private mutating func containerEnd(_ end: Int) -> YAMLEvent {
    guard let container = open.popLast() else { return YAMLEvent(kind: .end, start: end, end: end) }
    if container.isBracketed { lastEnd = end }
    return YAMLEvent(kind: .end, start: container.start, end: max(container.start, lastEnd))
  }
}

internal import CLibYAML

/// The events of a text as libyaml gives them: places in code points, aliases by name.
///
/// All use of libyaml, and of pointers, is in this file.
@safe struct LibYAMLParser: ~Copyable {
  struct Event {
    var type: yaml_event_type_t
    /// Code points from the start of what was parsed.
    var start: Int
    var end: Int
    var isPlain = false
    /// Whether a scalar is written in lines of its own, after `|` or `>`.
    var isBlock = false
    var isFlow = false
    var hasAnchor = false
    var hasTag = false
  }

  struct Failure {
    enum Place {
      case codePoint(Int)
      case byte(Int)
    }

    var place: Place
    var problem: String
    /// Such as "while parsing a flow sequence"; may be empty.
    var context: String
  }

  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let event: UnsafeMutablePointer<yaml_event_t>
  private let input: Input
  /// The name that the last event gives to its node, or that the last alias uses.
  private(set) var anchor: [UInt8] = []
  private(set) var tag: [UInt8] = []

  /// Parses UTF-8 without a byte order mark, from `start` on.
  init(_ bytes: [UInt8], from start: Int) {
    input = Input(bytes, from: start)
    unsafe parser = .allocate(capacity: 1)
    unsafe event = .allocate(capacity: 1)
    unsafe event.initialize(to: yaml_event_t())
    guard unsafe yaml_parser_initialize(parser) == 1 else { fatalError("out of memory") }
    unsafe yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    unsafe yaml_parser_set_input(
      parser,
      { context, buffer, size, count in
        guard let context = unsafe context, let buffer = unsafe buffer,
          let count = unsafe count
        else { return 0 }
        let input = unsafe Unmanaged<Input>.fromOpaque(context).takeUnretainedValue()
        unsafe count.pointee = input.copy(
          to: UnsafeMutableRawBufferPointer(start: buffer, count: size))
        return 1
      }, Unmanaged.passUnretained(input).toOpaque())
  }

  deinit {
    unsafe yaml_event_delete(event)
    unsafe event.deallocate()
    unsafe yaml_parser_delete(parser)
    unsafe parser.deallocate()
  }

  /// The next event, or `nil` after a `failure`; a scalar's text may be had until the next call.
  mutating func next() -> Event? {
    unsafe yaml_event_delete(event)
    guard unsafe yaml_parser_parse(parser, event) == 1 else { return nil }
    var result = Event(
      type: unsafe event.pointee.type, start: unsafe event.pointee.start_mark.index,
      end: unsafe event.pointee.end_mark.index)
    switch result.type {
    case YAML_SCALAR_EVENT:
      let style = unsafe event.pointee.data.scalar.style
      result.isPlain = style == YAML_PLAIN_SCALAR_STYLE
      result.isBlock = style == YAML_LITERAL_SCALAR_STYLE || style == YAML_FOLDED_SCALAR_STYLE
      unsafe keep(event.pointee.data.scalar.anchor, event.pointee.data.scalar.tag, in: &result)
    case YAML_SEQUENCE_START_EVENT:
      let start = unsafe event.pointee.data.sequence_start
      unsafe result.isFlow = start.style == YAML_FLOW_SEQUENCE_STYLE
      unsafe keep(start.anchor, start.tag, in: &result)
    case YAML_MAPPING_START_EVENT:
      let start = unsafe event.pointee.data.mapping_start
      unsafe result.isFlow = start.style == YAML_FLOW_MAPPING_STYLE
      unsafe keep(start.anchor, start.tag, in: &result)
    case YAML_ALIAS_EVENT:
      unsafe keep(event.pointee.data.alias.anchor, nil, in: &result)
    default: break
    }
    return result
  }

  /// Replaces `text` by the text of the last event, a scalar.
  func copyText(to text: inout [UInt8]) {
    unsafe Self.copy(
      event.pointee.data.scalar.value, count: event.pointee.data.scalar.length, to: &text)
  }

  @inline(__always) private mutating func keep(
    _ anchor: UnsafeMutablePointer<UInt8>?, _ tag: UnsafeMutablePointer<UInt8>?,
    in event: inout Event
  ) {
    if let anchor = unsafe anchor {
      event.hasAnchor = true
      unsafe Self.copy(anchor, count: Self.length(of: anchor), to: &self.anchor)
    }
    if let tag = unsafe tag {
      event.hasTag = true
      unsafe Self.copy(tag, count: Self.length(of: tag), to: &self.tag)
    }
  }

  private static func copy(
    _ source: UnsafeMutablePointer<UInt8>?, count: Int, to target: inout [UInt8]
  ) {
    target.removeAll(keepingCapacity: true)
    unsafe target.append(contentsOf: UnsafeBufferPointer(start: source, count: count))
  }

  private static func length(of text: UnsafeMutablePointer<UInt8>) -> Int {
    var length = 0
    while unsafe text[length] != 0 { length += 1 }
    return length
  }

  /// Why there is no next event.
  var failure: Failure {
    let problem = unsafe parser.pointee.problem.map { unsafe String(cString: $0) }
    let context = unsafe parser.pointee.context.map { unsafe String(cString: $0) }
    let place: Failure.Place =
      unsafe parser.pointee.error == YAML_READER_ERROR
      ? .byte(unsafe parser.pointee.problem_offset)
      : .codePoint(unsafe parser.pointee.problem_mark.index)
    return Failure(place: place, problem: problem ?? "no more memory", context: context ?? "")
  }

  /// The bytes that libyaml asks for piece by piece.
  private final class Input {
    private let bytes: [UInt8]
    private var position: Int

    init(_ bytes: [UInt8], from start: Int) {
      self.bytes = bytes
      position = start
    }

    func copy(to buffer: UnsafeMutableRawBufferPointer) -> Int {
      let count = min(buffer.count, bytes.count - position)
      unsafe buffer.copyBytes(from: bytes[position..<position + count])
      position += count
      return count
    }
  }
}

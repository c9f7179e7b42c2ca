/// Turns events into records, with the semantics of `CaptureTree`.
///
/// - CaptureIndex: the capture tree, ready for looking up keys
/// - CaptureStore: what is captured of a record or envelope until it is whole
/// - RecordWalker: the open containers, and what each event means in them
/// - RecordWalker+Values, +Keys, +Records: values at nodes, keys and duplicates, items of the batch
/// - EventTape: an object that has to be walked twice
struct RecordWalker {
  enum Role: Hashable {
    /// An array of records: the root, or in an envelope.
    case records
    /// An object whose keys lead to nodes.
    case members
    /// An object or array whose values are elements.
    case entries, elements
    /// A container of which nothing more is reported.
    case skipped
    /// An object that is kept on a tape, to be walked twice.
    case taped
  }

  struct Frame {
    var role: Role
    /// The node of the container, or -1 for the root array.
    var node: Int
    /// The container's capture, if it is reported.
    var capture: Int?
    /// An object's number, by which its keys are told from other objects'.
    var object = 0
    var expectsKey = false
    /// The node that the last key leads to, or -1.
    var child = -1
    /// The capture of the element in progress.
    var element: Int?
    /// How many containers are open inside one that is skipped or taped.
    var depth = 0
    /// Where the keys of an object's entries start in `entryKeys`.
    var firstEntryKey = 0
    /// Whether the object is read from a tape, which ends it itself.
    var isOnTape = false
    /// Whether the container stands where a key should.
    var isKey = false
    /// The key of a root object's member that has no node, until it is known what is there.
    var strayKey: [UInt8]?
  }

  let index: CaptureIndex
  var frames: [Frame] = []
  /// What is captured of the record in progress, or of the root object.
  var store = CaptureStore()
  /// What is captured of the envelope while a record in it is read.
  var envelope = CaptureStore()
  /// How many frames are open around the record in progress; `nil` outside of records.
  var recordLevel: Int?
  /// Whether the root object holds an array of records.
  var isEnvelope = false
  /// The records that the current root value has held so far.
  var records = 0

  var objects = 0
  /// When a key that leads to a node was last met: for records' nodes, then for the root object's.
  var seen: [(object: Int, offset: Int)]
  var entryKeys: [EntryKeyPlace] = []
  var tapes: [EventTape] = []

  init(_ index: CaptureIndex) {
    self.index = index
    seen = Array(repeating: (0, 0), count: 2 * index.nodes.count)
  }

  /// Whether the next event changes nothing, if it is a scalar.
  var ignoresScalars: Bool {
    guard !frames.isEmpty else { return false }
    let top = frames.count - 1
    return frames[top].role == .skipped && frames[top].strayKey == nil
  }

  /// Whether the text of the next event matters, if that is a scalar.
  var readsText: Bool {
    guard !frames.isEmpty else { return true }
    let top = frames.count - 1
    switch frames[top].role {
    case .members: return frames[top].expectsKey || frames[top].child >= 0
    case .entries, .elements, .taped: return true
    case .records, .skipped: return false
    }
  }

  mutating func take(
    _ event: YAMLEvent, _ text: [UInt8], into batch: inout RecordBatch
  ) throws(SyntaxError) {
    switch event.kind {
    case .documentStart, .documentEnd, .streamEnd, .alias: return
    case .scalar, .sequence, .mapping, .end: break
    }
    guard !frames.isEmpty else { return try takeRoot(event, text, into: &batch) }
    let top = frames.count - 1
    if frames[top].role == .skipped || frames[top].role == .taped {
      return try passOver(event, text, into: &batch)
    }
    if event.kind == .end { return try close(event, into: &batch) }
    if frames[top].expectsKey { return takeKey(event, text) }
    switch frames[top].role {
    case .records: try takeRecord(event, into: &batch)
    case .members: try takeValue(event, text, node: frames[top].child, into: &batch)
    case .entries, .elements:
      let isElement = startElement(event)
      let node = isElement ? index.nodes[frames[top].node].element : -1
      try takeValue(event, text, node: node, into: &batch)
    case .skipped, .taped: break
    }
  }

  /// Follows a container that is skipped or kept for later.
  private mutating func passOver(
    _ event: YAMLEvent, _ text: [UInt8], into batch: inout RecordBatch
  ) throws(SyntaxError) {
    let top = frames.count - 1
    noteStray(event)
    if event.kind == .end {
      if frames[top].depth == 0 { return try close(event, into: &batch) }
      frames[top].depth -= 1
    } else if event.kind != .scalar {
      frames[top].depth += 1
    }
    if frames[top].role == .taped { tapes[tapes.count - 1].append(event, text) }
  }

  /// Ends the innermost container.
  mutating func close(
    _ event: YAMLEvent, into batch: inout RecordBatch
  ) throws(SyntaxError) {
    guard let frame = frames.popLast() else { return }
    if frame.role == .taped { try play(frame, until: event, into: &batch) }
    if frame.role == .entries { checkEntryKeys(from: frame.firstEntryKey) }
    if frame.role == .entries || frame.role == .elements {
      store.append(.end, node: frame.node, offset: event.end - 1, length: 1)
    }
    guard !frame.isOnTape, !frame.isKey else { return }
    if let capture = frame.capture {
      store.setPlace(of: capture, offset: event.start, length: event.end - event.start)
    }
    if frames.count == recordLevel { return try endRecord(event, into: &batch) }
    guard !frames.isEmpty else { return try endRoot(event, frame, into: &batch) }
    try endValue(event, into: &batch)
  }

  /// Completes what the innermost container knows of the value that just ended.
  mutating func endValue(
    _ event: YAMLEvent, into batch: inout RecordBatch
  ) throws(SyntaxError) {
    let top = frames.count - 1
    switch frames[top].role {
    case .records: try addMisfit(event, into: &batch)
    case .members: frames[top].expectsKey = true
    case .entries, .elements:
      if let element = frames[top].element {
        store.setPlace(of: element, offset: event.start, length: event.end - event.start)
      }
      frames[top].element = nil
      frames[top].expectsKey = frames[top].role == .entries
    case .skipped, .taped: break
    }
  }
}

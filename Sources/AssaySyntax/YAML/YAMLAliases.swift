/// Plays back what anchors stand for, counting, so that a small text can't stand for a huge one.
///
/// The events of anchored values are kept as they were read, their aliases as references: what
/// is kept never outgrows the text.
struct YAMLAliases: ~Copyable {
  private struct Recorded {
    var event: YAMLEvent
    var text: Range<Int>
    /// The anchor that an alias stands for.
    var anchor = 0
  }

  private struct Anchor {
    var start: Int
    /// `nil` while the anchored value is being read.
    var end: Int?
  }

  private let limits: YAMLLimits
  private let maximumBytes: Int
  private var recorded: [Recorded] = []
  private var recordedText: [UInt8] = []
  private var anchors: [Anchor] = []
  private var names: [[UInt8]: Int] = [:]
  /// The anchors whose values are being read, with the number of containers open outside of each.
  private var unfinished: [(anchor: Int, depth: Int)] = []
  private var recordingDepth = 0
  private var isAnchored = false

  private var replays: [Range<Int>] = []
  private var replayDepth = 0
  private var alias = YAMLEvent(kind: .alias, start: 0, end: 0)
  /// The alias of which the first event comes next.
  private var reference: Range<Int>?
  private var expandedNodes = 0
  private var expandedBytes = 0

  init(limits: YAMLLimits, size: Int) {
    self.limits = limits
    maximumBytes = size.multipliedReportingOverflow(by: limits.expansionRatio).partialValue
  }

  /// Forgets a document's anchors.
  mutating func forget() {
    recorded.removeAll(keepingCapacity: true)
    recordedText.removeAll(keepingCapacity: true)
    anchors.removeAll(keepingCapacity: true)
    names.removeAll(keepingCapacity: true)
    expandedNodes = 0
  }

  /// Gives a name to the value that the next recorded event starts.
  mutating func define(_ name: [UInt8]) {
    names[name] = anchors.count
    anchors.append(Anchor(start: recorded.count))
    isAnchored = true
  }

  /// Whether the next event that is read is part of an anchored value.
  var isRecording: Bool { isAnchored || !unfinished.isEmpty }

  var isReplaying: Bool { !replays.isEmpty }

  /// Keeps an event that was read, as part of an anchored value.
  mutating func record(_ event: YAMLEvent, _ text: [UInt8]) {
    let start = recordedText.count
    if event.kind == .scalar { recordedText.append(contentsOf: text) }
    recorded.append(Recorded(event: event, text: start..<recordedText.count))
    switch event.kind {
    case .sequence, .mapping:
      if isAnchored { unfinished.append((anchors.count - 1, recordingDepth)) }
      recordingDepth += 1
    case .end:
      recordingDepth -= 1
      while let last = unfinished.last, last.depth == recordingDepth {
        anchors[last.anchor].end = recorded.count
        unfinished.removeLast()
      }
    default:
      if isAnchored { anchors[anchors.count - 1].end = recorded.count }
    }
    isAnchored = false
  }

  /// Starts to play back what `name` stands for.
  mutating func expand(_ name: [UInt8], at alias: YAMLEvent) throws(SyntaxError) {
    guard let anchor = names[name] else {
      throw error(.invalidYAML, alias, "an alias has no anchor before it")
    }
    guard anchors[anchor].end != nil else {
      throw error(
        .unsupportedYAML, alias, "an alias is part of the value that it stands for")
    }
    if !unfinished.isEmpty {
      let end = recordedText.count
      recorded.append(Recorded(event: alias, text: end..<end, anchor: anchor))
    }
    self.alias = alias
    reference = alias.start..<alias.end
    push(anchor)
  }

  /// The next event of what an alias stands for; `nil` if none is being played back.
  mutating func replay(
    into text: inout [UInt8], depth: Int
  ) throws(SyntaxError) -> YAMLEvent? {
    while let range = replays.last {
      guard let index = range.first else {
        replays.removeLast()
        continue
      }
      replays[replays.count - 1] = index + 1..<range.upperBound
      let next = recorded[index]
      if next.event.kind == .alias {
        reference = next.event.start..<next.event.end
        push(next.anchor)
        continue
      }
      if next.event.kind == .scalar {
        text.removeAll(keepingCapacity: true)
        text.append(contentsOf: recordedText[next.text])
      }
      try count(next.event, bytes: next.text.count, depth: depth)
      return next.event
    }
    return nil
  }

  /// The alias that stands for the value that the last event begins; `nil` if it stands there.
  mutating func takeReference() -> Range<Int>? {
    defer { reference = nil }
    return reference
  }

  private mutating func push(_ anchor: Int) {
    guard let end = anchors[anchor].end else { return }
    replays.append(anchors[anchor].start..<end)
  }

  private mutating func count(
    _ event: YAMLEvent, bytes: Int, depth: Int
  ) throws(SyntaxError) {
    if event.kind == .end {
      replayDepth -= 1
      return
    }
    if event.kind != .scalar {
      replayDepth += 1
      guard depth + replayDepth <= limits.depth else {
        throw error(.tooDeep, alias, "at most \(limits.depth) levels, aliases replaced")
      }
    }
    expandedNodes += 1
    expandedBytes += bytes + 1
    guard expandedNodes <= limits.expandedNodes else {
      throw error(
        .tooManyAliases, alias,
        "aliases may stand for at most \(limits.expandedNodes) values in a document")
    }
    guard expandedBytes <= maximumBytes else {
      throw error(
        .tooManyAliases, alias,
        "aliases may stand for at most \(limits.expansionRatio) times the size of the text")
    }
  }

  private func error(
    _ kind: SyntaxError.Kind, _ place: YAMLEvent, _ detail: String
  ) -> SyntaxError {
    SyntaxError(kind, at: place.start, length: place.end - place.start, detail)
  }
}

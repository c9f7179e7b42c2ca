extension RecordWalker {
  mutating func takeRoot(
    _ event: YAMLEvent, _ text: [UInt8], into batch: inout RecordBatch
  ) throws(SyntaxError) {
    isEnvelope = false
    records = 0
    switch event.kind {
    case .sequence: frames.append(Frame(role: .records, node: -1))
    case .mapping: openObject(node: index.document)
    default:
      // A document without content, as a separator at the end makes one, holds nothing.
      guard !text.isEmpty || event.form != .plain else { return }
      throw SyntaxError(
        .notAContainer, at: event.start, length: event.end - event.start,
        "a sequence or a mapping")
    }
  }

  /// Takes an element of an array of records.
  mutating func takeRecord(
    _ event: YAMLEvent, into batch: inout RecordBatch
  ) throws(SyntaxError) {
    switch event.kind {
    case .mapping:
      swap(&store, &envelope)
      recordLevel = frames.count
      openObject(node: index.record)
    case .sequence: frames.append(Frame(role: .skipped, node: -1))
    default: try addMisfit(event, into: &batch)
    }
  }

  private mutating func openObject(node: Int) {
    var frame = Frame(role: .members, node: node)
    prepareKeys(of: &frame)
    frames.append(frame)
  }

  mutating func endRecord(
    _ event: YAMLEvent, into batch: inout RecordBatch
  ) throws(SyntaxError) {
    try store.move(to: &batch, as: item(.record, event))
    swap(&store, &envelope)
    recordLevel = nil
    records += 1
  }

  mutating func endRoot(
    _ event: YAMLEvent, _ frame: Frame, into batch: inout RecordBatch
  ) throws(SyntaxError) {
    let kind: RecordBatch.ItemKind =
      frame.role == .records ? .array : isEnvelope ? .envelope : .record
    try store.move(to: &batch, as: item(kind, event, records: records))
  }

  mutating func addMisfit(
    _ event: YAMLEvent, into batch: inout RecordBatch
  ) throws(SyntaxError) {
    var nothing = CaptureStore()
    try nothing.move(to: &batch, as: item(.misfit, event))
  }

  private func item(
    _ kind: RecordBatch.ItemKind, _ event: YAMLEvent, records: Int = 0
  ) -> RecordBatch.Item {
    RecordBatch.Item(
      kind: kind, captures: 0..<0, offset: event.start, length: event.end - event.start,
      records: records)
  }
}

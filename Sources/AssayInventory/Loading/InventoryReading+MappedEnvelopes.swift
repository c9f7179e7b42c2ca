internal import AssayEngine
internal import AssayModel
internal import AssaySyntax

/// Objects around lists of records, which mappings of users may be about.
///
/// The records were taken already, each by itself: nothing else of the object may get lost.
extension InventoryReading {
  mutating func takeMapped(envelope item: RecordBatch.Item, _ batch: RecordBatch) {
    let object = envelope(item, batch)
    for reader in mappedEnvelopes {
      var output = RouteOutput(
        source: account.source, file: account.summary.path, embedding: embedding)
      reader.readEnvelope(object, into: &output)
      if !output.isDeclined { return takeProblems(of: output) }
    }
  }

  /// An envelope as far as it was captured; what is in its lists isn't.
  private func envelope(_ item: RecordBatch.Item, _ batch: RecordBatch) -> CanonicalValue {
    var object = CanonicalValue(.mapping([]), at: item.offset..<item.offset + item.length)
    for capture in batch.captures[item.captures] {
      guard let path = tree.envelopePaths[Int(capture.node)],
        let content = Self.content(of: capture, batch)
      else { continue }
      let range = capture.offset..<capture.offset + Int(capture.length)
      object.set(path.outerKeys[...], to: CanonicalValue(content, at: range))
    }
    return object
  }

  private static func content(
    of capture: Capture, _ batch: RecordBatch
  ) -> CanonicalValue.Content? {
    switch capture.kind {
    case .null: .null
    case .false: .boolean(false)
    case .true: .boolean(true)
    case .number: .number(batch.string(capture))
    case .string: .string(batch.string(capture))
    case .array: .sequence([])
    case .object: .mapping([])
    case .element, .end: nil
    }
  }
}

/// Reads records out of a YAML text, some at a time.
///
/// Documents are what JSON's root values are; a document without content holds nothing. Values
/// have YAML 1.2's core schema types, and numbers are reported in JSON's grammar. A value reached
/// through an alias has the place of its anchor. Merge keys, keys that aren't scalars and numbers
/// that aren't finite are problems of their record where they are read; tags other than the core
/// schema's are refused everywhere.
///
/// Lines are read without libyaml as long as there is nothing in them but what exports write.
/// From the first other line on the events are libyaml's, which begins at the start of the text.
///
/// A reader that has thrown an error is spent; the batch then holds what came before the error.
package struct YAMLRecordReader: ~Copyable {
  /// How many zero bytes must follow the text.
  package static let padding = 64
  /// With how many records a batch is full.
  private static let batchSize = 256

  /// The text, which zero bytes follow.
  private let bytes: [UInt8]
  private let count: Int
  private let limits: YAMLLimits
  private let encoding: YAMLEncoding
  private var lines: YAMLBlockReader
  /// How many events `lines` told.
  private var told = 0
  private var text: [UInt8] = []
  /// What reads the text, once `lines` has given up.
  private var reader: YAMLEventReader?
  private var walker: RecordWalker

  /// Reads the first `count` bytes of those that are given, which zero bytes follow.
  package init(
    _ bytes: [UInt8], count: Int, index: CaptureIndex, limits: YAMLLimits = YAMLLimits()
  ) throws(SyntaxError) {
    precondition(bytes.count >= count + Self.padding, "zero bytes follow the text")
    self.bytes = bytes
    self.count = count
    self.limits = limits
    encoding = try YAMLEncoding(checking: bytes.span.extracting(first: count))
    lines = YAMLBlockReader(from: encoding.markLength, count: count, limits: limits)
    walker = RecordWalker(index)
  }

  /// Adds the next records to a batch, and tells whether there may be more.
  package mutating func next(into batch: inout RecordBatch) throws(SyntaxError) -> Bool {
    let enough = batch.items.count + Self.batchSize
    if reader == nil {
      if let isMore = try readLines(upTo: enough, into: &batch) { return isMore }
      var reader = YAMLEventReader(Array(bytes[..<count]), encoding, limits: limits)
      for _ in 0..<told { _ = try reader.next() }
      self.reader = consume reader
    }
    return try readEvents(upTo: enough, into: &batch)
  }

  /// - Returns: Whether there may be more; `nil` if libyaml has to go on.
  private mutating func readLines(
    upTo enough: Int, into batch: inout RecordBatch
  ) throws(SyntaxError) -> Bool? {
    guard encoding.isOrdinary else { return nil }
    let bytes = bytes
    return try unsafe bytes.withUnsafeBufferPointer { all throws(SyntaxError) -> Bool? in
      guard let base = all.baseAddress else { return nil }
      let start = unsafe ByteCursor(base)
      while batch.items.count < enough {
        guard lines.readLine(of: start) else { return nil }
        told += lines.events.count
        for index in lines.events.indices {
          let event = lines.events[index]
          if event.kind == .scalar {
            if walker.ignoresScalars { continue }
            if walker.readsText {
              let isFolded = index == 0 && lines.beginsFolded
              YAMLBlockText.load(event, isFolded: isFolded, of: bytes, into: &text)
            }
          }
          if event.kind == .streamEnd { return false }
          try walker.take(event, text, into: &batch)
        }
      }
      return true
    }
  }

  private mutating func readEvents(
    upTo enough: Int, into batch: inout RecordBatch
  ) throws(SyntaxError) -> Bool {
    while batch.items.count < enough {
      guard let event = try reader?.next() else { return false }
      if event.kind == .scalar {
        if walker.ignoresScalars { continue }
        if walker.readsText { reader?.loadText(of: event) }
      }
      if event.kind == .streamEnd { return false }
      try walker.take(event, reader?.text ?? [], into: &batch)
    }
    return true
  }
}

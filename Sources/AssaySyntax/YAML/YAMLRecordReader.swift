/// Reads records out of a YAML text, some at a time.
///
/// Documents are what JSON's root values are; a document without content holds nothing. Values
/// have YAML 1.2's core schema types, and numbers are reported in JSON's grammar. A value reached
/// through an alias has the place of its anchor. Merge keys, keys that aren't scalars and numbers
/// that aren't finite are problems of their record where they are read; tags other than the core
/// schema's are refused everywhere.
///
/// A reader that has thrown an error is spent; the batch then holds what came before the error.
package struct YAMLRecordReader: ~Copyable {
  /// How many records a batch gets at most.
  private static let batchSize = 256

  private var reader: YAMLEventReader
  private var walker: RecordWalker

  package init(
    _ bytes: [UInt8], tree: CaptureTree, limits: YAMLLimits = YAMLLimits()
  ) throws(SyntaxError) {
    reader = try YAMLEventReader(bytes, limits: limits)
    walker = RecordWalker(tree)
  }

  /// Adds the next records to a batch, and tells whether there may be more.
  package mutating func next(into batch: inout RecordBatch) throws(SyntaxError) -> Bool {
    let enough = batch.items.count + Self.batchSize
    while batch.items.count < enough {
      let event = try reader.next()
      if event.kind == .scalar {
        if walker.ignoresScalars { continue }
        if walker.readsText { reader.loadText(of: event) }
      }
      if event.kind == .streamEnd { return false }
      try walker.take(event, reader.text, into: &batch)
    }
    return true
  }
}

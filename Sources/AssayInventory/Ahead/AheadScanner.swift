internal import AssaySyntax

/// Fills blocks; each thread has one of its own.
struct AheadScanner: ~Copyable {
  private let stored: StoredBytes
  private let blockSize: Int
  private var scanner: JSONRecordScanner

  init(_ stored: StoredBytes, blockSize: Int, tree: CaptureTree) {
    self.stored = stored
    self.blockSize = blockSize
    scanner = JSONRecordScanner(tree: tree, mode: .concatenated)
  }

  /// Reads a block's bytes, and the records in it.
  ///
  /// A block is short where the file ends or can't be read; who comes there in turn finds out.
  mutating func fill(_ block: inout AheadBlock, opening: RecordOpening) {
    read(into: &block)
    var lines = LineMap.Piece(at: block.offset)
    lines.append(block.bytes.span.extracting(0..<block.count))
    block.lines = lines
    block.batch.removeAll()
    block.runs = unsafe block.bytes.withUnsafeBufferPointer { bytes in
      let text = unsafe UnsafeBufferPointer(rebasing: bytes[..<block.count])
      return unsafe scanner.scanRuns(
        text, at: block.offset, opening: opening, into: &block.batch)
    }
  }

  private func read(into block: inout AheadBlock) {
    let size = blockSize + ReadWindow.padding
    if block.bytes.count != size { block.bytes = [UInt8](repeating: 0, count: size) }
    block.count = 0
    while block.count < blockSize,
      let read = try? stored.read(
        from: block.end, into: &block.bytes, at: block.count..<blockSize), read > 0
    {
      block.count += read
    }
    for index in block.count..<block.count + ReadWindow.padding { block.bytes[index] = 0 }
  }
}

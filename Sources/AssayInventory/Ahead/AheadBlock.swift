internal import AssaySyntax

/// A part of a file that was read before its turn, with the records that it seems to hold.
struct AheadBlock: Sendable {
  /// Which block of the file it is.
  var index = 0
  /// The offset in the file of its first byte.
  var offset = 0
  /// Its bytes, and zero bytes behind them.
  var bytes: [UInt8] = []
  /// How many of the bytes are the file's.
  var count = 0
  var lines = LineMap.Piece(at: 0)
  /// In the order of the text; their items are in `batch`.
  var runs: [RecordRun] = []
  var batch = RecordBatch()

  var end: Int { offset + count }
}

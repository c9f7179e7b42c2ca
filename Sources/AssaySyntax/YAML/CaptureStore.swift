/// What is captured of one record or envelope, until it is whole.
struct CaptureStore {
  /// More problems than these of one record aren't told.
  private static let maximumProblems = 8

  private(set) var captures: [Capture] = []
  private var text: [UInt8] = []
  private var problems: [SyntaxError] = []

  var count: Int { captures.count }

  /// Adds a capture without text, to be completed when its value ends.
  mutating func append(_ kind: Capture.Kind, node: Int, offset: Int, length: Int = 0) {
    captures.append(
      Capture(
        node: UInt16(truncatingIfNeeded: node), kind: kind,
        textStart: UInt32(truncatingIfNeeded: text.count), offset: offset,
        length: UInt32(clamping: length)))
  }

  /// Gives the last capture its text.
  mutating func setText(_ bytes: [UInt8]) {
    text.append(contentsOf: bytes)
    captures[captures.count - 1].textLength = UInt32(truncatingIfNeeded: bytes.count)
  }

  mutating func setNumber(_ number: CoreNumber, _ bytes: [UInt8]) {
    let start = text.count
    number.write(bytes, to: &text)
    captures[captures.count - 1].textLength = UInt32(truncatingIfNeeded: text.count - start)
  }

  mutating func setPlace(of index: Int, offset: Int, length: Int) {
    captures[index].offset = offset
    captures[index].length = UInt32(clamping: length)
  }

  mutating func addProblem(_ problem: SyntaxError) {
    // An object with both entries and members is walked twice.
    guard problems.count < Self.maximumProblems, !problems.contains(problem) else { return }
    problems.append(problem)
  }

  /// Moves everything to a batch, as a new item, and leaves the store empty.
  mutating func move(
    to batch: inout RecordBatch, as item: RecordBatch.Item
  ) throws(SyntaxError) {
    guard batch.text.count + text.count <= UInt32.max else {
      throw SyntaxError(.tooLarge, at: item.offset, "a record's values must be less than 4 GB")
    }
    var item = item
    let textStart = UInt32(batch.text.count)
    let first = batch.captures.count
    batch.captures.append(contentsOf: captures)
    for index in first..<batch.captures.count { batch.captures[index].textStart += textStart }
    batch.text.append(contentsOf: text)
    item.captures = first..<batch.captures.count
    if !problems.isEmpty { item.problem = batch.problems.count }
    batch.problems.append(contentsOf: problems)
    batch.items.append(item)
    removeAll()
  }

  private mutating func removeAll() {
    captures.removeAll(keepingCapacity: true)
    text.removeAll(keepingCapacity: true)
    problems.removeAll(keepingCapacity: true)
  }
}

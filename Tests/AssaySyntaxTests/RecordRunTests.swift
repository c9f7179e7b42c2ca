import AssaySyntax
import Testing

/// What is read out of the middle of a text is taken only where it is what would be read there.
struct RecordRunTests {
  @Test(arguments: JSONRecordCase.all, [3, 40])
  func readsTheSameWhateverIsReadAhead(_ row: JSONRecordCase, _ blockSize: Int) {
    let bytes = Array(row.source.utf8)
    for opening in Self.openings(in: bytes) {
      var scanning = RunScanning(tree: row.tree, blockSize: blockSize, opening: opening)
      #expect(scanning.read(bytes) == scanning.readInOrder(bytes), "\(opening)")
    }
  }

  @Test(arguments: 200..<206 as Range<UInt64>)
  func readsMutantsTheSame(seed: UInt64) {
    var generator = JSONGenerator(seed: seed)
    var accepted = 0
    var rejected = 0
    for _ in 0..<40 {
      let tree = generator.tree()
      let (start, depth) =
        [("[", 1), ("{\"value\": [", 2), ("", 0)]
        .randomElement(using: &generator.random) ?? ("", 0)
      let records = (0..<9).map { _ in "{\"a\":\(generator.document())}" }
      let separator = depth == 0 ? "\n" : [",", ",\n  "].randomElement(using: &generator.random)
      let text = Array((start + records.joined(separator: separator ?? ",") + "]").utf8)
      let second = (start + records[0] + (separator ?? ",")).utf8.count
      let right = RecordOpening(before: second, in: text[...], depth: depth)
      let bytes = generator.mutant(of: text)
      let guesses = Self.openings(in: bytes).shuffled(using: &generator.random).prefix(1)
      guard
        let opening = ([right].compactMap(\.self) + guesses)
          .randomElement(using: &generator.random)
      else { continue }
      let size = Int.random(in: 1...bytes.count / 3, using: &generator.random)
      var scanning = RunScanning(tree: tree, blockSize: size, opening: opening)
      let outcome = scanning.read(bytes)
      #expect(outcome == scanning.readInOrder(bytes), "\(String(decoding: bytes, as: UTF8.self))")
      accepted += scanning.accepted
      rejected += scanning.rejected
    }
    #expect(accepted > 0 && rejected > 0)
  }

  struct Case: CustomTestStringConvertible {
    var testDescription: String
    /// Thirty of these, between `start` and `end`.
    var record: String
    var separator = ",\n"
    var start = "["
    var end = "]"
    /// The blocks are so long.
    var size = 100
    var accepted: ClosedRange<Int>
    var rejected = 0...0
  }

  static let table = [
    Case(
      testDescription: "lines of an array", record: #"{"a":1,"b":{"a":[{"a":2}]}}"#,
      accepted: 9...10),
    Case(
      testDescription: "lines", record: #"{"a":1,"b":{"a":[{"a":2}]}}"#, separator: "\n",
      start: "", end: "", accepted: 9...10),
    Case(
      testDescription: "one line", record: #"{"a":1,"b":"x"}"#, separator: ",", accepted: 5...5),
    Case(
      testDescription: "one line with lists of objects",
      record: #"{"b":[{"a":1},{"a":2},{"a":3}]}"#, separator: ",", accepted: 9...11,
      rejected: 5...30),
    Case(
      testDescription: "an envelope", record: #"{"a":1}"#, start: #"{"value":["#, end: "]}",
      accepted: 3...3),
    Case(
      testDescription: "texts that look like records",
      record: #"{"a":",{\"a\":1},{\"a\":2}","b":2}"#, separator: ",", accepted: 9...11),
    Case(
      testDescription: "one object that looks like records", record: #"{"a":1}"#,
      start: "[{\"x\":[\n", end: "]}]", accepted: 0...0, rejected: 3...3),
  ]

  @Test(arguments: table)
  func takesWhatIsRightAndNothingElse(_ row: Case) throws {
    let records = [String](repeating: row.record, count: 30)
    let bytes = Array((row.start + records.joined(separator: row.separator) + row.end).utf8)
    let second = row.start.utf8.count + row.record.utf8.count + row.separator.utf8.count
    let depth = row.start.utf8.count { $0 == 0x5b || $0 == 0x7b }
    let opening = try #require(
      RecordOpening(before: second, in: bytes[...], depth: min(depth, 2)))
    let tree = CaptureTree(paths: ["a", "b"], records: ["value"])
    var scanning = RunScanning(tree: tree, blockSize: row.size, opening: opening)
    let outcome = scanning.read(bytes)
    #expect(outcome.error == nil)
    #expect(outcome == scanning.readInOrder(bytes))
    #expect(row.accepted.contains(scanning.accepted), "\(scanning.accepted) accepted")
    #expect(row.rejected.contains(scanning.rejected), "\(scanning.rejected) rejected")
  }

  /// What may be thought to be the way records begin.
  static func openings(in bytes: [UInt8]) -> [RecordOpening] {
    bytes.indices.flatMap { brace in
      (0...2).compactMap { RecordOpening(before: brace, in: bytes[...], depth: $0) }
    }
  }
}

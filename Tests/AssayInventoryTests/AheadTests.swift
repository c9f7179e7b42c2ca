import AssayEngine
import AssayModel
import AssayReference
import AssaySyntax
import AssayTestSupport
import Testing

@testable import AssayInventory

/// Several threads read what one thread reads, to the byte.
@Suite struct AheadTests {
  struct Case: CustomTestStringConvertible {
    var testDescription: String
    var text: String
    var isSound = true
  }

  /// Resources of several types with lists of objects, duplicates and faults among them.
  static let resources: [String] = (0..<60).map { number in
    let type = Sample.types[number % 40 % 4].spelling
    let capabilities = (0..<number % 5).map { #"{"name":"c\#($0)"}"# }.joined(separator: ",")
    let text = ##"},\n  {\"id\":\"\##(number)\"},{\"type\":[{\""##
    let properties =
      #"{"capabilities":[\#(capabilities)],"vaultUri":"https://ä\#(number)","x":"\#(text)"}"#
    switch number % 23 {
    case 5: return #"{"type":"\#(type)"}"#
    case 7: return #"{"type":"\#(type)","id":"/\#(number)","id":"/1"}"#
    case 11: return "[[{}], {\"id\": 1}]"
    case 13: return "7"
    default:
      return #"{"id":"/\#(number % 40)","type":"\#(type)","location":"l","# + "\n"
        + #""properties":\#(properties)}"#
    }
  }

  static func objects(_ separator: String) -> String {
    resources.filter { $0.first == "{" }.map { $0.replacing("\n", with: "") }
      .joined(separator: separator)
  }

  static let table = [
    Case(testDescription: "an array", text: "[\n  \(resources.joined(separator: ",\n  "))\n]\n"),
    Case(testDescription: "an array in one line", text: "[\(objects(","))]"),
    Case(testDescription: "an array with spaces", text: "[ \(objects(" ,\t "))]"),
    Case(
      testDescription: "DOS lines", text: "[\r\n\(resources.joined(separator: ",\r\n"))\r\n]"),
    Case(testDescription: "lines", text: objects("\n")),
    Case(testDescription: "lines with an end", text: objects("\n") + "\n"),
    Case(testDescription: "objects without a break", text: objects("")),
    Case(
      testDescription: "an envelope",
      text: #"{"count":500,"value":[\#(objects(",\n    "))],"nextLink":"n"}"#),
    Case(
      testDescription: "envelopes of several pages",
      text: [String](repeating: "{\"data\": [\n\(objects(",\n"))\n]}", count: 3).joined()),
    Case(
      testDescription: "arrays, envelopes and objects",
      text: "[\(objects(",\n"))]\n{\"value\":[\n\(objects(",\n"))]}\n\(objects("\n"))[]\n"),
    Case(testDescription: "a mark", text: "\u{FEFF}[\(objects(",\n"))]"),
    Case(testDescription: "something behind", text: "[\(objects(",\n"))]\n,", isSound: false),
    Case(testDescription: "no end", text: "[\(objects(",\n"))", isSound: false),
    Case(
      testDescription: "half a resource", text: "[\(objects(",\n").dropLast(20))", isSound: false),
    Case(
      testDescription: "a large resource",
      text: "[\(objects(",\n")),\n{\"x\":[\(objects(",\n"))]},\n\(objects(",\n"))]"),
  ]

  @Test(arguments: table)
  func readsTheSameOnAnyNumberOfThreads(_ row: Case) throws {
    let scratch = try ScratchFolder()
    let path = try scratch.write("x", row.text)
    let alone = Reading(Sample.load([path]) { $0.windowSize = 1000 })
    #expect(alone.resources.count == 34)
    #expect(alone.diagnostics.contains { $0.id.hasPrefix("unexpected") } == !row.isSound)
    for (threads, blockSize) in [(2, 7), (2, 1000), (4, 333)] {
      let several = Self.load(path, threads: threads, blockSize: blockSize)
      #expect(several == alone, "\(threads) threads, blocks of \(blockSize) bytes")
    }
  }

  @Test(arguments: 0..<3 as Range<UInt64>)
  func readsMutantsTheSameOnAnyNumberOfThreads(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let scratch = try ScratchFolder()
    for row in Self.table {
      var bytes = Array(row.text.utf8)
      for _ in 0...random.next() % 2 {
        let alphabet = Array("{}[]\",:\\n \n\0".utf8) + [0xff]
        let place = Int(random.next() % UInt64(bytes.count))
        bytes[place] = alphabet[Int(random.next() % UInt64(alphabet.count))]
      }
      let path = try scratch.write("x", bytes)
      let alone = Reading(Sample.load([path]) { $0.windowSize = 5000 })
      let blockSize = 1 << Int(random.next() % 8 + 6)
      let several = Self.load(path, threads: 2, blockSize: blockSize)
      #expect(several == alone, "\(row.testDescription), blocks of \(blockSize) bytes")
    }
  }

  @Test func takesWhatWasReadAhead() throws {
    let scratch = try ScratchFolder()
    let bytes = Array("[\n\(Self.objects(",\n"))\n]".utf8)
    let path = try scratch.write("x", bytes)
    let file = try StoredFile(
      FileDescriptor(opening: path.utf8CString.map { $0 }, followingLinks: true),
      status: FileStatus(of: path.utf8CString.map { $0 }, followingLinks: true))
    let opening = try #require(RecordOpening(before: 2, in: bytes[...], depth: 1))
    var options = InventoryOptions()
    options.threads = 2
    options.aheadBlockSize = 4096
    let source = AheadSource(
      StoredSource(.file(file)), upTo: bytes.count, options: options,
      tree: InventoryTree(Sample.projection, routes: RouteCatalog()).captures, opening: opening)
    #expect(source.pause == 2)
    var text = [UInt8](repeating: 0, count: 2)
    #expect(try source.read(into: &text, at: 0..<2) == 2)
    #expect(text == Array("[\n".utf8))
    let run = try #require(source.runHere)
    #expect(run.end > 3000 && run.end <= 4096)
    #expect(source.batch.items[run.items].count > 10)
  }

  @Test func givesTheDigestOfTheWholeFile() throws {
    let scratch = try ScratchFolder()
    for text in ["[\(Self.objects(",\n"))]", "[\(Self.objects(",\n")), x \(Self.objects(","))]"] {
      let path = try scratch.write("x", text)
      let several = Self.load(path, threads: 3, blockSize: 512)
      #expect(several.summaries.map(\.sha256) == [SHA256.hexDigest(of: Array(text.utf8))])
    }
  }

  private static func load(_ path: String, threads: Int, blockSize: Int) -> Reading {
    Reading(
      Sample.load([path]) {
        $0.windowSize = min(blockSize, 1000)
        $0.threads = threads
        $0.aheadThreshold = 1
        $0.aheadBlockSize = blockSize
      })
  }
}

/// All that reading an inventory makes of it.
private struct Reading: Equatable {
  var contents: [String]
  var places: [ValuePlace]
  var resources: [String]
  var conflicts: [Snapshot.Conflict]
  var isIncomplete: Bool
  var summaries: [InventorySummary]
  var types: [ResourceTypeCount]
  var diagnostics: [Diagnostic]
  var shown: [String]

  init(_ inventory: LoadedInventory) {
    let snapshot = inventory.snapshot
    contents = snapshot.contents
    places = snapshot.valuePlaces
    resources = (0..<snapshot.count).map { "\(snapshot.resource($0))" }
    conflicts = snapshot.conflicts
    isIncomplete = snapshot.isIncomplete
    summaries = inventory.summaries
    types = inventory.resourceTypes
    diagnostics = inventory.diagnostics
    shown = inventory.shownValues()
  }
}

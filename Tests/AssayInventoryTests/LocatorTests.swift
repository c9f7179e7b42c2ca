import AssayEngine
import AssayModel
import AssayTestSupport
import Foundation
import Testing

@testable import AssayInventory

@Suite struct LocatorTests {
  /// Counts lines and columns the obvious way.
  private static func position(_ bytes: [UInt8], _ offset: Int) -> SourcePosition {
    let before = bytes[..<offset]
    let line = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let start = line == 0 && bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? min(3, offset) : line
    return SourcePosition(
      offset: offset, line: before.count { $0 == 0x0A } + 1,
      column: String(decoding: bytes[start..<offset], as: UTF8.self).utf16.count + 1,
      utf8Column: offset - start + 1)
  }

  /// A text of random words, long lines and short ones, and where its characters start.
  private static func text(seed: UInt64, size: Int) -> (bytes: [UInt8], starts: [Int]) {
    var state = seed
    func next(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    let words = ["a", "word ", "é", "😀", "\r\n", "\n", "\u{2028}", "中文", "x\u{301}", "0123456789"]
    let isLong = next(2) == 0
    var bytes: [UInt8] = next(3) == 0 ? [0xEF, 0xBB, 0xBF] : []
    var starts: [Int] = []
    while bytes.count < size {
      let word = words[next(isLong && next(200) > 0 ? 4 : words.count)]
      for scalar in word.unicodeScalars {
        starts.append(bytes.count)
        bytes += Array(String(scalar).utf8)
      }
    }
    return (bytes, starts)
  }

  @Test(arguments: 1...16 as ClosedRange<UInt64>)
  func agreesWithCountingLinesOneByOne(_ seed: UInt64) throws {
    let size = seed.isMultiple(of: 2) ? 50_000 : 300
    let (bytes, starts) = Self.text(seed: seed, size: size)
    var lines = LineMap(markLength: bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)
    var position = 0
    while position < bytes.count {
      let next = min(bytes.count, position + 1 + Int(seed * 977 % 5000))
      lines.append(bytes[position..<next].span)
      position = next
    }
    let locator = SourceLocator([
      .init(
        name: "x", kept: .open(.memory(bytes)), isPlain: true, limits: InflationLimits(),
        lines: lines)
    ])
    let places = stride(from: 0, to: starts.count - 40, by: max(1, starts.count / 25)).map {
      ValuePlace(source: 0, offset: starts[$0], length: starts[$0 + 39] - starts[$0])
    }
    let spans = locator.spans(for: places.reversed())
    for place in places {
      let span = try #require(spans[place])
      #expect(span.start == Self.position(bytes, place.offset))
      #expect(span.end == Self.position(bytes, place.offset + place.length))
      let excerpt = try #require(span.excerpt)
      let marked = Array(Array(excerpt.text.utf8)[excerpt.marked])
      let text = Array(bytes[place.offset..<place.offset + place.length])
      #expect(text.starts(with: marked))
      #expect(!marked.isEmpty || text.first == 0x0A || text.first == 0x0D)
      #expect(excerpt.text.utf16.count <= 160)
    }
  }

  @Test func looksUpManyPlacesOfOneLongLineQuickly() {
    let bytes = [UInt8](repeating: 0x78, count: 2 << 20)
    var lines = LineMap(markLength: 0)
    lines.append(bytes.span)
    let locator = SourceLocator([
      .init(
        name: "x", kept: .open(.memory(bytes)), isPlain: true, limits: InflationLimits(),
        lines: lines)
    ])
    let places = (0..<2000).map { ValuePlace(source: 0, offset: $0 * 1000, length: 5) }
    let clock = ContinuousClock()
    let time = clock.measure {
      #expect(locator.spans(for: places)[places[1999]]?.start.column == 1_999_001)
    }
    #expect(time < .seconds(6))
  }

  @Test(arguments: [2, 3, 7]) func findsTheSameOnAnyNumberOfThreads(_ threads: Int) {
    let (bytes, starts) = Self.text(seed: 2, size: 50_000)
    var lines = LineMap(markLength: 0)
    lines.append(bytes.span)
    let locator = SourceLocator([
      .init(
        name: "x", kept: .open(.memory(bytes)), isPlain: true, limits: InflationLimits(),
        lines: lines)
    ])
    // Some lie in others, some are asked for several times.
    let places = (0..<4000).map { number in
      let first = number * 7 % (starts.count / 2) & ~3
      return ValuePlace(
        source: 0, offset: starts[first],
        length: starts[first + 1 + number % 3 * 200] - starts[first])
    }
    let alone = locator.spans(for: places)
    let several = locator.spans(for: places, threads: threads)
    #expect(several.count == alone.count && alone.count > 1000)
    for place in places {
      #expect(several[place] != nil && several[place] == alone[place])
    }
  }

  @Test func givesNoSpansOfAFileThatChanged() throws {
    let scratch = try ScratchFolder()
    let file = try scratch.write("x", BadInputTests.good)
    let inventory = Sample.load([file])
    let places = inventory.snapshot.valuePlaces
    #expect(inventory.locator.spans(for: places).count == places.count)
    #expect(inventory.locator.changedFiles == [])
    try scratch.append("x", " ")
    #expect(inventory.locator.spans(for: places).isEmpty)
    #expect(inventory.locator.changedFiles == [file])
  }

  @Test func namesTheFilesOfWhichSpansAreMissing() throws {
    let scratch = try ScratchFolder()
    let kept = try scratch.write("kept", BadInputTests.good)
    let lost = try scratch.write("lost", BadInputTests.good.replacing("1", with: "2"))
    let inventory = Sample.load([kept, lost])
    let places = inventory.snapshot.valuePlaces
    // The same place twice is one span.
    #expect(inventory.locator.spans(for: places + places).lostFiles == [])
    try FileManager.default.removeItem(atPath: lost)
    #expect(inventory.locator.spans(for: places).lostFiles == [lost])
  }
}

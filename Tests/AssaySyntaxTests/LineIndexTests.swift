import AssayModel
import Testing

@testable import AssaySyntax

struct LineIndexTests {
  struct Place: CustomTestStringConvertible {
    var text: String
    var offset: Int
    var line: Int
    var column: Int
    var utf8Column: Int

    init(_ text: String, _ offset: Int, _ line: Int, _ column: Int, _ utf8Column: Int) {
      self.text = text
      self.offset = offset
      self.line = line
      self.column = column
      self.utf8Column = utf8Column
    }

    var testDescription: String { "\(offset) in \(text.debugDescription)" }
  }

  @Test(arguments: [
    Place("", 0, 1, 1, 1), Place("ab", 2, 1, 3, 3), Place("ab\n", 3, 2, 1, 1),
    Place("a\r\nb", 3, 2, 1, 1), Place("a\r\nb", 1, 1, 2, 2), Place("\n\nx", 2, 3, 1, 1),
    Place("é😀x", 6, 1, 4, 7), Place("\u{FEFF}a", 3, 1, 1, 1), Place("\u{FEFF}ab", 4, 1, 2, 2),
    Place("\u{FEFF}ab", 0, 1, 1, 1), Place("a\rb", 2, 1, 3, 3), Place("a", 99, 1, 2, 2),
  ]) func `counts lines, UTF-16 columns and UTF-8 columns`(_ row: Place) {
    let position = LineIndex(Array(row.text.utf8)).position(at: row.offset)
    #expect(position.line == row.line)
    #expect(position.column == row.column)
    #expect(position.utf8Column == row.utf8Column)
  }

  @Test(arguments: [
    ("ab\r\ncde\r\nf", 5..<6, "cde", 1..<2), ("ab\ncd\nef", 1..<7, "ab", 1..<2),
    ("ab\n", 3..<3, "", 0..<0), ("ab\n", 2..<3, "ab", 2..<2), ("\u{FEFF}ab", 0..<4, "ab", 0..<1),
    ("ab\r\n", 2..<4, "ab", 2..<2), ("a€b", 1..<2, "a€b", 1..<4), ("a€b", 3..<4, "a€b", 1..<4),
    ("a€b", 2..<2, "a€b", 1..<4),
  ]) func `shows the line of a place`(
    text: String, range: Range<Int>, excerpt: String, marked: Range<Int>
  ) throws {
    let span = LineIndex(Array(text.utf8)).span(range, file: "f")
    let shown = try #require(span.excerpt)
    #expect(shown == Excerpt(text: excerpt, isCutBefore: false, isCutAfter: false, marked: marked))
  }

  @Test(arguments: [0, 1, 79, 80, 81, 500, 998, 999, 1000]) func `cuts long lines around the mark`(
    mark: Int
  ) {
    for unit in ["x", "é", "€", "😀"] {
      let line = Array(String(repeating: unit, count: 1000).utf8)
      let size = unit.utf8.count
      let end = min(mark + 3, 1000)
      let excerpt = Excerpt.cut(line: line[...], marked: mark * size..<end * size)
      #expect(excerpt.text.utf16.count == 160)
      #expect(!excerpt.text.contains("\u{FFFD}"))
      #expect(excerpt.marked.count == (end - mark) * size)
      #expect(excerpt.isCutBefore == (mark > 78))
      #expect(excerpt.isCutAfter == (mark < 920))
    }
  }

  @Test func `cuts a mark that is longer than an excerpt`() {
    let line = Array(repeating: UInt8(ascii: "x"), count: 1000)
    let excerpt = Excerpt.cut(line: line[...], marked: 10..<900)
    #expect(excerpt.text.utf8.count == 160)
    #expect(excerpt.marked == 0..<160)
    #expect(excerpt.isCutBefore && excerpt.isCutAfter)
  }

  @Test func `shows a piece of a longer line as cut`() {
    let excerpt = Excerpt.cut(
      line: Array("abc".utf8)[...], marked: 1..<9, continuesBefore: true, continuesAfter: true)
    #expect(excerpt == Excerpt(text: "abc", isCutBefore: true, isCutAfter: true, marked: 1..<3))
  }

  @Test func `keeps the marked offsets right in text that isn't UTF-8`() {
    let excerpt = Excerpt.cut(line: [0xFF, 0x61, 0xFF, 0x62], marked: 3..<4)
    #expect(excerpt.text == "\u{FFFD}a\u{FFFD}b")
    #expect(excerpt.marked == 7..<8)
  }
}

import AssayModel
import AssayTestSupport
import Testing

@testable import AssayReporting

@Suite struct ShownTextTests {
  @Test(arguments: [
    ("plain é 日本", "plain é 日本"),
    ("\u{1B}[31m", "\\x1b[31m"),
    ("a\tb\r\nc\u{0}\u{7F}", "a\\tb\\r\\nc\\x00\\x7f"),
    ("\u{9B}31m\u{85}", "\\u{9b}31m\\u{85}"),
    ("\u{202E}evil\u{2066}\u{200F}\u{061C}", "\\u{202e}evil\\u{2066}\\u{200f}\\u{61c}"),
    ("\u{2028}\u{2029}\u{FEFF}", "\\u{2028}\\u{2029}\\u{feff}"),
    ("\u{A0}\u{200D}\u{2027}\u{2065}", "\u{A0}\u{200D}\u{2027}\u{2065}"),
    ("##[error] ##vso[x] # ## [", "#\\x23[error] #\\x23vso[x] # ## ["),
  ])
  func makesHazardsVisible(_ text: String, _ shown: String) {
    var buffer = ReportBuffer()
    buffer.writeShown(text)
    #expect(Array(buffer.text.utf8) == Array(shown.utf8))
    #expect(hazards(in: buffer.text) == [])
  }

  @Test(arguments: [
    ("", 0), ("abc", 3), ("é", 1), ("e\u{301}", 1), ("日本", 4), ("한글", 4), ("👍", 2),
    ("👍🏽", 4), ("ﾊﾝ", 2), ("Ａ", 2), ("\u{200D}", 0), ("\u{1B}", 4), ("\u{202E}", 8), ("##[", 6),
    ("\u{AD}", 0), ("𠀀", 2), ("―", 1),
  ])
  func countsTheColumnsOfATerminal(_ text: String, _ width: Int) {
    #expect(cellWidth(of: text) == width)
  }

  /// `«»` enclose the mark.
  @Test(
    arguments: [
      ("ab «cd» ef", nil, "ab cd ef", "   ^^"),
      ("\t«x»", nil, "    x", "    ^"),
      ("日本 e\u{301} «👍»!", nil, "日本 e\u{301} 👍!", "       ^^"),
      ("\u{1B}«\u{9B}»", nil, "\\x1b\\u{9b}", "    ^^^^^^"),
      ("point «»here", nil, "point here", "      ^"),
      ("at the end«»", nil, "at the end", "          ^"),
      ("0123456789 «abc» 0123456789", 15, "…6789 abc 0123…", "      ^^^"),
      ("«0123456789 0123456789»", 12, "0123456789…", "^^^^^^^^^^"),
      ("日本日本日本日本 «x»", 12, "…日本日本 x", "          ^"),
    ] as [(String, Int?, String, String)])
  func marksWhatItMeans(_ marked: String, _ limit: Int?, _ line: String, _ carets: String) {
    let before = String(marked.prefix { $0 != "«" })
    let after = String(marked[(marked.firstIndex(of: "»") ?? marked.endIndex)...].dropFirst())
    let text = marked.filter { $0 != "«" && $0 != "»" }
    let excerpt = Excerpt(
      text: text, isCutBefore: false, isCutAfter: false,
      marked: before.utf8.count..<text.utf8.count - after.utf8.count)
    let shown = ShownExcerpt(excerpt, limit: limit)
    var written = ReportBuffer()
    shown.write(to: &written)
    #expect(written.text == line)
    #expect(shown.isEmpty == line.isEmpty)
    let drawn =
      String(repeating: " ", count: shown.indent) + String(repeating: "^", count: shown.marked)
    #expect(drawn == carets)
  }

  @Test(arguments: [
    (["a; expected: x", "a"], ["a; expected: x"]),
    (["a", "a; expected: x"], ["a; expected: x"]),
    (["a; expected: x", "a; expected: y"], ["a; expected: x", "a; expected: y"]),
    (["a", "ab", "a"], ["a", "ab"]),
  ])
  func keepsTheLabelsThatSayMost(_ given: [String], _ kept: [String]) throws {
    var mark = Snippet.Mark(
      span: Report.sampleFiles[0].span(of: "alpha"), labels: [], isPrimary: true)
    for label in given { mark.add(label) }
    #expect(mark.labels == kept)
  }

  @Test func noLineOfTheSampleIsACommandOrMisleads() {
    let text = Report.sample.written(as: .text)
    #expect(hazards(in: text) == [])
    #expect(commands(in: text) == [])
  }
}

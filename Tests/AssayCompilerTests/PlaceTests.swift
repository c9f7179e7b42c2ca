internal import AssayModel
import Testing

@testable import AssayCompiler

@Suite("A mistake's place")
struct PlaceTests {
  private func span(of text: String) throws -> SourceSpan {
    let compilation = SamplePack.compile(rule: text)
    let diagnostic = try #require(compilation.diagnostics.first)
    #expect(diagnostic.file == "rules/sample/sample-rule.yaml")
    return try #require(diagnostic.span)
  }

  @Test("counts columns in UTF-16 units and shows the line")
  func columns() throws {
    let span = try span(of: SamplePack.rule(assert: "{ field: 'é😀.x y', exists: true }"))
    #expect(span.start.line == 4)
    #expect(span.start.column == 24)
    #expect(span.start.utf8Column == 27)
    #expect(span.excerpt?.text == "assert: { field: 'é😀.x y', exists: true }")
  }

  @Test("counts a byte order mark as no column")
  func byteOrderMark() throws {
    let span = try span(
      of: "\u{FEFF}" + SamplePack.rule(("title", "")).replacing("severity", with: "severty"))
    #expect(span.start.offset == 3)
    #expect(span.start.column == 1)
  }

  @Test("is the same with carriage returns")
  func carriageReturns() throws {
    let text = SamplePack.rule(("severity", " hihg")).replacing("\n", with: "\r\n")
    let span = try span(of: text)
    #expect(span.start.line == 2)
    #expect(span.start.column == 11)
    #expect(span.end.column == 15)
  }
}

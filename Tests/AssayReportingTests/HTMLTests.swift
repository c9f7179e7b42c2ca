import AssayModel
import AssayTestSupport
import Foundation
import Testing

@testable import AssayReporting

@Suite struct HTMLTests {
  @Test(arguments: [
    ("plain é 日本 e\u{301}", "plain é 日本 e\u{301}"),
    ("<b>&\"it's\"</b>", "&lt;b&gt;&amp;&quot;it&#39;s&quot;&lt;/b&gt;"),
    // A quotation mark with an accent is one Character, and ends an attribute all the same.
    ("\"\u{301} onclick=<\u{301}", "&quot;\u{301} onclick=&lt;\u{301}"),
    ("a\tb\r\nc\u{0}\u{1B}\u{7F}", "a\\tb\\r\\nc\\x00\\x1b\\x7f"),
    ("\u{202E}\u{2028}\u{FEFF}\u{85}", "\\u{202e}\\u{2028}\\u{feff}\\u{85}"),
    ("\u{FFFD}\u{FFFE}\u{FFFF}", "\u{FFFD}\\u{fffe}\\u{ffff}"),
    ("😀\u{1FFFE}\u{10FFFF}\u{10FFFD}", "😀\\u{1fffe}\\u{10ffff}\u{10FFFD}"),
    ("", ""),
  ])
  func escapes(_ text: String, _ escaped: String) {
    var output = ReportBuffer()
    output.writeHTML(text)
    #expect(Array(output.text.utf8) == Array(escaped.utf8))
  }

  /// These can't be spelt in Swift.
  @Test(arguments: [0xFDCF, 0xFDD0, 0xFDEF, 0xFDF0] as [UInt32])
  func escapesNoncharactersOfArabic(_ value: UInt32) throws {
    let text = String(Character(try #require(Unicode.Scalar(value))))
    var output = ReportBuffer()
    output.writeHTML(text)
    let isNone = 0xFDD0...0xFDEF ~= value
    #expect(output.text == (isNone ? "\\u{\(String(value, radix: 16))}" : text))
  }

  @Test(arguments: [
    ("Run `az x`, then\n`az y`.", "Run <code>az x</code>, then<br><code>az y</code>."),
    ("a lone ` stays, so does\nits `pair`", "a lone ` stays, so does<br>its <code>pair</code>"),
    ("`<b>`", "<code>&lt;b&gt;</code>"),
  ])
  func showsCodeBetweenBackticks(_ text: String, _ expected: String) {
    var output = ReportBuffer()
    HTMLWriter.write(to: &output) { $0.lines(of: text) }
    #expect(output.text == expected)
  }

  @Test(
    .enabled(if: Python.isInstalled, "needs python3"), arguments: SampleReport.allCases)
  func isAllowedItsOwnStyleAndScriptAlone(_ sample: SampleReport) throws {
    let page = try Page(sample.report.written(as: .html))
    #expect(page.styles.count == 1 && page.scripts.count == 1)
    #expect(page.styles[0].contains("@media print") && page.scripts[0].contains("use strict"))
    let digests = try (page.styles + page.scripts).map(Page.digest)
    #expect(
      page.policy == "default-src 'none'; style-src 'sha256-\(digests[0])'; "
        + "script-src 'sha256-\(digests[1])'; base-uri 'none'; form-action 'none'")
  }

  @Test(.enabled(if: Python.isInstalled, "needs python3"))
  func hostileTextChangesNoElement() throws {
    let plain = try Page(Report.filled(with: ["plain"]).written(as: .html))
    for text in Self.hostile {
      let page = try Page(Report.filled(with: [text]).written(as: .html))
      #expect(page.elements == plain.elements, "\(text.debugDescription)")
    }
    #expect(plain.elements.count > 150)
  }

  @Test(
    .enabled(if: Python.isInstalled, "needs python3"),
    .enabled(
      if: SharedMaterial.has("data/naughty-strings"), "needs ../shared/data/naughty-strings"))
  func naughtyStringsAddNoKindOfElement() throws {
    let file = SharedMaterial.url("data/naughty-strings/blns.json")
    let texts = try JSONDecoder().decode([String].self, from: Data(contentsOf: file))
    let page = Report.filled(with: texts).written(as: .html)
    #expect(hazards(in: page) == [])
    let plain = try Page(
      Report.filled(with: ["https://example.com/", "a\n`b`"]).written(as: .html))
    #expect(Set(try Page(page).elements).subtracting(plain.elements) == [])
  }

  private static let hostile = [
    "</summary></details><script>alert(1)</script>", "\"><img src=x onerror=alert(1)>",
    "' autofocus onfocus='alert(1)", "<!--", "-->", "]]>", "<![CDATA[", "&lt;&#0;&notit;",
    "\u{0}\u{1B}[2J\u{202E}\u{FFFE}\u{1FFFF}", "\"\u{301} onclick=\"\u{301}",
    "</title><base href=//e>",
    "javascript:alert(1)", "</style>", "</script", "<\u{301}b>", "𝕳\u{200D}👩‍🚀",
  ]
}

/// What a parser reads from a page.
private struct Page: Decodable {
  /// The names of each element and of its attributes, in order.
  var elements: [String]
  var styles: [String]
  var scripts: [String]
  var policy: String

  init(_ html: String) throws {
    let scratch = try ScratchFolder()
    let file = try scratch.file("page.html", html)
    let json = try Python.run(["-c", Self.script, file.path]).output
    self = try JSONDecoder().decode(Page.self, from: Data(json.utf8))
  }

  /// SHA-256 in base 64.
  static func digest(_ text: String) throws -> String {
    let code = """
      import base64, hashlib, sys
      digest = hashlib.sha256(open(sys.argv[1], "rb").read()).digest()
      print(base64.b64encode(digest).decode(), end="")
      """
    let scratch = try ScratchFolder()
    return try Python.run(["-c", code, try scratch.file("part", text).path]).output
  }

  private static let script = """
    import json, sys
    from html.parser import HTMLParser
    class Reader(HTMLParser):
        def __init__(self):
            super().__init__()
            self.page = {"elements": [], "styles": [], "scripts": [], "policy": ""}
            self.inside = None
        def handle_starttag(self, tag, attributes):
            self.page["elements"].append(" ".join([tag] + [name for name, _ in attributes]))
            self.inside = {"style": "styles", "script": "scripts"}.get(tag)
            values = dict(attributes)
            if values.get("http-equiv") == "Content-Security-Policy":
                self.page["policy"] = values["content"]
        def handle_endtag(self, tag):
            self.page["elements"].append("/" + tag)
            self.inside = None
        def handle_comment(self, text):
            self.page["elements"].append("comment")
        def unknown_decl(self, text):
            self.page["elements"].append("declaration")
        def handle_data(self, text):
            if self.inside:
                self.page[self.inside].append(text)
    reader = Reader()
    reader.feed(open(sys.argv[1], encoding="utf-8", newline="").read())
    reader.close()
    print(json.dumps(reader.page))
    """
}

import AssayTestSupport
import Foundation
import Testing

@testable import AssayReporting

/// What a parser reads from our XML is what was written.
@Suite(.enabled(if: Python.isInstalled, "needs python3"))
struct XMLTests {
  private static let own = [
    "plain", "<a href=\"b\">&amp;</a>", "]]>", "'\"", "a\tb\nc\r\nd\re", " both sides ",
    "é😀e\u{301}",
    "\u{202E}\u{2028}\u{FEFF}\u{85}\u{9F}\u{7F}", "\u{FFFD}\u{10FFFF}", "",
  ]
  /// What XML can't hold, and what stands for it.
  private static let forbidden = [
    "\u{0}\u{1}\u{8}\u{B}\u{1B}\u{1F}": "\\x00\\x01\\x08\\x0b\\x1b\\x1f",
    "a\u{FFFE}b\u{FFFF}c": "a\\u{fffe}b\\u{ffff}c",
  ]

  @Test func parsesBackToTheSameText() throws {
    #expect(try Self.parsed(Self.own) == Self.own)
  }

  @Test func showsWhatXMLCantHold() throws {
    let texts = Self.forbidden.keys.sorted()
    #expect(try Self.parsed(texts) == texts.map { Self.forbidden[$0] ?? "" })
  }

  @Test(
    .enabled(
      if: SharedMaterial.has("data/naughty-strings"), "needs ../shared/data/naughty-strings"))
  func parsesNaughtyStringsBack() throws {
    let file = SharedMaterial.url("data/naughty-strings/blns.json")
    let texts = try JSONDecoder().decode([String].self, from: Data(contentsOf: file))
    let expected = texts.map { text in
      text.unicodeScalars.reduce(into: "") { shown, scalar in
        let isForbidden = scalar.value < 0x20 && !"\t\n\r".unicodeScalars.contains(scalar)
        let digits = String(scalar.value, radix: 16)
        let escape = "\\x" + (digits.count == 1 ? "0" : "") + digits
        if isForbidden {
          shown += escape
        } else if scalar.value == 0xFFFE || scalar.value == 0xFFFF {
          shown += "\\u{\(digits)}"
        } else {
          shown.unicodeScalars.append(scalar)
        }
      }
    }
    #expect(texts.count == 515)
    #expect(try Self.parsed(texts) == expected)
  }

  /// Each text as a parser reads it, from an attribute and from content, if the two agree.
  private static func parsed(_ texts: [String]) throws -> [String] {
    var output = ReportBuffer()
    XMLWriter.write(to: &output) { xml in
      xml.element("texts") { xml in
        for text in texts { xml.element("text", [("value", text)], text: text) }
      }
    }
    let scratch = try ScratchFolder()
    let file = try scratch.file("texts.xml", output.text)
    let json = try Python.run(["-c", script, file.path]).output
    return try JSONDecoder().decode([String].self, from: Data(json.utf8))
  }

  private static let script = """
    import json, sys
    import xml.etree.ElementTree as tree
    texts = [(e.get("value"), e.text or "") for e in tree.parse(sys.argv[1]).getroot()]
    print(json.dumps([a if a == b else "attribute and content differ" for a, b in texts]))
    """
}

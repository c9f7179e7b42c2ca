import AssayModel
import AssayTestSupport
import Testing

@testable import AssayReporting

@Suite struct JSONTests {
  @Test(arguments: [
    ("plain é 日本", "\"plain é 日本\""),
    ("\"\\/", "\"\\\"\\\\/\""),
    ("\u{0}\t\n\r\u{1F}\u{7F}", "\"\\u0000\\t\\n\\r\\u001f\\u007f\""),
    ("\u{9B}\u{2028}\u{202E}\u{FEFF}", "\"\\u009b\\u2028\\u202e\\ufeff\""),
  ])
  func escapesStrings(_ text: String, _ json: String) {
    var buffer = ReportBuffer()
    buffer.writeJSON(text)
    #expect(Array(buffer.text.utf8) == Array(json.utf8))
  }

  @Test(arguments: [0, 1, 6, 7, 8, 9, 15, 16, 20])
  func escapesEveryByteWhereverItStands(_ position: Int) {
    let before = String(repeating: "~", count: position)
    for byte in UInt8.min..<0x80 {
      let text = String(UnicodeScalar(byte))
      let escaped =
        switch byte {
        case 0x22, 0x5C: "\\\(text)"
        case 0x09: "\\t"
        case 0x0A: "\\n"
        case 0x0D: "\\r"
        case ..<0x10: "\\u000\(String(byte, radix: 16))"
        case ..<0x20, 0x7F: "\\u00\(String(byte, radix: 16))"
        default: text
        }
      for after in ["", "#", " [] ", "é!", "012345678"] {
        var buffer = ReportBuffer()
        buffer.writeJSON(before + text + after)
        #expect(buffer.text == "\"\(before)\(escaped)\(after)\"")
      }
    }
  }

  @Test(arguments: [0, 7, 10, 99, 100, 12_345, Int.max, -1, Int.min])
  func writesNumbers(_ number: Int) {
    var buffer = ReportBuffer()
    buffer.write(number)
    #expect(buffer.text == "\(number)")
  }

  @Test(arguments: [
    "0", "-0", "7", "2048", "-1.5", "1e5", "1E-5", "0.10", "1e+400", "123456789012345678901",
  ])
  func knowsNumbers(_ text: String) { #expect(isJSONNumber(text)) }

  @Test(arguments: [
    "", "-", "+1", "01", "1.", ".5", "1e", "1e+", "0x1F", ".inf", "NaN", "1 ", " 1", "1,2", "١",
  ])
  func knowsWhatIsNoNumber(_ text: String) { #expect(!isJSONNumber(text)) }

  @Test func theOrderInWhichRulesComeMakesNoDifference() {
    let sample = Report.sample
    var shuffled = Report(
      tool: sample.tool, isComplete: sample.isComplete, exitStatus: sample.exitStatus,
      inventories: sample.inventories, settings: sample.settings, manifests: sample.manifests,
      packs: sample.packs, results: sample.results.reversed(),
      resourceTypes: sample.resourceTypes, loosenings: sample.loosenings, now: sample.now,
      diagnostics: sample.diagnostics)
    shuffled.clock = sample.clock
    shuffled.baseline = sample.baseline
    shuffled.exemptions = sample.exemptions
    shuffled.subscriptions = sample.subscriptions
    for format in ReportFormat.allCases {
      #expect(shuffled.written(as: format) == sample.written(as: format))
    }
  }
}

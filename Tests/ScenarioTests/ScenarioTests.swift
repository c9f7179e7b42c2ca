import AssayTestSupport
import Foundation
import Testing

/// Each folder of `Scenarios` is a test: rules, inventories, and a transcript of the program.
///
/// `expected.txt` starts with a sentence that says what the scenario shows. Set `RECORD_GOLDEN` to
/// write the transcripts anew; recording fails the test, so that each is looked at.
@Suite struct ScenarioTests {
  private static let scenarios = URL(filePath: #filePath)
    .deletingLastPathComponent().appending(component: "Scenarios")

  private static var names: [String] {
    let names = try? FileManager.default.contentsOfDirectory(atPath: scenarios.path)
    return (names ?? []).sorted()
  }

  @Test func hasScenarios() { #expect(!Self.names.isEmpty) }

  @Test(arguments: names)
  func printsWhatIsExpected(_ name: String) throws {
    let folder = Self.scenarios.appending(component: name)
    let file = folder.appending(component: "expected.txt")
    let expected = try String(contentsOf: file, encoding: .utf8)
    let introduction = expected.prefix { $0 != "$" }
    #expect(!introduction.isEmpty, "\(name) does not say what it shows")
    let actual = introduction + (try Transcript.rerun(expected, in: folder))
    if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] != nil {
      try Data(actual.utf8).write(to: file)
      Issue.record("recorded \(name); review it and run again")
    }
    #expect(actual == expected)
  }
}

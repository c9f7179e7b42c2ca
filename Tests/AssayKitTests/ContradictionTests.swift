import AssayKit
import AssayModel
import AssayReporting
import AssayTestSupport
import Foundation
import Testing

/// Reports that were edited in one place, and contradict themselves in another.
@Suite struct ContradictionTests {
  struct Edit: CustomTestStringConvertible {
    var testDescription: String
    var format = ReportFormat.json
    /// Each is made where it applies first.
    var replacements: [(String, String)]
    var words: String
    var doors = ["a": "shut", "b": "shut", "c": "shut"]

    init(
      _ name: String, as format: ReportFormat = .json, _ replacements: (String, String)...,
      tells words: String
    ) {
      testDescription = name
      self.format = format
      self.replacements = replacements
      self.words = words
    }

    func holding(_ doors: [String: String]) -> Self {
      var edit = self
      edit.doors = doors
      return edit
    }

    static func suppressing(_ suppression: String, tells words: String) -> Self {
      Edit(
        "suppressed by \(suppression)", as: .sarif,
        (#""kind": "fail""#, #""kind": "fail", "suppressions": [\#(suppression)]"#), tells: words)
    }
  }

  private static func tally(noncompliant: Int) -> String {
    #"{"compliant": 0, "noncompliant": \#(noncompliant), "unknown": 0, "notApplicable": 0}"#
  }

  static let table = [
    Edit(
      "fewer in all", (#""noncompliant": 3"#, #""noncompliant": 0"#),
      tells: "counts 0 noncompliant in all, and more in its rules"),
    Edit(
      "more in all", (#""noncompliant": 3"#, #""noncompliant": 4"#),
      tells: "counts 4 noncompliant in all, and 3 in its rules"),
    Edit(
      "exempt", (#""status": "new""#, #""status": "exempt""#),
      tells: "has an exempt finding without its exemption"),
    Edit(
      "exempt and not counted", (#""status": "new""#, #""status": "exempt""#),
      (#""exemption": null"#, #""exemption": {"owner": "Jo"}"#),
      tells: "lists 1 noncompliant and exempt, and counts 0 in rule 'house.lock'"),
    Edit(
      "more in subscriptions",
      (
        #""subscriptions": ["#,
        #""subscriptions": [{"id": "s", "tally": \#(tally(noncompliant: 4))}, "#
      ),
      tells: "counts 3 noncompliant in all, and more in its subscriptions"),
    Edit(
      "fewer shown", (#""shown": null"#, #""shown": {"tally": \#(tally(noncompliant: 2))}"#),
      tells: "lists 3 noncompliant, and says that it shows 2"),
    Edit(
      "known", (#""status": "new""#, #""status": "known""#),
      tells: "has a known finding, and no baseline"),
    Edit(
      "unknown", (#""outcome": "noncompliant""#, #""outcome": "unknown""#),
      tells: "lists 1 unknown of rule 'house.lock', and counts 0"),
    Edit(
      "complete, with unknown", (#""complete": false"#, #""complete": true"#),
      tells: "says that it is complete, and has 2 unknown"
    ).holding(["a": "?"]),
    Edit(
      "complete, with a refused resource", (#""refused": 0"#, #""refused": 1"#),
      tells: "says that it is complete, and has an inventory that isn't"),
    Edit(
      "complete, with nothing selected", (#""compliant": 3"#, #""compliant": 0"#),
      (#""compliant": 3"#, #""compliant": 0"#),
      tells: "says that it is complete, and has a rule that selected nothing"),
    Edit(
      "another severity", (#""severity": "high""#, #""severity": "low""#),
      tells: "has a finding of another severity than its rule"),
    Edit(
      "no rule", (#""id": "house.lock""#, #""id": "house.luck""#),
      tells: "has a finding of a rule that it hasn't"),
    Edit(
      "a rule twice", (#""id": "house.flap""#, #""id": "house.lock""#),
      tells: "has two rules 'house.lock'"),
    Edit(
      "another status", (#""exitStatus": 1"#, #""exitStatus": 0"#),
      tells: "has the exit status 0, and the result 'noncompliant'"),
    Edit(
      "a status that can't be", (#""exitStatus": 1"#, #""exitStatus": 0"#),
      (#""result": "noncompliant""#, #""result": "compliant""#),
      tells: "has the exit status 0, and findings, doubts or loosenings that make it another"),
    Edit(
      "a doubt that nothing tolerates", (#""exitStatus": 2"#, #""exitStatus": 0"#),
      (#""result": "incomplete""#, #""result": "compliant""#), tells: "has the exit status 0, and f"
    ).holding(["a": "?"]),
    Edit(
      "no doubt", (#""exitStatus": 0"#, #""exitStatus": 2"#),
      (#""result": "compliant""#, #""result": "incomplete""#), tells: "has the exit status 2, and f"
    ).holding(["a": "open"]),
    Edit(
      "fewer in a rule", as: .sarif, (#""noncompliant": 3"#, #""noncompliant": 2"#),
      tells: "counts 3 noncompliant in all, and 2 in its rules"),
    Edit(
      "another rank", as: .sarif, (#""rank": 80"#, #""rank": 20"#),
      tells: "has a finding with another level than its severity's"),
    Edit(
      "another rank of the same level", as: .sarif, (#""rank": 80"#, #""rank": 95"#),
      tells: "has a finding of another severity than its rule"),
    Edit(
      "another rule's index", as: .sarif, (#""ruleIndex": 1"#, #""ruleIndex": 0"#),
      tells: "has a finding whose index leads to another rule"),
    Edit(
      "an index of no rule", as: .sarif, (#""ruleIndex": 1"#, #""ruleIndex": 2"#),
      tells: "has a finding whose index leads to another rule"),
    Edit(
      "another exit code", as: .sarif, (#""exitCode": 1"#, #""exitCode": 0"#),
      tells: "has the exit status 0, and the result 'noncompliant'"),
    Edit(
      "another kind", as: .sarif, (#""kind": "fail""#, #""kind": "open""#),
      tells: "has a finding with another level than its severity's"),
    Edit(
      "unchanged", as: .sarif,
      (#""kind": "fail""#, #""kind": "fail", "baselineState": "unchanged""#),
      tells: "has a known finding, and no baseline"),
    .suppressing(
      #"{"kind": "external", "status": "rejected", "properties": {"owner": "Jo"}}"#,
      tells: "has a suppression that is no exemption of its run"),
    .suppressing(
      #"{"kind": "external", "status": "underReview", "properties": {"owner": "Jo"}}"#,
      tells: "has a suppression that is no exemption of its run"),
    .suppressing(
      #"{"kind": "inSource", "status": "accepted", "properties": {"owner": "Jo"}}"#,
      tells: "has a suppression that is no exemption of its run"),
    .suppressing(
      #"{"kind": "external", "status": "accepted"}"#,
      tells: "has a suppression that is no exemption of its run"),
    .suppressing(
      #"{"kind": "external", "status": "accepted", "properties": {"owner": "Jo"}}"#,
      tells: "lists 1 noncompliant and exempt, and counts 0 in all"),
  ]

  @Test(arguments: table)
  func isRefused(_ edit: Edit) throws {
    let report = try ReportComparisonTests.Run { $0.doors = edit.doors }.report()
    let text = report.written(as: edit.format)
    let edited = edit.replacements.reduce(text) { text, replacement in
      text.replacing(replacement.0, with: replacement.1, maxReplacements: 1)
    }
    try #require(edited != text)
    let scratch = try ScratchFolder()
    let old = try scratch.file("old", text).path
    let new = try scratch.file("new", edited).path
    _ = try ReportComparison(old: old, new: old)
    _ = try BaselineFile(at: old)
    let compared = #expect(throws: InvalidCheck.self) { try ReportComparison(old: old, new: new) }
    let baseline = #expect(throws: InvalidCheck.self) { try BaselineFile(at: new) }
    #expect(compared?.diagnostics.map(\.id) == ["invalid-report"])
    #expect(baseline?.diagnostics.map(\.id) == ["invalid-baseline"])
    for diagnostic in [compared, baseline].compactMap({ $0?.diagnostics.first }) {
      #expect(diagnostic.message.contains("contradicts itself: it \(edit.words)"))
      #expect(diagnostic.span != nil)
      #expect(diagnostic.help?.hasPrefix("name the report as 'assay check' wrote it") == true)
    }
  }
}

import AssayReporting
import AssayTestSupport
import Foundation
import Reliability
import Testing

/// Secrets that an export itself says to be some: none of them is in what the program writes.
@Suite struct MarkedSecretTests {
  private let scratch: ScratchFolder

  init() throws {
    scratch = try ScratchFolder()
    try MarkedSample.write(to: scratch)
  }

  @Test(arguments: ReportFormat.allCases) func noFormatShowsASecret(_ format: ReportFormat) throws {
    for inventory in MarkedSample.inventories {
      let outcome = try check("\(inventory) --format \(format.rawValue)")
      #expect(outcome.status == 1, "\(inventory) \(outcome.errors)")
      expectNoCanary(outcome, "\(inventory) \(format)")
    }
  }

  @Test func whatIsNotMarkedIsShown() throws {
    let outcome = try check("state.json")
    #expect(outcome.output.contains(#""length":12,"#), "\(outcome.output)")
    #expect(outcome.output.contains("plain"))
    for inventory in MarkedSample.inventories {
      let shown = try check("\(inventory) --show-values")
      for word in ["CANARY", "700"] { #expect(shown.output.contains(word)) }
      #expect(!shown.output.contains("redacted"))
    }
  }

  @Test func whatIsHiddenChangesNothingElse() throws {
    for inventory in MarkedSample.inventories {
      try check("\(inventory) --format json --output known.json --show-values")
      #expect(try check("\(inventory) --baseline known.json").status == 0)
      try check("\(inventory) --format json --output known.json")
      #expect(try check("\(inventory) --baseline known.json --show-values").status == 0)
    }
  }

  /// Where the marks can't be read, nothing of the document is shown.
  @Test func brokenDocumentsShowNoSecret() throws {
    try scratch.file(
      "broken.json",
      #"{"format_version":"1.0","values":{"root_module":{"resources":[{"address":"random_password.a","type":"random_password","name":"a","mode":"managed","values":{"result":"CANARY","length":1,"length":2},"sensitive_values":{"result":true}}]}}}"#
    )
    let outcome = try check("broken.json")
    #expect(outcome.status == 2)
    #expect((outcome.output + outcome.errors).contains("'length'"), "\(outcome)")
    expectNoCanary(outcome, "broken")
  }

  @Test func tracesAndInspectionsShowNoSecret() throws {
    let address = "/terraform/random_password.a"
    for inventory in ["state.json", "plan.json"] {
      let traced = try check("\(inventory) --trace pack.rule \(address)")
      #expect(traced.status == 1, "\(traced.errors)")
      expectNoCanary(traced, "trace")
      expectNoCanary(try run("inspect \(inventory) --rules pack"), "inspect")
    }
  }

  @Test(arguments: ReportFormat.allCases)
  func noFormatShowsWhatTemplatesMakeOfSecrets(_ format: ReportFormat) throws {
    try MarkedSample.writeTemplates(to: scratch)
    for inventory in MarkedSample.templates {
      let outcome = try run(
        "check \(inventory) --rules templates --no-settings --format \(format.rawValue)")
      #expect(outcome.status == 1, "\(inventory) \(outcome.errors)")
      expectNoCanary(outcome, "\(inventory) \(format)")
    }
  }

  @Test func templatesAreJudgedByTheirSecrets() throws {
    try MarkedSample.writeTemplates(to: scratch)
    for inventory in MarkedSample.templates {
      let outcome = try run("check \(inventory) --rules templates --no-settings --show-values")
      for word in ["CANARY1:", "CANARY2", "xCANARY1", "open"] {
        #expect(outcome.output.contains(word), "\(word)")
      }
    }
    let hidden = try run("check template.json --rules templates --no-settings").output
    #expect(hidden.contains("open"), "\(hidden)")
  }

  private func expectNoCanary(_ outcome: AssayProgram.Outcome, _ words: String) {
    for text in [outcome.output, outcome.errors] {
      for canary in ["CANARY", "7000"] {
        guard let found = text.firstRange(of: canary) else { continue }
        let (before, after) = (text[..<found.lowerBound], text[found.lowerBound...])
        Issue.record("\(words): …\(before.suffix(150))\(after.prefix(40))…")
      }
    }
  }

  @discardableResult
  private func check(_ arguments: String) throws -> AssayProgram.Outcome {
    try run("check \(arguments) --rules pack --no-settings")
  }

  private func run(_ arguments: String) throws -> AssayProgram.Outcome {
    try AssayProgram.run(arguments.split(separator: " ").map(String.init), in: scratch.url)
  }
}

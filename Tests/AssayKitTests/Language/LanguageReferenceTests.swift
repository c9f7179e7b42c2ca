import AssayModel
import AssayTestSupport
import Foundation
import Testing

@testable import AssayCompiler
@testable import AssayKit

/// What the reference of the rule language shows is what compiler and engine do.
@Suite struct LanguageReferenceTests {
  @Test(arguments: LanguageBlock.all) func everyExampleComesToWhatItSays(
    _ block: LanguageBlock
  ) throws {
    switch block.content {
    case .cases(let fragment, let cases):
      for row in cases { try expect(row, of: fragment) }
    case .mistakes(let mistakes):
      for (fragment, expected) in mistakes {
        let diagnostics = RuleCompiler().compile([fragment.pack().files]).diagnostics
        #expect(diagnostics.filter { !Self.unused.contains($0.id) }.map(Self.shown) == expected)
      }
    case .file: break
    case .unreadable(let reason): Issue.record("\(reason)")
    }
  }

  @Test func theWholePackIsSoundAndProvesItself() throws {
    let files = LanguageBlock.all.compactMap { block -> RulePack.File? in
      guard case .file(let path, let text, _) = block.content else { return nil }
      return RulePack.File(path: path, bytes: Array(text.utf8))
    }
    #expect(files.count == 4)
    let pack = RulePack(folder: "web-sites", files: files)
    #expect(PackLinter().report(on: [pack]).diagnostics == [])
    let report = try RuleTester([pack]).run()
    #expect(report.proofs.flatMap(\.mismatches) == [])
    #expect(report.exitStatus == .compliant)
  }

  /// Mistakes of a fragment that stand for no mistake of the page.
  private static let unused: Set = ["unused-relation", "unused-parameter"]

  private static func shown(_ diagnostic: Diagnostic) -> String {
    "\(diagnostic.severity == .error ? "error" : "warning")[\(diagnostic.id)]: "
      + diagnostic.message
  }

  private func expect(_ row: LanguageCase, of fragment: LanguageFragment) throws {
    let finding = try row.needsExport ? exported(row, fragment) : judged(row, fragment)
    guard let finding else { return #expect(row.expected == "not run") }
    let cause = finding.cause.map { " (\($0.rawValue))" } ?? ""
    #expect("\(finding.outcome.rawValue)\(cause)" == row.expected, "\(row)")
    if let message = row.message { #expect(finding.message == message) }
    if let shows = row.shows {
      let shown = finding.evidence.map { fact in
        [fact.relation, fact.path].compactMap(\.self).filter { !$0.isEmpty }
          .joined(separator: ".")
      }
      #expect(shown == shows)
    }
  }

  /// What the rule concludes of the resource in a pack's test.
  private func judged(_ row: LanguageCase, _ fragment: LanguageFragment) throws -> Finding? {
    let pack = fragment.pack(test: row.test(of: fragment.type))
    let compilation = RuleCompiler(readsTests: true).compile([pack.files])
    let test = try #require(
      compilation.tests.first, "\(row) \(compilation.diagnostics.map(\.message))")
    let plans = try PremisePlans(compilation)
    let judged = JudgedPremise(test.premise, by: plans[test.premise, of: test.pack])
    #expect(judged.problems == [])
    let conclusion = judged.verdicts.first?.conclusions.first {
      $0.resource == test.expectations.first?.resource
    }
    return try judged.findings([#require(conclusion)]).first
  }

  /// What a check says of the resource in an export; `nil` if the rule was not run.
  private func exported(_ row: LanguageCase, _ fragment: LanguageFragment) throws -> Finding? {
    let scratch = try ScratchFolder()
    let file = try scratch.file("export.json", row.export(of: fragment.type))
    let report = try ComplianceCheck([fragment.pack()]).run(
      on: InventorySelection([file.path]), now: RuleTester.now)
    let result = try #require(report.results.first)
    if result.notRun != nil { return nil }
    let finding: Finding = try #require(result.findings.first { $0.resource.id == row.id })
    return finding
  }
}

import AssayKit
import AssayTestSupport
import Foundation
import Testing

/// What `assay explain` says, and that the command line gets the diagnostics that it explains.
@Suite struct ExplainTests {
  private let scratch: ScratchFolder

  init() throws {
    scratch = try ScratchFolder()
    try Sample.write(to: scratch)
    try FileManager.default.copyItem(
      at: scratch.url.appending(path: "pack"), to: scratch.url.appending(path: "copy"))
  }

  @Test func tellsWhatADiagnosticMeansWithAnExample() throws {
    let outcome = try AssayProgram.run(["explain", "unknown-operator"])
    #expect(outcome.status == 0)
    try expectGolden(outcome.output, "unknown-operator.explain.golden")
  }

  @Test func listsEveryDiagnostic() throws {
    let outcome = try AssayProgram.run(["explain"])
    #expect(outcome.status == 0)
    for page in DiagnosticPage.all {
      #expect(outcome.output.contains("  \(page.id) "), "\(page.id)")
    }
  }

  @Test func suggestsTheNearestId() throws {
    let outcome = try AssayProgram.run(["explain", "unknown-feild"])
    #expect(outcome.status == 3)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains("did you mean 'unknown-field'?"))
  }

  @Test(arguments: DiagnosticPage.all.filter { $0.subject == .command && $0.wrong != nil })
  func theWrongCommandGetsTheDiagnosticAndTheRightOneDoesNot(_ page: DiagnosticPage) throws {
    #expect(try ids(of: try #require(page.wrong)).contains(page.id))
    #expect(try !ids(of: try #require(page.right)).contains(page.id))
  }

  private func ids(of command: String) throws -> Set<String> {
    let arguments = command.split(separator: " ").dropFirst().map(String.init)
    let outcome = try AssayProgram.run(arguments, in: scratch.url)
    let said = (outcome.output + outcome.errors).matches(of: /(?:error|warning)\[([a-z0-9-]+)\]/)
    return Set(said.map { String($0.1) })
  }
}

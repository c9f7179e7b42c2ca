import AssayModel
import AssayReporting
import AssayTestSupport
import Testing

@Suite struct DrainTests {
  /// The sample with each finding a hundred times.
  static let long: Report = {
    let sample = Report.sample
    let results = sample.results.map { result in
      RuleResult(
        rule: result.rule, tally: result.tally,
        findings: result.findings.flatMap { Array(repeating: $0, count: 100) },
        notRun: result.notRun)
    }
    return Report(
      tool: sample.tool, isComplete: sample.isComplete, exitStatus: sample.exitStatus,
      inventories: sample.inventories, packs: sample.packs, results: results,
      diagnostics: sample.diagnostics)
  }()

  @Test(arguments: ReportFormat.allCases)
  func piecesMakeTheWhole(_ format: ReportFormat) {
    let reporter = format.reporter(style: .plain)
    var whole = ReportBuffer()
    reporter.write(Self.long, to: &whole)
    var pieces: [[UInt8]] = []
    var drained = ReportBuffer { pieces.append($0) }
    reporter.write(Self.long, to: &drained)
    drained.drainAll()
    #expect(Array(pieces.joined()) == whole.bytes)
    // Formats that leave most out are short, however long the report.
    let isLong = whole.bytes.count > 1 << 18
    #expect(isLong || [.github, .azureDevOps, .markdown, .rdjson].contains(format))
    #expect(pieces.count > 3 || !isLong)
    #expect(pieces.allSatisfy { $0.count < whole.bytes.count / 3 } || !isLong)
    #expect(drained.bytes.isEmpty)
  }
}

internal import AssayModel

/// Writes a report about tests for people.
///
/// What failed, with the values that show why, then a table of the rules, and in the last line the
/// result.
struct TestTextWriter {
  var style: TextStyle

  func write(_ report: TestReport, to output: inout ReportBuffer) {
    TextWriter.write(to: &output, style: style) { writer in
      for proof in report.proofs {
        for mismatch in proof.mismatches { writer.write(mismatch, of: proof) }
        writer.output.drainIfLarge()
      }
      for diagnostic in report.diagnostics { writer.write(diagnostic) }
      if let mutation = report.mutation { writer.writeSurvivors(of: mutation) }
      if let coverage = report.coverage { writer.writeGaps(in: coverage) }
      writer.writeRules(of: report)
      writer.writeGaps(of: report)
      if let mutation = report.mutation { writer.writeTable(of: mutation) }
      if let coverage = report.coverage { writer.writeTable(of: coverage) }
      writer.writeInputs(of: report)
      writer.writeResult(of: report)
    }
  }
}

extension TextWriter {
  /// Writes a mismatch: where it was expected otherwise, and the values that show why.
  mutating func write(_ mismatch: Mismatch, of proof: Proof) {
    let view = mismatch.finding.map { FindingView($0) }
    let gutter = max(view?.gutter ?? 1, String(mismatch.place.start.line).utf8.count)
    begin(.failure)
    plain("failed[")
    untrusted(mismatch.rule?.description ?? proof.subject.pack)
    plain("]")
    end()
    plain(": ")
    begin(.strong)
    untrusted(mismatch.statement)
    end()
    endLine()
    write(Snippet(mismatch.place, isPrimary: true), gutter: gutter, paint: .failure)
    if let finding = mismatch.finding, let view {
      heading("note", "\(finding.resource.title) is \(finding.outcome.rawValue)")
      write(view, gutter: gutter, paint: .note)
      if finding.cause != nil || finding.outcome == .noncompliant {
        fact("message", finding.message, gutter: gutter)
      }
    }
    fact("in", proof.subject.name, gutter: gutter)
    endLine()
  }

  fileprivate mutating func writeRules(of report: TestReport) {
    guard !report.rules.isEmpty else { return }
    var table = TextTable(columns: [.left, .left, .right, .right, .right, .right])
    table.add(["RESULT", "RULE", "PASS", "FAIL", "UNKNOWN", "TESTS"])
    for rule in report.rules {
      table.add(
        [rule.holds ? "passed" : "failed", rule.rule.description]
          + ExampleKind.allCases.map { rule[$0].words } + [rule.tests.words])
    }
    write(table)
    endLine()
  }

  /// Names the rules that no example of a kind proves, that read what no example shows, or that
  /// are in no test.
  fileprivate mutating func writeGaps(of report: TestReport) {
    var isComplete = true
    for kind in ExampleKind.allCases {
      let rules = report.rules(without: kind)
      guard !rules.isEmpty else { continue }
      isComplete = false
      plain("no \(kind.rawValue) example: ")
      untrusted(rules.map(\.description).joined(separator: ", "))
      if kind == .unknown { plain(" (needed only where a rule follows a relation)") }
      endLine()
    }
    for rule in report.rules where !rule.unshown.isEmpty {
      isComplete = false
      plain("in no example of ")
      untrusted("\(rule.rule): ")
      let fields = rule.unshown.map { "\($0.paths.joined(separator: ", ")) of \($0.resourceType)" }
      untrusted(fields.joined(separator: "; "))
      endLine()
    }
    let untested = report.rules.filter { $0.tests.total == 0 }.map(\.rule.description)
    if report.tests.total == 0 {
      isComplete = false
      plain("no tests: no pack has a file 'tests/….test.yaml'\n")
    } else if !untested.isEmpty {
      isComplete = false
      plain("in no test: ")
      untrusted(untested.joined(separator: ", "))
      endLine()
    }
    if !isComplete { endLine() }
  }

  fileprivate mutating func writeInputs(of report: TestReport) {
    if let settings = report.settings { write(settings) }
    for pack in report.packs { write(pack) }
    if report.settings != nil || !report.packs.isEmpty { endLine() }
  }

  fileprivate mutating func writeResult(of report: TestReport) {
    let status = report.exitStatus
    begin(status == .compliant ? .success : status == .noncompliant ? .failure : .doubt)
    plain("RESULT: \(report.verdict.uppercased())")
    end()
    plain(": \(report.examples.words("example")), \(report.tests.words("test")); ")
    if let mutation = report.mutation { plain("\(mutation.words); ") }
    plain("exit status \(status.rawValue)")
    endLine()
  }
}

extension MutationReport {
  /// The score, and what it had to be.
  fileprivate var words: String {
    let wanted = minimumScore.map { ", at least \($0)% wanted" } ?? ""
    return "\(killed) of \(counted(count, "mutant")) killed (\(score)%\(wanted))"
  }
}

extension ProofCount {
  /// The number, and how many of them failed.
  fileprivate var words: String { failed == 0 ? "\(total)" : "\(total) (\(failed) failed)" }

  fileprivate func words(_ noun: String) -> String {
    failed == 0 ? counted(total, noun) : "\(failed) of \(counted(total, noun)) failed"
  }
}

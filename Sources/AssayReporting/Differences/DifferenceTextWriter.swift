internal import AssayModel

/// Writes what two reports differ in, for people: findings, rules and packs, and the result last.
struct DifferenceTextWriter {
  var style: TextStyle

  func write(_ difference: ReportDifference, to output: inout ReportBuffer) {
    TextWriter.write(to: &output, style: style) { writer in
      for change in difference.findings {
        writer.write(change)
        writer.output.drainIfLarge()
      }
      writer.write(difference.old, "old")
      writer.write(difference.new, "new")
      for pack in difference.packs { writer.line("pack", "\(pack.name), \(pack.words)") }
      for rule in difference.rules { writer.line("rule", "\(rule.id), \(rule.words)") }
      for doubt in difference.doubts { writer.line("doubt", doubt.words, .doubt) }
      for loosening in difference.loosenings { writer.writeLoosening(loosening) }
      writer.endLine()
      writer.writeResult(of: difference)
    }
  }
}

extension TextWriter {
  fileprivate mutating func write(_ change: FindingChange) {
    begin(change.paint)
    plain(change.kind.rawValue)
    plain("[")
    untrusted(change.rule)
    plain("]")
    end()
    plain(" \(change.severity.rawValue), \(change.transition): ")
    begin(.strong)
    untrusted(change.message)
    end()
    endLine()
    fact("resource", change.resource, gutter: 1)
    for value in change.values { fact("value", value.words, gutter: 1) }
    if let reason = change.reason { fact("note", reason, gutter: 1) }
    endLine()
  }

  fileprivate mutating func write(_ side: ReportDifference.Side, _ name: String) {
    plain("\(name): ")
    untrusted(side.path)
    plain(", \(side.tally.noncompliant) noncompliant, \(side.tally.unknown) unknown, ")
    plain("\(side.tally.compliant) compliant")
    if let now = side.now {
      plain(", of ")
      untrusted(now)
    }
    digest(side.sha256)
    if !side.isComplete { paint(.doubt, ", incomplete") }
    endLine()
  }

  fileprivate mutating func line(_ name: String, _ words: String, _ paint: Paint? = nil) {
    if let paint { self.paint(paint, name) } else { plain(name) }
    plain(": ")
    untrusted(words)
    endLine()
  }

  fileprivate mutating func writeResult(of difference: ReportDifference) {
    let paint: Paint =
      switch difference.exitStatus {
      case .compliant: .success
      case .cannotVouch: .doubt
      case .noncompliant, .invalid, .reportNotWritten: .failure
      }
    self.paint(paint, "RESULT: \(difference.verdict.uppercased())")
    plain(": \(difference.counts); ")
    plain("exit status \(difference.exitStatus.rawValue): \(difference.meaning)")
    endLine()
  }
}

extension FindingChange {
  fileprivate var paint: Paint {
    if isWorse(from: .info) { return .failure }
    if new?.outcome == .unknown, old?.outcome != .unknown { return .doubt }
    return kind == .values ? .aside : .success
  }
}

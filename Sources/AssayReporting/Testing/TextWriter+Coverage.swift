internal import AssayModel

extension TextWriter {
  /// Writes each condition that never took some value, with its place.
  mutating func writeGaps(in coverage: [CoverageResult]) {
    for result in coverage {
      for gap in result.gaps {
        write(gap, of: result.rule)
        output.drainIfLarge()
      }
    }
  }

  private mutating func write(_ gap: CoverageGap, of rule: RuleDescriptor.ID) {
    begin(.doubt)
    plain("uncovered[")
    untrusted(rule.description)
    plain("]")
    end()
    plain(": ")
    begin(.strong)
    plain("never \(gap.missing.map(\.rawValue).joined(separator: " or ")): ")
    untrusted(gap.condition)
    end()
    endLine()
    let gutter = String(gap.span.start.line).utf8.count
    write(Snippet(gap.span, isPrimary: true), gutter: gutter, paint: .doubt)
    endLine()
  }

  /// Writes how many of the values that each rule's conditions can take were seen.
  mutating func writeTable(of coverage: [CoverageResult]) {
    var table = TextTable(columns: [.right, .right, .right, .right, .left])
    table.add(["VALUES", "NEVER TRUE", "NEVER FALSE", "NEVER UNKNOWN", "RULE"])
    for result in coverage {
      let missing = CoverageGap.Value.allCases.map { value in
        result.gaps.count { $0.missing.contains(value) }
      }
      table.add(
        ["\(result.seen) of \(result.wanted)"] + missing.map(String.init)
          + [result.rule.description])
    }
    write(table)
    endLine()
  }
}

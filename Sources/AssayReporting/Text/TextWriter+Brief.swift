internal import AssayModel

extension TextWriter {
  /// Writes a line for each finding and each problem, and the result.
  mutating func writeBriefly(_ report: Report) {
    for result in report.worstFirst {
      for finding in result.findings {
        headline(finding, of: result.rule)
        writeEnd(finding.resource.id, finding.primaryPlace)
        output.drainIfLarge()
      }
    }
    for diagnostic in report.diagnostics {
      headline(diagnostic)
      writeEnd(diagnostic.span == nil ? diagnostic.file : nil, diagnostic.span)
    }
    writeResult(of: report)
  }

  /// Writes what a line is about, and where that stands.
  private mutating func writeEnd(_ subject: String?, _ place: SourceSpan?) {
    if let subject {
      plain("; ")
      untrusted(subject)
    }
    if let place {
      plain("; ")
      untrusted("\(place.file):\(place.start.line):\(place.start.column)")
    }
    endLine()
  }

  /// Writes what a rule says of itself, and by what the finding is known.
  mutating func writeBackground(of finding: Finding, _ rule: RuleDescriptor, gutter: Int) {
    if let rationale = rule.rationale { fact("why", rationale, gutter: gutter) }
    for controls in rule.controls {
      fact(
        "controls", "\(controls.framework): \(controls.ids.joined(separator: ", "))",
        gutter: gutter)
    }
    for reference in rule.references { fact("reference", reference, gutter: gutter) }
    let fingerprint = Fingerprint(rule: rule.id.description, resource: finding.resource)
    fact("fingerprint", fingerprint.hexDigits, gutter: gutter)
  }
}

internal import AssayModel

/// Writes the findings, and the problems met, as a table for spreadsheets: RFC 4180, with a header.
///
/// No cell is taken for a formula: what would be has an apostrophe before it. Hazards are shown as
/// escapes.
struct CSVReporter: Reporter {
  private static let columns: StaticString = """
    rule,title,severity,outcome,cause,status,reason,message,resource,resourceType,resourceName,\
    path,observed,expected,otherEvidence,file,line,column,help,fingerprint,owner,ticket,expires,exemption\r\n
    """

  func write(_ report: Report, to output: inout ReportBuffer) {
    output.write(own: Self.columns)
    for result in report.worstFirst {
      for finding in result.findings {
        output.writeRow(finding, of: result.rule)
        output.drainIfLarge()
      }
    }
    for problem in report.problems { output.writeRow(problem) }
  }
}

extension ReportBuffer {
  fileprivate mutating func writeRow(_ finding: Finding, of rule: RuleDescriptor) {
    let id = rule.id.description
    let primary = finding.primaryEvidence
    let evidence = primary.map { finding.evidence[$0] }
    let place = finding.primaryPlace
    for text in [
      id, rule.title, rule.severity.rawValue, finding.outcome.rawValue, finding.cause?.rawValue,
      finding.status.word, finding.status.exemption?.reason, finding.message, finding.resource.id,
      finding.resource.type, finding.resource.name, evidence?.path, evidence?.observed.cell,
      evidence?.expected,
    ] {
      writeCell(text)
    }
    writeCell(
      finding.evidence.indices.filter { $0 != primary }
        .map { finding.evidence[$0].statement }.joined(separator: "; "))
    writePlace(place, in: place?.file)
    writeCell(
      finding.resolution ?? (finding.outcome == .noncompliant ? rule.remediation : nil))
    writeCell(Fingerprint(rule: id, resource: finding.resource).hexDigits)
    let exemption = finding.status.exemption
    for text in [exemption?.owner, exemption?.ticket, exemption?.expires, exemption?.place] {
      writeCell(text)
    }
    endRow()
  }

  /// Appends a problem as a row: what it is in place of a rule, and nothing about a resource.
  fileprivate mutating func writeRow(_ problem: Diagnostic) {
    for text in [problem.id, "", problem.severity.rawValue, "problem", "", "", ""] {
      writeCell(text)
    }
    writeCell(problem.message)
    for _ in 0..<7 { writeCell("") }
    writePlace(problem.span, in: problem.file)
    writeCell(problem.help)
    for _ in 0..<5 { writeCell("") }
    endRow()
  }

  private mutating func writePlace(_ place: SourceSpan?, in file: String?) {
    writeCell(file)
    writeCell(place.map { String($0.start.line) })
    writeCell(place.map { String($0.start.column) })
  }

  private mutating func endRow() {
    removeLast()
    write(own: "\r\n")
  }

  /// Appends a cell and a comma.
  private mutating func writeCell(_ text: String?) {
    let shown = ReportBuffer(showing: text ?? "")
    let isFormula = shown.isFormula
    if isFormula || shown.needsQuotes {
      write(own: "\"")
      if isFormula { write(own: "'") }
      write(shown) { $0 == UInt8(ascii: "\"") ? "\"\"" : nil }
      write(own: "\"")
    } else {
      write(shown)
    }
    write(own: ",")
  }

  private var needsQuotes: Bool {
    var isSpecial = false
    withContent { text in
      for index in text.indices {
        switch text[index] {
        case UInt8(ascii: "\""), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: " "):
          isSpecial = true
        default: continue
        }
      }
    }
    return isSpecial
  }

  /// Whether the first byte is a sign, a space, or the beginning of a full-width sign.
  private var mayBeFormula: Bool {
    var may = false
    withContent { text in
      guard let first = text.isEmpty ? nil : text[0] else { return }
      may = first == 0xEF || "=+-@ ".utf8.contains(first)
    }
    return may
  }

  /// Whether a spreadsheet would compute it: a sign, ordinary or full-width, but no number.
  private var isFormula: Bool {
    guard mayBeFormula else { return false }
    let text = self.text
    guard let first = text.unicodeScalars.first(where: { $0 != " " }) else { return false }
    switch first {
    case "=", "@", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}": return true
    case "+", "-": return !isJSONNumber(String(text.drop { $0 == " " || $0 == "+" }))
    default: return false
    }
  }
}

extension Finding.Status {
  /// The status as reports name it.
  var word: String {
    switch self {
    case .new: "new"
    case .known: "known"
    case .exempt: "exempt"
    }
  }
}

extension Evidence.Observation {
  /// The value, or a word for what isn't one.
  fileprivate var cell: String {
    switch self {
    case .absent: "(absent)"
    case .null: "null"
    case .boolean(let value): "\(value)"
    case .number(let text), .string(let text): text
    case .redacted(let redaction): redaction.mark
    case .array, .object, .unknown, .related: fact
    }
  }
}

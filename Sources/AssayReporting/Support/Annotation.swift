internal import AssayModel

/// A finding or a problem as services show it beside a line of a file: a title and one paragraph.
struct Annotation {
  enum Level { case error, warning, notice }

  var level: Level
  /// The rule's id, or the problem's.
  var id: String
  var message: ReportBuffer
  /// The file; `nil` if the annotation is about none.
  var file: String?
  var span: SourceSpan?

  /// A finding that nobody has answered for.
  init(_ finding: Finding, of rule: RuleDescriptor) {
    level = finding.outcome == .noncompliant ? rule.severity.level : .warning
    id = rule.id.description
    message = ReportBuffer()
    message.writeParagraph(finding)
    span = finding.primaryPlace
    file = span?.file
  }

  init(_ diagnostic: Diagnostic) {
    level = diagnostic.severity == .error ? .error : .warning
    id = diagnostic.id
    message = ReportBuffer()
    message.writeShown(diagnostic.message)
    if let help = diagnostic.help {
      message.write(own: "; ")
      message.writeShown(help)
    }
    span = diagnostic.span
    file = diagnostic.file
  }
}

extension Report {
  /// Calls `body` with what nobody has answered for: findings that break a rule, worst first, then
  /// problems, then findings that are unknown.
  func forEachAnnotation(_ body: (Annotation) -> Void) {
    forEachNew(.noncompliant) { body(Annotation($0, of: $1)) }
    for diagnostic in problems { body(Annotation(diagnostic)) }
    forEachNew(.unknown) { body(Annotation($0, of: $1)) }
  }

  /// Calls `body` with the new findings of an outcome, worst first.
  func forEachNew(_ outcome: Outcome, _ body: (Finding, RuleDescriptor) -> Void) {
    for result in worstFirst {
      result.findings.forEach(where: { $0 == outcome && $1 == .new }) { body($0, result.rule) }
    }
  }

  /// How many findings there are of an outcome and status.
  func count(where test: (Outcome, Finding.Status) -> Bool) -> Int {
    results.reduce(0) { $0 + $1.findings.count(where: test) }
  }
}

extension Severity {
  fileprivate var level: Annotation.Level {
    switch self {
    case .critical, .high: .error
    case .medium, .low: .warning
    case .info: .notice
    }
  }
}

extension ReportBuffer {
  /// Appends a finding's message and what the judged resource shows, on one line.
  mutating func writeParagraph(_ finding: Finding) {
    writeShown(finding.message.isEmpty ? finding.outcome.rawValue : finding.message)
    if let cause = finding.cause {
      write(own: "; not decided: ")
      write(cause.explanation)
    }
    guard let primary = finding.primaryEvidence else { return }
    write(own: "; ")
    writeShown(finding.evidence[primary].statement)
    guard !finding.evidence[primary].expected.isEmpty else { return }
    write(own: ", expected: ")
    writeShown(finding.evidence[primary].expected)
  }

  /// Appends the text of another buffer, with some bytes written otherwise.
  mutating func write(
    _ text: ReportBuffer, replacing escape: (UInt8) -> StaticString?
  ) {
    text.withContent { write($0, replacing: escape) }
  }

  /// Appends text, with some bytes written otherwise.
  mutating func write(_ text: Span<UInt8>, replacing escape: (UInt8) -> StaticString?) {
    var written = 0
    for index in text.indices {
      guard let replacement = escape(text[index]) else { continue }
      write(text.extracting(written..<index))
      write(own: replacement)
      written = index + 1
    }
    write(text.extracting(written..<text.count))
  }

  /// What is shown of a text.
  init(showing text: String) {
    self.init()
    writeShown(text)
  }
}

internal import AssayModel

/// Writes a trace for people.
///
/// Each condition stands in a line of its own with what it came to, deeper than the one that it is
/// a part of; below it the values that it looked at, with their places. A condition's own line and
/// column are those of the rule's file, which stands at the top.
struct TraceTextWriter {
  var style: TextStyle

  func write(_ trace: RuleTrace, to output: inout ReportBuffer) {
    TextWriter.write(to: &output, style: style) { writer in
      for diagnostic in trace.diagnostics { writer.write(diagnostic) }
      writer.writeHead(of: trace)
      if let when = trace.when { writer.write("when", when, depth: 0) }
      if let assert = trace.assert {
        writer.write("assert", assert, depth: 0)
      } else {
        writer.plain("assert: not asked, for the resource is not selected\n")
      }
      writer.endLine()
      writer.writeResult(of: trace)
    }
  }
}

extension TextWriter {
  fileprivate mutating func writeHead(of trace: RuleTrace) {
    fact("rule", "\(trace.rule.id): \(trace.rule.title)", gutter: 0)
    let root = trace.assert ?? trace.when
    if let file = root?.source?.file { arrow(file, nil, gutter: 1) }
    fact("resource", "\(trace.resource.id) (\(trace.resource.type))", gutter: 0)
    for source in trace.resource.sources { arrow(source.file, source.start, gutter: 1) }
    endLine()
  }

  fileprivate mutating func write(
    _ name: String?, _ condition: TracedCondition, depth: Int
  ) {
    // No line begins with text of a rule.
    blanks(2 * depth)
    begin(condition.value.paint)
    plain(condition.value.mark)
    end()
    plain(" ")
    if let name { plain("\(name): ") }
    if let element = condition.element {
      untrusted(element)
      plain(": ")
    }
    untrusted(condition.words)
    plain(": ")
    paint(condition.value.paint, condition.value.words)
    if let source = condition.source {
      paint(.aside, "  (\(source.start.line):\(source.start.column))")
    }
    endLine()
    for evidence in condition.evidence { write(evidence, depth: depth + 1) }
    for part in condition.parts {
      write(nil, part, depth: depth + 1)
      output.drainIfLarge()
    }
  }

  private mutating func write(_ evidence: Evidence, depth: Int) {
    blanks(2 * depth)
    plain("= ")
    untrusted(Self.shortened(evidence.statement))
    if evidence.isOfJoin { untrusted("; should match\(evidence.expected.dropFirst(7))") }
    if let source = evidence.source { writePlace(source) }
    endLine()
  }

  /// Of a value of megabytes, the place says where it is.
  private static func shortened(_ text: String) -> String {
    let limit = 256
    guard text.utf8.count > limit else { return text }
    let start = text.unicodeScalars.prefix(limit)
    return start.endIndex == text.endIndex ? text : String(start) + "…"
  }

  private mutating func writePlace(_ span: SourceSpan) {
    plain("  ")
    begin(.aside)
    plain("(")
    untrusted(span.file)
    plain(":\(span.start.line):\(span.start.column))")
    end()
  }

  fileprivate mutating func writeResult(of trace: RuleTrace) {
    begin(trace.outcome.paint)
    plain("RESULT: \(trace.outcome.words.uppercased())")
    end()
    if let cause = trace.cause { plain(" (\(cause.rawValue): \(cause.explanation))") }
    if trace.outcome.isFinding, trace.status != .new { plain(", \(trace.status.word)") }
    plain("; exit status \(trace.exitStatus.rawValue)")
    endLine()
    switch trace.outcome {
    case .noncompliant, .unknown:
      fact("message", trace.message, gutter: 0)
      write(trace.status, gutter: 0)
    case .compliant, .notApplicable: break
    }
  }
}

extension Evidence {
  /// Whether the value is the key of a relation, which no condition names.
  fileprivate var isOfJoin: Bool { expected.utf8.starts(with: "matches ".utf8) }
}

extension TracedCondition.Value {
  /// A sign for those who scan the left margin.
  fileprivate var mark: String {
    switch self {
    case .true: "+"
    case .false: "-"
    case .unknown: "?"
    }
  }

  fileprivate var words: String {
    switch self {
    case .true: "true"
    case .false: "false"
    case .unknown(let cause): "unknown (\(cause.rawValue))"
    }
  }

  fileprivate var paint: Paint {
    switch self {
    case .true: .success
    case .false: .failure
    case .unknown: .doubt
    }
  }
}

extension Outcome {
  fileprivate var paint: Paint {
    switch self {
    case .compliant: .success
    case .noncompliant: .failure
    case .unknown: .doubt
    case .notApplicable: .aside
    }
  }
}

internal import AssayModel

extension JSONWriter {
  mutating func write(_ finding: Finding, of rule: RuleDescriptor, inline: Bool = false) {
    object(inline: inline) { json in
      let id = rule.id.description
      json.member("rule", id)
      json.member("outcome", finding.outcome.rawValue)
      json.write(finding.status)
      json.member("severity", rule.severity.rawValue)
      json.member("cause", finding.cause?.rawValue)
      json.member("resolution", finding.resolution)
      json.member("message", finding.message)
      json.member(
        "fingerprint", Fingerprint(rule: id, resource: finding.resource).hexDigits)
      json.writeResourceAndEvidence(of: finding)
    }
  }

  @inline(__always)
  mutating func writeResourceAndEvidence(of finding: Finding) {
    object("resource") { json in
      json.writeIdentity(of: finding.resource)
      json.array("sources", finding.resource.sources) { json, span in
        json.object(inline: true) { $0.write(span) }
      }
    }
    array("evidence", finding.evidence) { $0.write($1) }
  }

  /// Writes the members that tell who has answered for a finding.
  mutating func write(_ status: Finding.Status) {
    member("status", status.word)
    member("since", status.since)
    member("reason", status.exemption?.reason)
    guard let exemption = status.exemption else { return member("exemption", nil as String?) }
    object("exemption", inline: true) { json in
      json.writeTerms(of: exemption)
      json.write(exemption.source)
    }
  }

  mutating func writeIdentity(of resource: ResourceReference) {
    member("id", resource.id)
    member("type", resource.type)
    member("name", resource.name)
    member("location", resource.location)
  }

  mutating func write(_ evidence: Evidence) {
    object { json in
      json.writeFact(of: evidence)
      json.object("resource", inline: true) {
        $0.member("id", evidence.resource.id)
        $0.member("type", evidence.resource.type)
        $0.member("name", evidence.resource.name)
      }
      json.write(evidence.source)
      json.member("excerpt", evidence.source?.excerpt?.text)
    }
  }

  /// Writes what was asked and what was seen, without the place.
  mutating func writeFact(of evidence: Evidence) {
    member("relation", evidence.relation)
    member("path", evidence.path)
    member("expected", evidence.expected)
    object("observed", inline: true) { $0.write(evidence.observed) }
  }

  private mutating func write(_ observed: Evidence.Observation) {
    member("kind", own: observed.kind)
    switch observed {
    case .absent, .null, .related: member("value", literal: "null")
    case .boolean(let value): member("value", value)
    case .number(let spelling) where isJSONNumber(spelling): member("value", literal: spelling)
    case .number(let text), .string(let text): member("value", text)
    case .array(let count), .object(let count): member("value", count)
    case .unknown(let cause): member("value", cause.rawValue)
    case .redacted(let redaction):
      member("value", literal: "null")
      member("redacted", true)
      member("length", redaction.length)
      member("sha256", redaction.sha256)
    }
  }

  /// Writes the members that name a place, all `null` where there is none.
  mutating func write(_ span: SourceSpan?) {
    guard let span else {
      member("file", nil as String?)
      return writeNoPosition()
    }
    member("file", span.file)
    member("line", span.start.line)
    member("column", span.start.column)
    member("endLine", span.end.line)
    member("endColumn", span.end.column)
    member("byteOffset", span.start.offset)
    member("byteLength", span.end.offset - span.start.offset)
  }

  private mutating func writeNoPosition() {
    member("line", nil as Int?)
    member("column", nil as Int?)
    member("endLine", nil as Int?)
    member("endColumn", nil as Int?)
    member("byteOffset", nil as Int?)
    member("byteLength", nil as Int?)
  }

  mutating func write(_ diagnostic: Diagnostic) {
    object { json in
      json.member("id", diagnostic.id)
      json.member("severity", diagnostic.severity.rawValue)
      json.member("subject", diagnostic.subject.rawValue)
      json.member("message", diagnostic.message)
      json.member("help", diagnostic.help)
      json.write(diagnostic.span, orFile: diagnostic.file)
      json.array("notes", diagnostic.notes) { json, note in
        json.object { json in
          json.member("message", note.message)
          json.write(note.span, orFile: nil)
        }
      }
    }
  }

  private mutating func write(_ span: SourceSpan?, orFile file: String?) {
    if span == nil, let file {
      member("file", file)
      writeNoPosition()
    } else {
      write(span)
    }
    member("excerpt", span?.excerpt?.text)
  }
}

extension Evidence.Observation {
  /// What the report calls the kind of value.
  fileprivate var kind: StaticString {
    switch self {
    case .absent: "absent"
    case .null: "null"
    case .boolean: "boolean"
    case .number: "number"
    case .string: "string"
    case .redacted: "redacted"
    case .array: "array"
    case .object: "object"
    case .unknown: "unknown"
    case .related: "related"
    }
  }
}

internal import AssayModel

/// Writes a trace as JSON, for scripts.
///
/// Every field is always there: what is not known is `null`.
struct TraceJSONWriter {
  /// Grows in its second part when a field is added, in its first when one changes or goes.
  static let schemaVersion = "1.1"

  func write(_ trace: RuleTrace, to output: inout ReportBuffer) {
    JSONWriter.write(to: &output) { json in
      json.object { json in
        json.member("schemaVersion", Self.schemaVersion)
        json.member("exitStatus", Int(trace.exitStatus.rawValue))
        json.member("rule", trace.rule.id.description)
        json.object("resource") { json in
          json.writeIdentity(of: trace.resource)
          json.array("sources", trace.resource.sources) { json, span in
            json.object(inline: true) { $0.write(span) }
          }
        }
        json.member("outcome", trace.outcome.rawValue)
        json.member("cause", trace.cause?.rawValue)
        json.write(trace.status)
        json.member("message", trace.message)
        json.write("when", trace.when)
        json.write("assert", trace.assert)
        json.array("diagnostics", trace.diagnostics) { $0.write($1) }
      }
    }
  }
}

extension JSONWriter {
  fileprivate mutating func write(_ key: StaticString, _ condition: TracedCondition?) {
    guard let condition else { return member(key, nil as String?) }
    object(key) { $0.writeMembers(of: condition) }
  }

  private mutating func writeMembers(of condition: TracedCondition) {
    member("condition", condition.words)
    member("element", condition.element)
    switch condition.value {
    case .true: member("value", own: "true")
    case .false: member("value", own: "false")
    case .unknown: member("value", own: "unknown")
    }
    member("cause", condition.value.cause?.rawValue)
    object("source", inline: true) { $0.write(condition.source) }
    array("evidence", condition.evidence) { $0.write($1) }
    array("parts", condition.parts) { json, part in
      json.object { $0.writeMembers(of: part) }
    }
  }
}

extension TracedCondition.Value {
  fileprivate var cause: UnknownCause? {
    if case .unknown(let cause) = self { cause } else { nil }
  }
}

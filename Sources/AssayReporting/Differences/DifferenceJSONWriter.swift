internal import AssayModel

/// Writes what two reports differ in as JSON; `Resources/diff-1.schema.json` holds the layout to
/// that.
struct DifferenceJSONWriter {
  /// Grows in its second part when a field is added, in its first when one changes or goes.
  static let schemaVersion = "1.0"

  func write(_ difference: ReportDifference, to output: inout ReportBuffer) {
    JSONWriter.write(to: &output) { json in
      json.object { json in
        json.member("schemaVersion", Self.schemaVersion)
        json.object("tool", inline: true) {
          $0.member("name", difference.tool.name)
          $0.member("version", difference.tool.version)
        }
        json.member("exitStatus", Int(difference.exitStatus.rawValue))
        json.member("result", difference.verdict)
        json.strings("doubts", difference.doubts.map(\.words))
        json.strings("loosenings", difference.loosenings)
        json.object("counts", inline: true) {
          for kind in FindingChange.Kind.allCases { $0.member(kind.key, difference.count(kind)) }
        }
        json.member("old", difference.old)
        json.member("new", difference.new)
        json.array("packs", difference.packs) { $0.write($1) }
        json.array("rules", difference.rules) { json, rule in
          json.object(inline: true) {
            $0.member("id", rule.id)
            $0.member("change", rule.kind.rawValue)
            $0.member("oldSeverity", rule.old?.rawValue)
            $0.member("newSeverity", rule.new?.rawValue)
          }
        }
        json.array("findings", difference.findings) { $0.write($1) }
      }
    }
  }
}

extension FindingChange.Kind {
  fileprivate var key: StaticString {
    switch self {
    case .appeared: "appeared"
    case .changed: "changed"
    case .disappeared: "disappeared"
    case .values: "values"
    }
  }
}

extension JSONWriter {
  fileprivate mutating func member(_ key: StaticString, _ side: ReportDifference.Side) {
    object(key) { json in
      json.member("path", side.path)
      json.member("sha256", side.sha256)
      json.member("complete", side.isComplete)
      json.member("exitStatus", side.exitStatus)
      json.member("now", side.now)
      json.member("tally", side.tally)
    }
  }

  fileprivate mutating func write(_ pack: PackChange) {
    object { json in
      json.member("name", pack.name)
      json.member("old", pack.old)
      json.member("new", pack.new)
    }
  }

  private mutating func member(_ key: StaticString, _ edition: PackChange.Edition?) {
    guard let edition else { return member(key, nil as String?) }
    object(key, inline: true) {
      $0.member("version", edition.version)
      $0.member("sha256", edition.sha256)
      $0.strings("parameters", edition.parameters)
    }
  }

  fileprivate mutating func write(_ change: FindingChange) {
    object { json in
      json.member("change", change.kind.rawValue)
      json.member("rule", change.rule)
      json.member("resource", change.resource)
      json.member(
        "fingerprint", Fingerprint(rule: change.rule, resourceID: change.resource).hexDigits)
      json.member("old", change.old)
      json.member("new", change.new)
      json.member("ruleChange", change.ruleFate.rawValue)
      json.member("message", change.message)
      json.array("values", change.values) { json, value in
        json.object(inline: true) {
          $0.member("path", value.path)
          $0.member("old", value.old)
          $0.member("new", value.new)
        }
      }
    }
    drainIfLarge()
  }

  private mutating func member(_ key: StaticString, _ state: FindingChange.State?) {
    guard let state else { return member(key, nil as String?) }
    object(key, inline: true) {
      $0.member("outcome", state.outcome.rawValue)
      $0.member("severity", state.severity.rawValue)
      $0.member("exempt", state.isExempt)
    }
  }
}

internal import AssayModel

/// Writes a report as JSON, for scripts and auditors.
///
/// Documentation.docc/Reports.md describes every field; the schema beside it,
/// `Resources/report-1.schema.json`, holds the layout to that. Every field is always there: what
/// is not known is `null`.
struct JSONReporter: Reporter {
  /// Grows in its second part when a field is added, in its first when one changes or goes.
  static let schemaVersion = "1.12"

  func write(_ report: Report, to output: inout ReportBuffer) {
    JSONWriter.write(to: &output) { json in
      json.object { json in
        json.writeHead(of: report)
        json.array("inventories", report.inventories) { $0.write($1) }
        json.array("packs", report.packs) { $0.write($1) }
        json.array("rules", report.results) { $0.write($1) }
        json.array("subscriptions", report.subscriptions) { $0.write($1) }
        json.array("resourceTypes", report.resourceTypes) { $0.write($1) }
        json.array("diagnostics", report.diagnostics) { $0.write($1) }
        json.array("findings") { json in
          for result in report.worstFirst {
            for finding in result.findings { json.write(finding, of: result.rule) }
          }
        }
      }
    }
  }
}

extension JSONWriter {
  fileprivate mutating func writeHead(of report: Report) {
    member("schemaVersion", JSONReporter.schemaVersion)
    object("tool", inline: true) {
      $0.member("name", report.tool.name)
      $0.member("version", report.tool.version)
    }
    writeResult(of: report)
    member("now", report.now)
    member("clock", report.clock?.rawValue)
    strings("loosenings", report.loosenings)
    writeSettings(report.settings)
    writeMappings(report.mappings)
    writeManifests(report.manifests)
    writeBaseline(report.baseline)
    writeShown(report.shown)
    writeExemptions(report.exemptions)
    member("tally", report.tally)
    writeExempt(report.exempt)
  }

  mutating func writeShown(_ shown: ShownFindings?) {
    guard let shown else { return member("shown", nil as String?) }
    object("shown") { json in
      json.array("filters", shown.filters) { json, filter in
        json.object(inline: true) {
          $0.member("filter", filter.option)
          $0.member("matches", filter.matches)
        }
      }
      json.member("tally", shown.tally)
    }
  }

  /// Writes what the run amounts to.
  mutating func writeResult(of report: Report) {
    member("complete", report.isComplete)
    member("exitStatus", Int(report.exitStatus.rawValue))
    member("result", report.exitStatus.verdict)
  }

  mutating func writeSettings(_ settings: SettingsSummary?) {
    guard let settings else { return member("settings", nil as String?) }
    object("settings", inline: true) {
      $0.member("path", settings.path)
      $0.member("sha256", settings.sha256)
    }
  }

  mutating func writeBaseline(_ baseline: BaselineSummary?) {
    guard let baseline else { return member("baseline", nil as String?) }
    object("baseline") { json in
      json.member("path", baseline.path)
      json.member("sha256", baseline.sha256)
      json.array("past", baseline.past) { json, past in
        json.object(inline: true) {
          $0.member("rule", past.rule)
          $0.member("resource", past.resource)
          $0.member("since", past.since)
          $0.member("fate", past.fate.rawValue)
        }
      }
    }
  }

  mutating func writeMappings(_ mappings: [MappingSummary]) {
    array("mappings", mappings) { json, mapping in
      json.object(inline: true) {
        $0.member("path", mapping.path)
        $0.member("name", mapping.name)
        $0.member("sha256", mapping.sha256)
      }
    }
  }

  mutating func writeManifests(_ manifests: [ManifestSummary]) {
    array("manifests", manifests) { json, manifest in
      json.object { json in
        json.member("path", manifest.path)
        json.member("role", manifest.role.rawValue)
        json.member("sha256", manifest.sha256)
        json.member("by", manifest.by)
        json.member("captured", manifest.captured)
        json.member("tenant", manifest.tenant)
        json.strings("subscriptions", manifest.subscriptions)
        json.array("complete", manifest.complete) { json, claim in
          json.object(inline: true) {
            $0.member("type", claim.type)
            $0.member("taken", claim.isTaken)
          }
        }
      }
    }
  }

  mutating func member(_ key: StaticString, _ tally: Tally) {
    object(key, inline: true) { json in
      for outcome in Outcome.allCases { json.member(outcome.key, tally[outcome]) }
    }
  }

  mutating func write(_ inventory: InventorySummary) {
    object { json in
      json.member("path", inventory.path)
      json.member("role", inventory.role.rawValue)
      json.member("sha256", inventory.sha256)
      json.member("bytes", inventory.bytes)
      json.member("format", inventory.format)
      json.strings("encodings", inventory.encodings)
      json.member("resources", inventory.resources)
      json.writeRoutes(of: inventory)
      json.member("refused", inventory.refused)
      json.member("complete", inventory.isComplete)
    }
  }

  mutating func writeRoutes(of inventory: InventorySummary) {
    array("routes", inventory.routes) { json, route in
      json.object(inline: true) {
        $0.member("name", route.name)
        $0.member("confidence", route.confidence.rawValue)
        $0.member("resources", route.resources)
      }
    }
  }

  mutating func write(_ pack: PackSummary) {
    object { json in
      json.member("name", pack.name)
      json.member("version", pack.version)
      json.member("title", pack.title)
      json.member("sha256", pack.sha256)
      json.array("parameters", pack.parameters) { json, parameter in
        json.object(inline: true) {
          $0.member("name", parameter.name)
          $0.member("value", parameter.value)
          $0.member("isDefault", parameter.isDefault)
          $0.member("origin", parameter.origin.rawValue)
        }
      }
    }
  }

  fileprivate mutating func write(_ result: RuleResult) {
    let rule = result.rule
    object { json in
      json.member("id", rule.id.description)
      json.member("title", rule.title)
      json.member("severity", rule.severity.rawValue)
      json.member("resourceType", rule.resourceType)
      json.member("tally", result.tally)
      json.writeExempt(result.exempt)
      json.member("vacuous", result.isVacuous)
      json.member("notRun", result.notRun)
      json.member("rationale", rule.rationale)
      json.member("remediation", rule.remediation)
      json.strings("references", rule.references, inline: false)
      json.write(rule.controls)
    }
  }

  mutating func write(_ controls: [RuleDescriptor.Controls]) {
    array("controls", controls) { json, controls in
      json.object(inline: true) {
        $0.member("framework", controls.framework)
        $0.strings("ids", controls.ids)
      }
    }
  }

  mutating func write(_ part: SubscriptionTally) {
    object { json in
      json.member("id", part.id)
      json.member("tally", part.tally)
    }
  }

  mutating func write(_ type: ResourceTypeCount) {
    object(inline: true) {
      $0.member("type", type.type)
      $0.member("count", type.count)
      $0.member("read", type.isRead)
    }
  }
}

extension Outcome {
  /// The outcome as a key of a tally.
  fileprivate var key: StaticString {
    switch self {
    case .compliant: "compliant"
    case .noncompliant: "noncompliant"
    case .unknown: "unknown"
    case .notApplicable: "notApplicable"
    }
  }
}

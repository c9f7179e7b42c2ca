internal import AssayModel

/// Writes what inventories hold as JSON; `Resources/inspection-1.schema.json` holds the layout to
/// that.
struct InspectionJSONWriter {
  /// Grows in its second part when a field is added, in its first when one changes or goes.
  static let schemaVersion = "1.1"

  func write(_ report: InspectionReport, to output: inout ReportBuffer) {
    JSONWriter.write(to: &output) { json in
      json.object { json in
        json.member("schemaVersion", Self.schemaVersion)
        json.object("tool", inline: true) {
          $0.member("name", report.tool.name)
          $0.member("version", report.tool.version)
        }
        json.member("complete", report.isComplete)
        json.member("exitStatus", Int(report.exitStatus.rawValue))
        json.writeSettings(report.settings)
        json.writeMappings(report.mappings)
        json.writeManifests(report.manifests)
        json.array("inventories", report.inventories) { $0.write($1) }
        json.array("packs", report.packs) { $0.write($1) }
        json.array("resourceTypes", report.resourceTypes) { $0.write($1) }
        json.array("subscriptions", report.scopes.subscriptions) { $0.write($1) }
        json.array("tenants", report.scopes.tenants) { $0.write($1) }
        json.array("rules", report.rules) { $0.write($1) }
        json.array("diagnostics", report.diagnostics) { $0.write($1) }
      }
    }
  }
}

extension JSONWriter {
  fileprivate mutating func write(_ count: InventoryScopes.Count) {
    object(inline: true) {
      $0.member("id", count.id)
      $0.member("resources", count.resources)
    }
  }

  fileprivate mutating func write(_ rule: RuleEvidence) {
    object { json in
      json.member("id", rule.rule.id.description)
      json.member("title", rule.rule.title)
      json.member("severity", rule.rule.severity.rawValue)
      json.member("resourceType", rule.rule.resourceType)
      json.member("evidence", rule.extent.rawValue)
      json.member("resources", rule.resources)
      json.member("undecided", rule.undecided)
      json.member("notRun", rule.notRun)
      json.array("gaps", rule.gaps) { json, gap in
        json.object {
          $0.member("resourceType", gap.resourceType)
          $0.member("path", gap.path)
          $0.member("cause", gap.cause?.rawValue)
          $0.member("resources", gap.resources)
          $0.member("command", gap.command)
        }
      }
    }
  }
}

internal import AssayModel

/// Writes what a lint found as JSON; `Resources/lint-1.schema.json` holds the layout to that.
struct LintJSONWriter {
  /// Grows in its second part when a field is added, in its first when one changes or goes.
  static let schemaVersion = "1.2"

  func write(_ report: LintReport, to output: inout ReportBuffer) {
    JSONWriter.write(to: &output) { json in
      json.object { json in
        json.member("schemaVersion", Self.schemaVersion)
        json.object("tool", inline: true) {
          $0.member("name", report.tool.name)
          $0.member("version", report.tool.version)
        }
        json.member("exitStatus", Int(report.exitStatus.rawValue))
        json.member("valid", report.exitStatus == .compliant)
        json.member("strict", report.isStrict)
        json.writeSettings(report.scope.settings)
        json.strings("packs", report.scope.packs)
        json.strings("mappings", report.scope.mappings)
        json.strings("exemptions", report.scope.exemptions)
        json.member("rules", report.scope.rules)
        json.member("examples", report.scope.examples)
        json.member("errors", report.errors)
        json.member("warnings", report.warnings)
        json.member("omitted", report.omitted)
        json.strings("uncheckedTypes", report.scope.uncheckedTypes)
        json.array("diagnostics", report.diagnostics) { $0.write($1) }
      }
    }
  }
}

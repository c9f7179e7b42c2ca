internal import AssayModel

/// Writes a report as SARIF 2.1.0, for code scanning services and viewers.
///
/// One run with every finding: noncompliant ones as `fail`, unknown ones as `open`, exempt ones
/// with a suppression. Documentation.docc/Reports.md tells what goes where.
struct SARIFReporter: Reporter {
  func write(_ report: Report, to output: inout ReportBuffer) {
    let log = SARIFLog(report)
    JSONWriter.writeSARIF(to: &output) { log.writeRun(to: &$0) }
  }
}

/// A report with what the parts of its SARIF log need to refer to one another.
struct SARIFLog {
  let report: Report
  let artifacts: SARIFArtifacts

  init(_ report: Report) {
    self.report = report
    artifacts = SARIFArtifacts(report.inventories)
  }

  fileprivate func writeRun(to json: inout JSONWriter) {
    json.object("tool") { json in
      json.object("driver") { json in
        json.member("name", report.tool.name)
        json.member("version", report.tool.version)
        json.array("rules", report.results) { $0.writeSARIFRule($1) }
        json.object("properties") { $0.array("packs", report.packs) { $0.write($1) } }
      }
    }
    json.object("automationDetails", inline: true) { $0.member("id", "\(report.tool.name)/") }
    json.member("columnKind", "utf16CodeUnits")
    json.writeSARIFBase()
    json.array("invocations", CollectionOfOne(self)) { $1.writeInvocation(to: &$0) }
    artifacts.write(to: &json)
    writeResults(to: &json)
    json.object("properties", writeProperties)
  }

  private func writeProperties(to json: inout JSONWriter) {
    json.member("complete", report.isComplete)
    json.member("result", report.exitStatus.verdict)
    json.member("now", report.now)
    json.strings("loosenings", report.loosenings)
    json.writeSettings(report.settings)
    json.writeMappings(report.mappings)
    json.member("tally", report.tally)
    json.array("resourceTypes", report.resourceTypes) { $0.write($1) }
  }
}

extension JSONWriter {
  private static let schema =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

  /// Appends a log of one run with the members that `run` writes.
  static func writeSARIF(to output: inout ReportBuffer, _ run: (inout JSONWriter) -> Void) {
    write(to: &output) { json in
      json.object { json in
        json.member("$schema", schema)
        json.member("version", "2.1.0")
        json.array("runs") { $0.object(nil, run) }
      }
    }
  }

  /// Writes what relative URIs of a run are relative to.
  mutating func writeSARIFBase() {
    object("originalUriBaseIds") { json in
      json.object(SARIFArtifacts.base) {
        $0.sarifText("description", "The folder that paths are relative to.")
      }
    }
  }

  /// Writes a SARIF message or message string that holds plain text only.
  mutating func sarifText(_ key: StaticString, _ text: String) {
    object(key, inline: true) { $0.member("text", text) }
  }
  /// Writes a SARIF message that was put together before.
  mutating func sarifText(_ key: StaticString, _ message: SARIFMessage) {
    object(key, inline: true) { $0.member("text", message.buffer) }
  }
}

internal import AssayModel

/// Writes a report as SARIF 2.1.0, for code scanning services and viewers.
///
/// Documentation.docc/Reports.md tells what goes where.
struct SARIFReporter: Reporter {
  /// Which findings are in a log.
  enum Profile {
    /// Every finding: noncompliant ones as `fail`, unknown ones as `open`, exempt ones with a
    /// suppression.
    case full
    /// What has to be fixed, worst first, as far as GitHub shows it: it takes each result for a
    /// problem, whatever its kind and suppressions.
    case github
  }

  let profile: Profile

  func write(_ report: Report, to output: inout ReportBuffer) {
    let log = SARIFLog(report, profile)
    JSONWriter.writeSARIF(to: &output) { log.writeRun(to: &$0) }
  }
}

/// A report with what the parts of its SARIF log need to refer to one another.
struct SARIFLog {
  /// How many results of a run GitHub shows.
  private static let gitHubLimit = 5000

  let report: Report
  let artifacts: SARIFArtifacts
  /// Of the profile `full`; none of GitHub's, which shows no taxonomies.
  private let taxonomies: SARIFTaxonomies
  private let profile: SARIFReporter.Profile
  /// How many findings the log has room for.
  let room: Int

  init(_ report: Report, _ profile: SARIFReporter.Profile) {
    self.report = report
    self.profile = profile
    room = profile == .full ? .max : Self.gitHubLimit
    artifacts = SARIFArtifacts(report.inventories)
    taxonomies = SARIFTaxonomies(profile == .full ? report.results : [])
  }

  /// Whether findings of an outcome and status are in the log.
  func shows(_ outcome: Outcome, _ status: Finding.Status) -> Bool {
    switch profile {
    case .full: true
    case .github: outcome == .noncompliant && !status.isExempt
    }
  }

  /// What isn't in the log, so that nobody takes it for all there is.
  var omissions: [Diagnostic] { ([hidden] + [leftOutForGitHub]).compactMap(\.self) }

  private var hidden: Diagnostic? {
    guard let words = report.shownWords, report.hidden > 0 else { return nil }
    return Diagnostic(
      "not-shown", severity: .warning, subject: .output, words,
      help: "leave '--show' out for a log of all findings")
  }

  private var leftOutForGitHub: Diagnostic? {
    guard profile == .github else { return nil }
    let cut = max(0, report.count(where: shows) - room)
    let unknown = report.count { outcome, _ in outcome == .unknown }
    let exempt = report.count { $0 == .noncompliant && $1.isExempt }
    var words: [String] = []
    if cut > 0 { words.append("\(counted(cut, "finding")) less severe than these") }
    if unknown > 0 { words.append(counted(unknown, "unknown finding")) }
    if exempt > 0 { words.append(counted(exempt, "exempt finding")) }
    guard !words.isEmpty else { return nil }
    return Diagnostic(
      "left-out", severity: .warning, subject: .output,
      "\(words.joined(separator: ", ")) left out for GitHub",
      help: "the formats 'json' and 'sarif' have all")
  }

  fileprivate func writeRun(to json: inout JSONWriter) {
    json.object("tool") { json in
      json.object("driver") { json in
        json.member("name", report.tool.name)
        json.member("version", report.tool.version)
        json.array("rules", report.results) { $0.writeSARIFRule($1, taxonomies) }
        taxonomies.writeSupported(to: &json)
        json.object("properties") { $0.array("packs", report.packs) { $0.write($1) } }
      }
    }
    json.object("automationDetails", inline: true) { $0.member("id", "\(report.tool.name)/") }
    json.member("columnKind", "utf16CodeUnits")
    taxonomies.write(to: &json)
    json.writeSARIFBase()
    json.array("invocations", CollectionOfOne(self)) { $1.writeInvocation(to: &$0) }
    artifacts.write(to: &json)
    writeResults(to: &json).write(to: &json)
    json.object("properties", writeProperties)
  }

  private func writeProperties(to json: inout JSONWriter) {
    json.member("complete", report.isComplete)
    json.member("result", report.exitStatus.verdict)
    json.member("now", report.now)
    json.member("clock", report.clock?.rawValue)
    json.strings("loosenings", report.loosenings)
    json.writeSettings(report.settings)
    json.writeMappings(report.mappings)
    json.writeManifests(report.manifests)
    json.writeBaseline(report.baseline)
    json.writeShown(report.shown)
    json.writeExemptions(report.exemptions, withEntries: profile == .full)
    json.member("tally", report.tally)
    json.writeExempt(report.exempt)
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

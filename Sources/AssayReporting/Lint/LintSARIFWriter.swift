internal import AssayModel

/// Writes what a lint found as SARIF 2.1.0: each diagnostic a result, each kind of them a rule.
struct LintSARIFWriter {
  private let report: LintReport
  private let indexes: [String: Int]
  private let artifacts = SARIFArtifacts([])

  init(_ report: LintReport) {
    self.report = report
    var indexes: [String: Int] = [:]
    for (index, page) in report.pages.enumerated() { indexes[page.id] = index }
    self.indexes = indexes
  }

  func write(to output: inout ReportBuffer) {
    JSONWriter.writeSARIF(to: &output) { json in
      json.object("tool") { json in
        json.object("driver") { json in
          json.member("name", report.tool.name)
          json.member("version", report.tool.version)
          json.array("rules", report.pages) { $0.write($1) }
        }
      }
      json.object("automationDetails", inline: true) {
        $0.member("id", "\(report.tool.name)-lint/")
      }
      json.member("columnKind", "utf16CodeUnits")
      json.writeSARIFBase()
      json.array("invocations", CollectionOfOne(report)) { json, report in
        json.object { json in
          json.member("executionSuccessful", true)
          json.member("exitCode", Int(report.exitStatus.rawValue))
        }
      }
      json.array("results", fingerprinted) { write($1.diagnostic, $1.fingerprint, to: &$0) }
      json.object("properties", writeProperties)
    }
  }

  private func writeProperties(to json: inout JSONWriter) {
    json.writeSettings(report.scope.settings)
    json.strings("packs", report.scope.packs)
    json.strings("mappings", report.scope.mappings)
    json.strings("exemptions", report.scope.exemptions)
    json.member("rules", report.scope.rules)
    json.member("examples", report.scope.examples)
    json.member("omitted", report.omitted)
    json.strings("uncheckedTypes", report.scope.uncheckedTypes)
  }

  /// Each diagnostic with an identity that lines above it don't change: id, file and words, and
  /// its number among those that share them.
  private var fingerprinted: [(diagnostic: Diagnostic, fingerprint: String)] {
    var numbers: [String: Int] = [:]
    return report.diagnostics.map { diagnostic in
      let digits = Fingerprint([diagnostic.id, diagnostic.file ?? "", diagnostic.message])
        .hexDigits
      numbers[digits, default: 0] += 1
      return (diagnostic, "\(digits):\(numbers[digits, default: 0])")
    }
  }

  private func write(_ diagnostic: Diagnostic, _ fingerprint: String, to json: inout JSONWriter) {
    json.object { json in
      json.member("ruleId", diagnostic.id)
      if let index = indexes[diagnostic.id] { json.member("ruleIndex", index) }
      json.member("kind", "fail")
      json.member("level", diagnostic.severity.rawValue)
      let help = diagnostic.help.map { " " + SARIFMessage.sentence($0) } ?? ""
      json.sarifText("message", SARIFMessage.sentence(diagnostic.message) + help)
      json.array("locations", CollectionOfOne(diagnostic)) { json, diagnostic in
        json.object { writePlace(diagnostic.span, orFile: diagnostic.file ?? ".", to: &$0) }
      }
      json.object("partialFingerprints", inline: true) {
        $0.member("primaryLocationLineHash", fingerprint)
      }
      write(diagnostic.notes, to: &json)
    }
  }

  private func write(_ notes: [Diagnostic.Note], to json: inout JSONWriter) {
    let placed = notes.filter { $0.span != nil }
    guard !placed.isEmpty else { return }
    json.array("relatedLocations", placed.enumerated()) { json, element in
      json.object { json in
        json.member("id", element.offset + 1)
        json.sarifText("message", SARIFMessage.sentence(element.element.message))
        if let span = element.element.span { artifacts.writePhysical(span, to: &json) }
      }
    }
  }

  private func writePlace(
    _ span: SourceSpan?, orFile file: String, to json: inout JSONWriter
  ) {
    if let span { return artifacts.writePhysical(span, to: &json) }
    json.object("physicalLocation") {
      artifacts.writeLocation("artifactLocation", of: file, to: &$0)
    }
  }
}

extension JSONWriter {
  fileprivate mutating func write(_ page: DiagnosticPage) {
    object { json in
      json.member("id", page.id)
      json.member("name", pascalCase(page.id))
      json.sarifText("shortDescription", SARIFMessage.sentence(page.title))
      json.sarifText("fullDescription", SARIFMessage.sentence(page.meaning))
      json.sarifText("help", SARIFMessage.sentence(page.meaning) + " " + page.reason)
    }
  }
}

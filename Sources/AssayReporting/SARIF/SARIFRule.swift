internal import AssayModel

extension JSONWriter {
  /// Writes a reportingDescriptor with all that services show of a rule.
  mutating func writeSARIFRule(_ result: RuleResult, _ taxonomies: SARIFTaxonomies) {
    let rule = result.rule
    object { json in
      json.member("id", rule.id.description)
      json.member("name", pascalCase(rule.id.rule))
      let title = rule.title.isEmpty ? rule.id.description : rule.title
      json.sarifText("shortDescription", limited(SARIFMessage.sentence(title)))
      json.sarifText("fullDescription", limited(SARIFMessage.sentence(rule.rationale ?? title)))
      json.object("help") {
        $0.member("text", rule.helpText)
        $0.member("markdown", rule.helpMarkdown)
      }
      if let reference = rule.references.first(where: isPlainURL) {
        json.member("helpUri", reference)
      }
      json.object("defaultConfiguration", inline: true) {
        $0.member("level", rule.severity.sarifLevel)
      }
      taxonomies.writeRelationships(of: rule, to: &json)
      json.object("properties") { $0.writeProperties(of: result) }
    }
  }

  private mutating func writeProperties(of result: RuleResult) {
    let rule = result.rule
    strings("tags", rule.sarifTags)
    member("precision", "very-high")
    member("security-severity", rule.severity.securitySeverity)
    member("severity", rule.severity.rawValue)
    member("resourceType", rule.resourceType)
    write(rule.controls)
    member("tally", result.tally)
    member("vacuous", result.isVacuous)
    member("notRun", result.notRun)
  }
}

extension Severity {
  /// A score inside the band that code scanning services give the same name.
  fileprivate var securitySeverity: String {
    switch self {
    case .critical: "9.5"
    case .high: "8.0"
    case .medium: "5.5"
    case .low: "2.0"
    case .info: "0.1"
    }
  }
}

extension RuleDescriptor {
  /// At most ten tags, the number that services show; the controls are in the properties, too.
  fileprivate var sarifTags: [String] {
    let controls = controls.flatMap { framework in
      framework.ids.map { "\(framework.framework)/\($0)" }
    }
    var tags: [String] = []
    for tag in ["security", id.pack] + controls where !tags.contains(tag) && tags.count < 10 {
      tags.append(tag)
    }
    return tags
  }

  /// What to do about a finding, and where to read more.
  fileprivate var helpText: String {
    ([SARIFMessage.sentence(linesOf: advice)] + references).joined(separator: "\n\n")
  }

  /// The same as Markdown, in which the rule's own text stays text.
  fileprivate var helpMarkdown: String {
    let lines = SARIFMessage.lines(of: advice).map(escapeMarkdown).joined(separator: "  \n")
    let links = references.map { isPlainURL($0) ? "- <\($0)>" : "- \(escapeMarkdown($0))" }
    return links.isEmpty ? lines : lines + "\n\n" + links.joined(separator: "\n")
  }

  private var advice: String {
    SARIFMessage.lines(of: remediation).isEmpty ? id.description : remediation
  }
}

/// The rule's name as one word, such as `RegionMatch`.
func pascalCase(_ name: String) -> String {
  var bytes: [UInt8] = []
  var isStart = true
  for byte in name.utf8 {
    let lower = byte | 0x20
    let isLetter = lower &- UInt8(ascii: "a") < 26
    guard isLetter || byte &- UInt8(ascii: "0") < 10 else {
      isStart = true
      continue
    }
    bytes.append(isStart && isLetter ? byte & ~0x20 : byte)
    isStart = false
  }
  let word = String(decoding: bytes, as: UTF8.self)
  let isName = bytes.first.map { $0 &- UInt8(ascii: "A") < 26 } ?? false
  return isName ? word : "Rule\(word)"
}

/// Text cut to the 1,024 characters that services accept for a description.
private func limited(_ text: String) -> String {
  text.unicodeScalars.count <= 1_024
    ? text : String(String.UnicodeScalarView(text.unicodeScalars.prefix(1_023))) + "…"
}

/// Text shown with hazards made visible, and a backslash before what Markdown or HTML would read
/// as more than text.
private func escapeMarkdown(_ text: String) -> String {
  var shown = ReportBuffer()
  shown.writeShown(text)
  let (special, leading) = (Array("\\`*_[]<>&|~".utf8), Array("#+-=".utf8))
  var output = ReportBuffer()
  var isStart = true
  for byte in shown.bytes {
    if special.contains(byte) || isStart && leading.contains(byte) {
      output.write(byte: UInt8(ascii: "\\"))
    }
    output.write(byte: byte)
    if byte != UInt8(ascii: " ") { isStart = false }
  }
  return output.text
}

internal import AssayInventory
internal import AssayModel
internal import AssaySyntax

/// Reads a report that this program wrote, as JSON or as SARIF; throws the first mistake.
struct ReportReader {
  /// What the report is read for.
  enum Role { case baseline, compared }

  /// Where JSON and SARIF have the same.
  struct Parts {
    var findings: LocatedNode
    /// What holds what the two tell of the run in the same words.
    var run: LocatedNode
    var exitStatus: LocatedNode?
    var rules: LocatedNode?
    var packs: LocatedNode?
    var inventories: LocatedNode?
    var isLog: Bool
  }

  let bytes: [UInt8]
  let role: Role
  private let path: String
  private let root: LocatedNode
  let parts: Parts

  /// Reads a report's outline.
  init(_ bytes: [UInt8], path: String, as role: Role) throws(InvalidCheck) {
    self.bytes = bytes
    self.role = role
    self.path = path
    let mistake = Mistake(role: role, path: path, bytes: bytes)
    let root: LocatedNode?
    do throws(SyntaxError) {
      var reader = JSONTreeReader(Self.filter)
      root = try reader.value(of: bytes)
    } catch {
      throw InvalidCheck([.syntax(error, in: mistake.file, of: .json)])
    }
    guard let root, root.entries != nil else { throw mistake("is no report", at: root) }
    self.root = root
    parts = try root["runs"] == nil ? mistake.parts(of: root) : mistake.parts(ofLog: root)
  }

  /// The file with its lines, which are looked for when there is a mistake to be told.
  var file: SourceFile { SourceFile(path: path, bytes: bytes) }

  /// The report; throws where it isn't whole or contradicts itself.
  func report() throws(InvalidCheck) -> WrittenReport {
    var findings: [WrittenFinding] = []
    for node in try elements(of: parts.findings) {
      findings.append(try parts.isLog ? finding(ofLog: node) : finding(node))
    }
    let report = WrittenReport(run: try run(), findings: findings)
    try check(report)
    return report
  }

  /// What says that two findings are of one rule and resource.
  func repeated(_ finding: WrittenFinding) -> InvalidCheck {
    mistake(
      "has two findings of one rule and one resource", at: finding.place)
  }

  private func finding(_ node: LocatedNode) throws(InvalidCheck) -> WrittenFinding {
    guard let status = node["status"]?.text.flatMap(WrittenFinding.Status.init) else {
      throw mistake("has a finding without its status", at: node)
    }
    guard (status == .exempt) == (node["exemption"]?["owner"]?.text != nil) else {
      throw contradiction("has an exempt finding without its exemption, or another with one", node)
    }
    guard let severity = node["severity"]?.text.flatMap(Severity.init) else {
      throw mistake("has a finding without its severity", at: node)
    }
    return try finding(
      node, rule: node["rule"], resource: node["resource"]?["id"],
      outcome: node["outcome"]?.text.flatMap(Outcome.init), severity: severity, status: status,
      since: node["since"], message: node["message"], fingerprint: node["fingerprint"],
      evidence: node["evidence"])
  }

  private func finding(ofLog node: LocatedNode) throws(InvalidCheck) -> WrittenFinding {
    let properties = node["properties"]
    let outcome = node["kind"]?.text.flatMap { Self.outcomes[$0] }
    let rank = node["rank"]?.count
    let severity = Severity.allCases.first { $0.sarifRank == rank }
    guard severity != nil || outcome != .noncompliant else {
      throw mistake("has a finding without its severity", at: node)
    }
    try checkRule(ofLog: node, outcome, severity)
    return try finding(
      node, rule: node["ruleId"], resource: properties?["resource"]?["id"], outcome: outcome,
      severity: severity, status: status(ofLog: node), since: properties?["since"],
      message: node["message"]?["text"],
      fingerprint: node["partialFingerprints"]?["resourceRule/v1"],
      evidence: properties?["evidence"])
  }

  /// Viewers add suppressions of their own, rejected ones among them: none of them is an exemption.
  private func status(ofLog node: LocatedNode) throws(InvalidCheck) -> WrittenFinding.Status {
    let suppressions = try node["suppressions"].map { list throws(InvalidCheck) in
      try elements(of: list)
    }
    if let suppression = suppressions?.first {
      let isOwn =
        suppressions?.count == 1 && suppression["kind"]?.text == "external"
        && suppression["status"]?.text == "accepted"
        && suppression["properties"]?["owner"]?.text != nil
      guard isOwn else {
        throw contradiction("has a suppression that is no exemption of its run", suppression)
      }
      return .exempt
    }
    switch node["baselineState"]?.text {
    case "unchanged": return .known
    case "new", nil: return .new
    default: throw mistake("has a finding without its status", at: node)
    }
  }

  private static let outcomes: [String: Outcome] = [
    "fail": .noncompliant, "open": .unknown, "pass": .compliant, "notApplicable": .notApplicable,
  ]

  private func finding(
    _ node: LocatedNode, rule: LocatedNode?, resource: LocatedNode?, outcome: Outcome?,
    severity: Severity?, status: WrittenFinding.Status, since: LocatedNode?,
    message: LocatedNode?, fingerprint: LocatedNode?, evidence: LocatedNode?
  ) throws(InvalidCheck) -> WrittenFinding {
    guard let rule = rule?.text, let resource = resource?.text, let outcome else {
      throw mistake("has a finding without its rule, resource or outcome", at: node)
    }
    // A report of '--show-values' may hold what others don't.
    let identity = Redactor().shown(resource)
    let known = Fingerprint(rule: rule, resourceID: identity)
    guard fingerprint?.text == known.hexDigits else {
      throw mistake(
        "has a finding whose fingerprint is another one's", at: fingerprint ?? node)
    }
    let now = try moment(parts.run["now"])
    let first = try moment(since)
    return WrittenFinding(
      rule: rule, resource: identity, fingerprint: known, outcome: outcome, severity: severity,
      status: status,
      since: first ?? now, writtenMessage: message?.text ?? "",
      evidence: evidence?.elements == nil ? nil : evidence?.range, place: node.range)
  }

  /// A time as the report has it; `nil` if it has none.
  private func moment(_ node: LocatedNode?) throws(InvalidCheck) -> String? {
    guard let node, node.content != .null else { return nil }
    guard let text = node.text, Moment(iso8601: text) != nil else {
      throw mistake("has a time that is none", at: node)
    }
    return text
  }

  func elements(of node: LocatedNode) throws(InvalidCheck) -> [LocatedNode] {
    try Mistake(role: role, path: path, bytes: bytes).elements(of: node)
  }

  func mistake(_ words: String, at node: LocatedNode?) -> InvalidCheck {
    mistake(words, at: (node ?? root).range)
  }

  private func mistake(_ words: String, at place: Range<Int>) -> InvalidCheck {
    InvalidCheck([.noReport(path, words, at: file.span(place), as: role)])
  }

  private func contradiction(_ words: String, _ node: LocatedNode) -> InvalidCheck {
    contradiction(words, at: node.range)
  }

  func contradiction(_ words: String, at place: Range<Int>) -> InvalidCheck {
    InvalidCheck([.contradiction(path, words, at: file.span(place), as: role)])
  }
}

extension LocatedNode {
  /// A number of things; `nil` for anything else.
  var count: Int? {
    guard case .number(let text) = content, let count = Int(text), (0..<1 << 40).contains(count)
    else { return nil }
    return count
  }

  /// The place of the first byte.
  var start: Range<Int> { range.lowerBound..<range.lowerBound + 1 }
}

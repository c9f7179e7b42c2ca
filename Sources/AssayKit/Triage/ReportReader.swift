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
    var now: LocatedNode?
    var complete: LocatedNode?
    var exitStatus: LocatedNode?
    var tally: LocatedNode?
    var rules: LocatedNode?
    var packs: LocatedNode?
    var isLog: Bool
  }

  let bytes: [UInt8]
  private let role: Role
  private let file: SourceFile
  private let root: LocatedNode
  private let parts: Parts

  /// Reads a report's outline.
  init(_ bytes: [UInt8], path: String, as role: Role) throws(InvalidCheck) {
    self.bytes = bytes
    self.role = role
    file = SourceFile(path: path, bytes: bytes)
    let mistake = Mistake(role: role, file: file)
    let root: LocatedNode?
    do throws(SyntaxError) {
      var reader = JSONTreeReader(Self.filter)
      root = try reader.value(of: bytes)
    } catch {
      throw InvalidCheck([.syntax(error, in: file, of: .json)])
    }
    guard let root, root.entries != nil else { throw mistake("is no report", at: root) }
    self.root = root
    parts = try root["runs"] == nil ? mistake.parts(of: root) : mistake.parts(ofLog: root)
  }

  /// All findings that the report lists, exempt ones, too.
  func findings() throws(InvalidCheck) -> [WrittenFinding] {
    var findings: [WrittenFinding] = []
    var listed = Tally()
    for node in try elements(of: parts.findings) {
      let finding = try parts.isLog ? finding(ofLog: node) : finding(node)
      listed[finding.outcome] += 1
      findings.append(finding)
    }
    let tally = try tally()
    guard listed.noncompliant == tally.noncompliant, listed.unknown == tally.unknown else {
      let words = "lists \(listed.findings) of \(tally.findings) findings"
      throw InvalidCheck([.partialReport(file.path, words, at: file.span(parts.findings.start))])
    }
    return findings
  }

  /// What the report says of its run.
  func run() throws(InvalidCheck) -> WrittenRun {
    guard case .boolean(let isComplete) = parts.complete?.content,
      let exitStatus = parts.exitStatus?.count
    else { throw mistake("doesn't tell how its run ended", at: parts.complete ?? root) }
    var rules: [WrittenRun.Rule] = []
    for rule in try elements(of: parts.rules ?? root) { rules.append(try self.rule(rule)) }
    var packs: [WrittenRun.Pack] = []
    for pack in try elements(of: parts.packs ?? root) { packs.append(try self.pack(pack)) }
    return WrittenRun(
      isComplete: isComplete, exitStatus: exitStatus, now: parts.now?.text, tally: try tally(),
      rules: rules, packs: packs)
  }

  /// What says that two findings are of one rule and resource.
  func repeated(_ finding: WrittenFinding) -> InvalidCheck {
    mistake(
      "has two findings of one rule and one resource", at: finding.place)
  }

  private func tally() throws(InvalidCheck) -> Tally {
    var tally = Tally()
    for outcome in Outcome.allCases {
      guard let count = parts.tally?[outcome.rawValue]?.count else {
        throw mistake(
          "doesn't tell how many findings there were", at: parts.tally ?? parts.findings)
      }
      tally[outcome] = count
    }
    return tally
  }

  private func finding(_ node: LocatedNode) throws(InvalidCheck) -> WrittenFinding {
    guard let status = node["status"]?.text, ["new", "known", "exempt"].contains(status) else {
      throw mistake("has a finding without its status", at: node)
    }
    return try finding(
      node, rule: node["rule"], resource: node["resource"]?["id"],
      outcome: node["outcome"]?.text.flatMap(Outcome.init), isExempt: status == "exempt",
      since: node["since"], message: node["message"], fingerprint: node["fingerprint"],
      evidence: node["evidence"])
  }

  private func finding(ofLog node: LocatedNode) throws(InvalidCheck) -> WrittenFinding {
    let isExempt = try node["suppressions"].map { list throws(InvalidCheck) in
      try !elements(of: list).isEmpty
    }
    let properties = node["properties"]
    return try finding(
      node, rule: node["ruleId"], resource: properties?["resource"]?["id"],
      outcome: node["kind"]?.text.flatMap { Self.outcomes[$0] }, isExempt: isExempt ?? false,
      since: properties?["since"], message: node["message"]?["text"],
      fingerprint: node["partialFingerprints"]?["resourceRule/v1"],
      evidence: properties?["evidence"])
  }

  private static let outcomes: [String: Outcome] = [
    "fail": .noncompliant, "open": .unknown, "pass": .compliant, "notApplicable": .notApplicable,
  ]

  private func finding(
    _ node: LocatedNode, rule: LocatedNode?, resource: LocatedNode?, outcome: Outcome?,
    isExempt: Bool, since: LocatedNode?, message: LocatedNode?, fingerprint: LocatedNode?,
    evidence: LocatedNode?
  ) throws(InvalidCheck) -> WrittenFinding {
    guard let rule = rule?.text, let resource = resource?.text, let outcome else {
      throw mistake("has a finding without its rule, resource or outcome", at: node)
    }
    // A report of '--show-values' may hold what others don't.
    let redactor = Redactor()
    let identity = redactor.shown(resource)
    guard fingerprint?.text == Fingerprint(rule: rule, resourceID: identity).hexDigits else {
      throw mistake(
        "has a finding whose fingerprint is another one's", at: fingerprint ?? node)
    }
    let now = try moment(parts.now)
    let first = try moment(since)
    return WrittenFinding(
      rule: rule, resource: identity, outcome: outcome, isExempt: isExempt,
      since: first ?? now, message: redactor.shown(message?.text ?? ""),
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

  private func rule(_ node: LocatedNode) throws(InvalidCheck) -> WrittenRun.Rule {
    let properties = parts.isLog ? node["properties"] : node
    guard let id = node["id"]?.text,
      let severity = properties?["severity"]?.text.flatMap(Severity.init), let properties
    else { throw mistake("has a rule without its id or severity", at: node) }
    return WrittenRun.Rule(id: id, severity: severity, isRun: properties["notRun"]?.text == nil)
  }

  private func pack(_ node: LocatedNode) throws(InvalidCheck) -> WrittenRun.Pack {
    guard let name = node["name"]?.text, let version = node["version"]?.text,
      let sha256 = node["sha256"]?.text, let list = node["parameters"]
    else { throw mistake("has a pack without its name, version or digest", at: node) }
    var parameters: [String] = []
    for parameter in try elements(of: list) {
      parameters.append("\(parameter["name"]?.text ?? "") = \(parameter["value"]?.text ?? "")")
    }
    return WrittenRun.Pack(
      name: name,
      edition: PackChange.Edition(
        version: version, sha256: sha256, parameters: parameters.sorted()))
  }

  private func elements(of node: LocatedNode) throws(InvalidCheck) -> [LocatedNode] {
    try Mistake(role: role, file: file).elements(of: node)
  }

  private func mistake(_ words: String, at node: LocatedNode) -> InvalidCheck {
    mistake(words, at: node.range)
  }

  private func mistake(_ words: String, at place: Range<Int>) -> InvalidCheck {
    InvalidCheck([.noReport(file.path, words, at: file.span(place), as: role)])
  }
}

extension LocatedNode {
  /// A number of things; `nil` for anything else.
  fileprivate var count: Int? {
    guard case .number(let text) = content, let count = Int(text), (0..<1 << 40).contains(count)
    else { return nil }
    return count
  }

  /// The place of the first byte.
  fileprivate var start: Range<Int> { range.lowerBound..<range.lowerBound + 1 }
}

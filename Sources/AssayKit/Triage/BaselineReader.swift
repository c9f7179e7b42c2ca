internal import AssayModel
internal import AssaySyntax

/// Reads the findings of a report that this program wrote, as JSON or as SARIF.
struct BaselineReader {
  private let bytes: [UInt8]
  private let file: SourceFile

  init(_ bytes: [UInt8], path: String) {
    self.bytes = bytes
    file = SourceFile(path: path, bytes: bytes)
  }

  /// The findings that nobody has exempted; throws the first mistake.
  func entries() throws(InvalidCheck) -> [BaselineFile.Entry] {
    let root: LocatedNode?
    do throws(SyntaxError) {
      var reader = JSONTreeReader(Self.filter)
      root = try reader.value(of: bytes)
    } catch {
      throw InvalidCheck([.syntax(error, in: file, of: .json)])
    }
    guard let root, root.entries != nil else { throw mistake("is no report", at: root) }
    guard root["runs"] == nil else { return try entries(ofLog: root) }
    return try entries(ofReport: root)
  }

  private static let filter: TreeFilter = {
    var filter = TreeFilter()
    for key in ["schemaVersion", "version", "now"] { filter.insert([.key(key)]) }
    filter.insert([.key("tool"), .key("name")])
    filter.insertWhole([.key("tally")])
    let finding = filter.insert([.key("findings"), .each])
    for key in ["rule", "outcome", "status", "since"] { filter.insert([.key(key)], from: finding) }
    filter.insert([.key("resource"), .key("id")], from: finding)
    let run = filter.insert([.key("runs"), .each])
    filter.insert([.key("tool"), .key("driver"), .key("name")], from: run)
    filter.insert([.key("properties"), .key("now")], from: run)
    filter.insertWhole([.key("properties"), .key("tally")], from: run)
    let result = filter.insert([.key("results"), .each], from: run)
    for key in ["ruleId", "kind"] { filter.insert([.key(key)], from: result) }
    filter.insert([.key("suppressions"), .each], from: result)
    filter.insert([.key("properties"), .key("since")], from: result)
    filter.insert([.key("properties"), .key("resource"), .key("id")], from: result)
    return filter
  }()

  private func entries(ofReport root: LocatedNode) throws(InvalidCheck) -> [BaselineFile.Entry] {
    guard root["tool"]?["name"]?.text == Report.Tool.assay.name, let findings = root["findings"]
    else { throw mistake("is no report of assay's", at: root) }
    let version = root["schemaVersion"]
    guard version?.text?.split(separator: ".").first == "1" else {
      throw mistake("has a layout that this version doesn't know", at: version ?? root)
    }
    let now = root["now"]?.text
    var entries: [BaselineFile.Entry] = []
    var listed = Tally()
    for finding in try elements(of: findings) {
      if let outcome = finding["outcome"]?.text.flatMap(Outcome.init) { listed[outcome] += 1 }
      guard let status = finding["status"]?.text, ["new", "known", "exempt"].contains(status) else {
        throw mistake("has a finding without its status", at: finding)
      }
      if status == "exempt" { continue }
      entries.append(
        try entry(
          rule: finding["rule"], resource: finding["resource"]?["id"],
          outcome: finding["outcome"]?.text.flatMap(Outcome.init),
          since: finding["since"]?.text ?? now, finding))
    }
    try check(listed, against: root["tally"], at: findings)
    return entries
  }

  private func entries(ofLog root: LocatedNode) throws(InvalidCheck) -> [BaselineFile.Entry] {
    let runs = try elements(of: root["runs"] ?? root)
    guard runs.count == 1, let run = runs.first,
      run["tool"]?["driver"]?["name"]?.text == Report.Tool.assay.name
    else { throw mistake("is no log of assay's", at: root) }
    let now = run["properties"]?["now"]?.text
    var entries: [BaselineFile.Entry] = []
    var listed = Tally()
    for result in try elements(of: run["results"] ?? root) {
      if let outcome = result["kind"]?.text.flatMap({ Self.outcomes[$0] }) { listed[outcome] += 1 }
      if let suppressions = result["suppressions"], try !elements(of: suppressions).isEmpty {
        continue
      }
      let properties = result["properties"]
      entries.append(
        try entry(
          rule: result["ruleId"], resource: properties?["resource"]?["id"],
          outcome: result["kind"]?.text.flatMap { Self.outcomes[$0] },
          since: properties?["since"]?.text ?? now, result))
    }
    try check(listed, against: run["properties"]?["tally"], at: run["results"] ?? root)
    return entries
  }

  private static let outcomes: [String: Outcome] = [
    "fail": .noncompliant, "open": .unknown, "pass": .compliant, "notApplicable": .notApplicable,
  ]

  private func entry(
    rule: LocatedNode?, resource: LocatedNode?, outcome: Outcome?, since: String?,
    _ finding: LocatedNode
  ) throws(InvalidCheck) -> BaselineFile.Entry {
    guard let rule = rule?.text, let resource = resource?.text, let outcome else {
      throw mistake("has a finding without its rule, resource or outcome", at: finding)
    }
    return BaselineFile.Entry(rule: rule, resource: resource, outcome: outcome, since: since)
  }

  /// Throws if the report doesn't list all findings of its run: those left out would be new.
  private func check(
    _ listed: Tally, against counted: LocatedNode?, at findings: LocatedNode
  ) throws(InvalidCheck) {
    guard let noncompliant = counted?["noncompliant"]?.count,
      let unknown = counted?["unknown"]?.count
    else { throw mistake("doesn't tell how many findings there were", at: counted ?? findings) }
    guard listed.noncompliant == noncompliant, listed.unknown == unknown else {
      let words = "lists \(listed.findings) of \(noncompliant + unknown) findings"
      throw InvalidCheck([.partialBaseline(file.path, words, at: file.span(findings.start))])
    }
  }

  private func elements(of node: LocatedNode) throws(InvalidCheck) -> [LocatedNode] {
    guard let elements = node.elements else { throw mistake("has no list of findings", at: node) }
    return elements
  }

  private func mistake(_ words: String, at node: LocatedNode?) -> InvalidCheck {
    InvalidCheck([.noBaseline(file.path, words, at: node.map { file.span($0.range) })])
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

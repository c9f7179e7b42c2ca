internal import AssayModel
internal import AssaySyntax

extension ReportReader {
  /// What is read of a report; all else is validated only.
  static let filter: TreeFilter = {
    var filter = TreeFilter()
    for key in ["schemaVersion", "version", "exitStatus"] { filter.insert([.key(key)]) }
    for key in ["complete", "refused"] {
      filter.insert([.key("inventories"), .each, .key(key)])
    }
    filter.insertRun()
    filter.insert([.key("tool"), .key("name")])
    filter.insertWhole([.key("packs")])
    filter.insertWhole([.key("subscriptions"), .each, .key("tally")])
    let rule = filter.insert([.key("rules"), .each])
    for key in ["id", "severity", "notRun"] { filter.insert([.key(key)], from: rule) }
    for key in ["tally", "exempt"] { filter.insertWhole([.key(key)], from: rule) }
    let finding = filter.insert([.key("findings"), .each])
    for key in [
      "rule", "outcome", "status", "severity", "since", "message", "fingerprint", "evidence",
    ] {
      filter.insert([.key(key)], from: finding)
    }
    filter.insert([.key("exemption"), .key("owner")], from: finding)
    filter.insert([.key("resource"), .key("id")], from: finding)
    filter.insertLog()
    return filter
  }()

  /// Knows the parts of both kinds of reports, and what to say where one is missing.
  struct Mistake {
    let role: Role
    let path: String
    let bytes: [UInt8]

    var file: SourceFile { SourceFile(path: path, bytes: bytes) }

    func callAsFunction(_ words: String, at node: LocatedNode?) -> InvalidCheck {
      InvalidCheck([.noReport(path, words, at: node.map { file.span($0.range) }, as: role)])
    }

    func elements(of node: LocatedNode) throws(InvalidCheck) -> [LocatedNode] {
      guard let elements = node.elements else { throw self("has no list of findings", at: node) }
      return elements
    }

    func parts(of root: LocatedNode) throws(InvalidCheck) -> Parts {
      guard root["tool"]?["name"]?.text == Report.Tool.assay.name, let findings = root["findings"]
      else { throw self("is no report of assay's", at: root) }
      let version = root["schemaVersion"]
      guard version?.text.map(Self.isKnown) == true else {
        throw self("has a layout that this version doesn't know", at: version ?? root)
      }
      return Parts(
        findings: findings, run: root, exitStatus: root["exitStatus"], rules: root["rules"],
        packs: root["packs"], inventories: root["inventories"], isLog: false)
    }

    /// Whether a layout's version is `1.` and a number.
    private static func isKnown(_ version: String) -> Bool {
      let minor = version.utf8.dropFirst(2)
      return version.utf8.starts(with: "1.".utf8) && (1...9).contains(minor.count)
        && minor.allSatisfy { $0 &- 0x30 < 10 }
    }

    func parts(ofLog root: LocatedNode) throws(InvalidCheck) -> Parts {
      let runs = try elements(of: root["runs"] ?? root)
      guard runs.count == 1, let run = runs.first, let driver = run["tool"]?["driver"],
        driver["name"]?.text == Report.Tool.assay.name
      else { throw self("is no log of assay's", at: root) }
      guard let results = run["results"] else { throw self("has no list of findings", at: run) }
      return Parts(
        findings: results, run: run["properties"] ?? run,
        exitStatus: run["invocations"]?.elements?.first?["exitCode"], rules: driver["rules"],
        packs: driver["properties"]?["packs"], inventories: run["artifacts"], isLog: true)
    }
  }
}

extension TreeFilter {
  /// Adds what a report says of its run as a whole, in JSON and in SARIF.
  fileprivate mutating func insertRun(from node: Int = 0) {
    for key in ["now", "complete", "result"] { insert([.key(key)], from: node) }
    for key in ["loosenings", "tally", "exempt"] { insertWhole([.key(key)], from: node) }
    insert([.key("baseline"), .key("path")], from: node)
    insertWhole([.key("shown"), .key("tally")], from: node)
  }

  /// Adds what is read of a SARIF log.
  fileprivate mutating func insertLog() {
    let run = insert([.key("runs"), .each])
    let driver = insert([.key("tool"), .key("driver")], from: run)
    insert([.key("name")], from: driver)
    insertWhole([.key("properties"), .key("packs")], from: driver)
    let rule = insert([.key("rules"), .each], from: driver)
    insert([.key("id")], from: rule)
    for key in ["severity", "notRun"] {
      insert([.key("properties"), .key(key)], from: rule)
    }
    insertWhole([.key("properties"), .key("tally")], from: rule)
    insert([.key("invocations"), .each, .key("exitCode")], from: run)
    for key in ["complete", "refused"] {
      insert([.key("artifacts"), .each, .key("properties"), .key(key)], from: run)
    }
    insertRun(from: insert([.key("properties")], from: run))
    let result = insert([.key("results"), .each], from: run)
    for key in ["ruleId", "ruleIndex", "kind", "level", "rank", "baselineState"] {
      insert([.key(key)], from: result)
    }
    insert([.key("message"), .key("text")], from: result)
    let suppression = insert([.key("suppressions"), .each], from: result)
    for key in ["kind", "status"] { insert([.key(key)], from: suppression) }
    insert([.key("properties"), .key("owner")], from: suppression)
    insert([.key("partialFingerprints"), .key("resourceRule/v1")], from: result)
    for key in ["since", "evidence"] {
      insert([.key("properties"), .key(key)], from: result)
    }
    insert([.key("properties"), .key("resource"), .key("id")], from: result)
  }
}

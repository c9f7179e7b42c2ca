internal import AssayModel
internal import AssaySyntax

extension ReportReader {
  /// What the report says of its run.
  func run() throws(InvalidCheck) -> WrittenRun {
    guard case .boolean(let isComplete) = parts.run["complete"]?.content,
      let exitStatus = parts.exitStatus?.count, let result = parts.run["result"]?.text,
      let loosenings = parts.run["loosenings"]
    else { throw mistake("doesn't tell how its run ended", at: parts.run["complete"]) }
    return WrittenRun(
      isComplete: isComplete, exitStatus: exitStatus, result: result,
      now: parts.run["now"]?.text, loosenings: try elements(of: loosenings).compactMap(\.text),
      hasBaseline: parts.run["baseline"]?["path"]?.text != nil,
      tally: try tally(parts.run), exempt: try exempt(parts.run),
      rules: try all(parts.rules, rule), packs: try all(parts.packs, pack),
      subscriptions: try parts.run["subscriptions"].map { list throws(InvalidCheck) in
        try all(list, part)
      } ?? [], shown: try parts.run["shown"].flatMap(shown),
      inventories: try all(parts.inventories, inventory))
  }

  private func all<Part>(
    _ list: LocatedNode?, _ read: (LocatedNode) throws(InvalidCheck) -> Part
  ) throws(InvalidCheck) -> [Part] {
    guard let nodes = list?.elements else {
      throw mistake("has no list of its rules, packs or inventories", at: list)
    }
    var parts: [Part] = []
    for node in nodes { parts.append(try read(node)) }
    return parts
  }

  private func exempt(_ node: LocatedNode) throws(InvalidCheck) -> Tally {
    try tally(node, "exempt", of: [.noncompliant, .unknown])
  }

  private func tally(
    _ node: LocatedNode, _ key: String = "tally", of outcomes: [Outcome] = Outcome.allCases
  ) throws(InvalidCheck) -> Tally {
    var tally = Tally()
    for outcome in outcomes {
      guard let count = node[key]?[outcome.rawValue]?.count else {
        throw mistake("doesn't tell how many findings there were", at: node[key] ?? node)
      }
      tally[outcome] = count
    }
    return tally
  }

  private func part(_ node: LocatedNode) throws(InvalidCheck) -> WrittenRun.Part {
    WrittenRun.Part(tally: try tally(node), place: node.start)
  }

  /// What a choice lists; `nil` if none was made.
  private func shown(_ node: LocatedNode) throws(InvalidCheck) -> WrittenRun.Part? {
    if case .null = node.content { return nil }
    return try part(node)
  }

  private func rule(_ node: LocatedNode) throws(InvalidCheck) -> WrittenRun.Rule {
    let properties = parts.isLog ? node["properties"] : node
    guard let id = node["id"]?.text,
      let severity = properties?["severity"]?.text.flatMap(Severity.init), let properties
    else { throw mistake("has a rule without its id or severity", at: node) }
    return WrittenRun.Rule(
      id: id, severity: severity, isRun: properties["notRun"]?.text == nil,
      tally: try tally(properties),
      exempt: parts.isLog ? nil : try exempt(properties), place: node.start)
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

  private func inventory(_ node: LocatedNode) throws(InvalidCheck) -> WrittenRun.Inventory {
    let properties = parts.isLog ? node["properties"] : node
    guard case .boolean(let isComplete) = properties?["complete"]?.content,
      let refused = properties?["refused"]?.count
    else { throw mistake("doesn't tell whether an inventory is complete", at: node) }
    return WrittenRun.Inventory(isComplete: isComplete, refused: refused, place: node.start)
  }
}

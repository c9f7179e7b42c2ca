internal import AssayModel
internal import AssaySyntax

/// Reads a file of exemptions, and goes on after a mistake.
struct ExemptionReader: SingleDocumentReader {
  static let secondDocumentHelp = "write all exemptions of the file in one list"

  let file: SourceFile
  private(set) var diagnostics: [Diagnostic] = []
  /// How many resources are named by pattern.
  private var patterns = 0
  private var rulePatterns: Set<String> = []
  /// How many pairs there are of a rule with a resource or a scope.
  private var pairs = 0
  /// Where each rule with each resource, or with each scope, stands first, by outcome.
  private var seen: [Claim: Place] = [:]

  private struct Claim: Hashable {
    var rule: String
    var target: String
    var outcome: Outcome
  }

  init(_ file: SourceFile) { self.file = file }

  mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  mutating func emptyDocument() -> [ExemptionEntry]? {
    report(.emptyExemptions(file.path))
    return nil
  }

  /// An empty list is no mistake: it exempts nothing.
  mutating func document(_ node: LocatedNode) -> [ExemptionEntry]? {
    guard let fields = fields(of: node, as: ExemptionFileKey.self) else { return nil }
    if fields[.exemptions]?.value.elements?.isEmpty == true { return [] }
    return elements(fields[.exemptions]).compactMap { entry($0) }
  }

  private mutating func entry(_ node: LocatedNode) -> ExemptionEntry? {
    guard let fields = fields(of: node, as: ExemptionKey.self) else { return nil }
    if fields[.resource] == nil, fields[.scope] == nil { report(.untargeted(at: head(node))) }
    let expires = text(fields[.expires])
    let end = expires.flatMap { lastMoment($0) }
    var entry = ExemptionEntry(
      exemption: Exemption(
        reason: text(fields[.reason])?.value ?? "", owner: text(fields[.owner])?.value ?? "",
        ticket: text(fields[.ticket])?.value, expires: expires?.value ?? "",
        source: head(node).span.withoutAcceptedValues),
      end: end ?? Moment(secondsSince1970: 0), place: head(node),
      expiryPlace: expires?.place ?? head(node),
      acceptedPlace: fields[.observed].map { place($0.keyRange) })
    entry.rules = rules(fields[.rule])
    entry.resources = resources(fields[.resource])
    entry.scopes = scopes(fields[.scope])
    entry.outcomes = fields[.outcome] == nil ? [.noncompliant] : outcomes(fields[.outcome])
    entry.accepted = accepted(fields[.observed])
    check(entry)
    return entry
  }

  private mutating func lastMoment(_ text: Located<String>) -> Moment? {
    let isDay = text.value.utf8.count == 10
    if let end = Moment(iso8601: isDay ? text.value + "T23:59:59Z" : text.value) { return end }
    report(.invalidExpiry(text))
    return nil
  }

  /// One text, or several.
  private mutating func names(_ entry: LocatedNode.Entry?) -> [Located<String>] {
    guard let entry else { return [] }
    return oneOrMore(entry).compactMap { text($0, of: "'\(entry.key)'") }
  }

  private mutating func rules(_ entry: LocatedNode.Entry?) -> [Located<IDPattern>] {
    names(entry).map { name in
      let parts = name.value.split(separator: ".", omittingEmptySubsequences: false)
      let pattern = IDPattern(name.value)
      let isID = parts.count == 2 && parts.allSatisfy { NameSpelling.isIdentifier(String($0)) }
      if !pattern.isPattern, !isID { report(.invalidExemptedRule(name)) }
      if pattern.isPattern, rulePatterns.insert(name.value).inserted,
        rulePatterns.count == ExemptionFile.mostPatterns + 1
      {
        report(.tooManyPatterns("rules", at: name.place))
      }
      return Located(pattern, at: name.place)
    }
  }

  private mutating func resources(_ entry: LocatedNode.Entry?) -> [IDPattern] {
    names(entry).map { name in
      let pattern = IDPattern(name.value)
      if pattern.isPattern {
        patterns += 1
        if patterns == ExemptionFile.mostPatterns + 1 {
          report(.tooManyPatterns("resources", at: name.place))
        }
      }
      return pattern
    }
  }

  private mutating func scopes(_ entry: LocatedNode.Entry?) -> [ExemptionScope] {
    names(entry).compactMap { name in
      if let scope = ExemptionScope(name.value) { return scope }
      report(.invalidScope(name))
      return nil
    }
  }

  private mutating func outcomes(_ entry: LocatedNode.Entry?) -> [Outcome] {
    names(entry).compactMap { name in
      if let outcome = Outcome(rawValue: name.value), ExemptionFile.outcomes.contains(outcome) {
        return outcome
      }
      report(.unknownExemptedOutcome(name))
      return nil
    }
  }

  private mutating func accepted(_ entry: LocatedNode.Entry?) -> [ExemptionEntry.Accepted] {
    guard let entry else { return [] }
    let entries = entries(entry)
    if entry.value.entries?.isEmpty == true { report(.nothingAccepted(at: place(entry.value))) }
    return entries.map { path in
      ExemptionEntry.Accepted(
        path: path.key, values: oneOrMore(path).compactMap { value($0, of: "'\(path.key)'") })
    }
  }

  private mutating func value(_ node: LocatedNode, of subject: String) -> AcceptedValue? {
    switch node.content {
    case .null: return .nothing
    case .boolean(let value): return .boolean(value)
    case .number(let number): return .number(number)
    case .string(let text): return .text(text)
    case .sequence, .mapping:
      report(.wrongType(subject, not: node.content, .scalar, at: place(node)))
      return nil
    }
  }

  /// What can't be told of a key alone.
  private mutating func check(_ entry: ExemptionEntry) {
    let isForAll = entry.resources.contains(where: \.isBoundless) && entry.scopes.isEmpty
    if isForAll,
      let rule = entry.rules.first(where: { $0.value.isBoundless })
    {
      report(.boundlessExemption(at: rule.place))
    }
    let targets =
      entry.resources.isEmpty ? entry.scopes.map(\.id) : entry.resources.map(\.form.text)
    let before = pairs
    pairs += entry.rules.count * max(1, targets.count)
    if pairs > ExemptionFile.mostPairs {
      if before <= ExemptionFile.mostPairs { report(.tooManyPairs(at: entry.place)) }
      return
    }
    // With both, two entries for one resource mean different parts of it all.
    if entry.resources.isEmpty || entry.scopes.isEmpty { checkRepetition(of: entry, targets) }
  }

  private mutating func checkRepetition(of entry: ExemptionEntry, _ targets: [String]) {
    for rule in entry.rules {
      for target in targets {
        for outcome in entry.outcomes {
          let claim = Claim(rule: rule.value.form.text, target: target, outcome: outcome)
          if let first = seen[claim] {
            report(.repeatedExemption(at: entry.place, first: first))
            return
          }
          seen[claim] = entry.place
        }
      }
    }
  }
}

internal import AssayModel

/// What the rules of a pack say of an inventory, read straight off the texts as trees.
///
/// Written from the pages of the rule language, to be read beside them: nothing is prepared, nothing
/// is remembered, nothing is cut short.
struct ReferenceEvaluator {
  typealias Answer = ReferenceAnswer

  var pack: ReferencePack
  var current: ReferenceInventory
  var previous: ReferenceInventory?
  /// The moment of the run, in seconds since 1970.
  var now: Int

  /// A resource and the elements around a condition, the innermost last.
  struct Scope {
    var resource: ReferenceItem
    var elements: [(name: String?, item: ReferenceItem)] = []
  }

  /// What is ranged over; `open` tells why there may be more.
  enum Elements {
    case absent
    case unknown(UnknownCause)
    case members([ReferenceItem], open: UnknownCause?)
  }

  /// Each resource's verdict by its normalised id; `nil` for a rule that isn't run.
  func verdicts(of rule: Tree) -> [String: String]? {
    if rule["needs"] == "previous", previous == nil { return nil }
    let type = rule["resource"]?.text ?? ""
    var verdicts: [String: String] = [:]
    for resource in current.resources(of: type) {
      let item = ReferenceItem(value: resource[0], sources: resource, type: type)
      verdicts[resource[0].id] = verdict(of: rule, on: Scope(resource: item))
    }
    return verdicts
  }

  private func verdict(of rule: Tree, on scope: Scope) -> String {
    switch rule["when"].map({ answer($0, scope) }) ?? .holds {
    case .fails: return "notApplicable"
    case .unknown(let cause): return "unknown (\(cause.rawValue))"
    case .holds: break
    }
    switch rule["assert"].map({ answer($0, scope) }) ?? .holds {
    case .holds: return "compliant"
    case .fails: return "noncompliant"
    case .unknown(let cause): return "unknown (\(cause.rawValue))"
    }
  }

  private func answer(_ condition: Tree, _ scope: Scope) -> Answer {
    for entry in condition.entries {
      let (key, value) = (entry.key, entry.value)
      switch key {
      case "allOf": return .all(value.members.map { answer($0, scope) })
      case "anyOf": return .any(value.members.map { answer($0, scope) })
      case "not": return !answer(value, scope)
      case "related": return isRelated(value.text ?? "", condition["exists"] == true, scope)
      case "count": return answer(toCount: value, condition, scope)
      case "any", "all", "none": return quantified(key, value, scope)
      default: continue
      }
    }
    return compared(condition, scope)
  }

  // Comparisons

  private func compared(_ condition: Tree, _ scope: Scope) -> Answer {
    let subjects = ["field", "value", "default", "as"]
    guard let entry = condition.entries.first(where: { !subjects.contains($0.key) }) else {
      return .fails
    }
    let left = condition["value"].map { value($0, scope) } ?? value(condition, scope)
    switch entry.key {
    case "exists": return left.doubt ?? Answer(left.isPresent == (entry.value == true))
    case "isNull": return left.doubt ?? Answer((left == .null) == (entry.value == true))
    default:
      let isTime = [condition["value"], entry.value].contains { $0?["now"] != nil }
      let normalizer = condition["as"]?.text ?? (isTime ? "date-time" : nil)
      return ReferenceComparison(name: entry.key, normalizer: normalizer)
        .answer(left, value(entry.value, scope))
    }
  }

  /// A literal, or what stands in braces.
  private func value(_ operand: Tree, _ scope: Scope) -> Tree? {
    if let name = operand["parameter"]?.text { return pack.parameter(name) }
    if let offset = operand["now"]?.text { return .number("\(moment(offset))") }
    guard let path = operand["field"]?.text else { return operand }
    let value = read(path, scope)
    return value.isPresent ? value : operand["default"] ?? value
  }

  private func moment(_ offset: String) -> Int {
    let units: [Character: Int] = ["s": 1, "m": 60, "h": 3600, "d": 86_400, "w": 604_800]
    let unit = offset.last.flatMap { units[$0] } ?? 0
    return now + (Int(offset.dropLast()) ?? 0) * unit
  }

  // Related resources

  private func isRelated(_ path: String, _ wanted: Bool, _ scope: Scope) -> Answer {
    if path == "previous" {
      guard let previous else { return Answer(!wanted) }
      if previous.resource(like: scope.resource.value ?? .null) != nil { return Answer(wanted) }
      return previous.isIncomplete ? .unknown(.incompleteInventory) : Answer(!wanted)
    }
    switch elements(path, scope) {
    case .absent: return Answer(!wanted)
    case .unknown(let cause): return .unknown(cause)
    case .members(let members, let open):
      if members.isEmpty, let open { return .unknown(open) }
      if let doubt = members.first?.doubt { return .unknown(doubt) }
      return Answer(members.isEmpty != wanted)
    }
  }

  // Quantifiers and counts

  private func quantified(_ kind: String, _ quantifier: Tree, _ scope: Scope) -> Answer {
    switch elements(quantifier["in"]?.text ?? "", scope) {
    case .absent: return kind == "any" ? .fails : .unknown(.absent)
    case .unknown(let cause): return .unknown(cause)
    case .members(let members, let open):
      let answers = members.map { member -> Answer in
        let answer = test(member, quantifier, quantifier["satisfy"], scope)
        guard let doubt = member.doubt else { return answer }
        return kind == "all" ? .any([answer, .unknown(doubt)]) : .all([answer, .unknown(doubt)])
      }
      let all = answers + (open.map { [.unknown($0)] } ?? [])
      switch kind {
      case "any": return .any(all)
      case "all": return .all(all)
      default: return !.any(all)
      }
    }
  }

  private func test(
    _ item: ReferenceItem, _ quantifier: Tree, _ condition: Tree?, _ scope: Scope
  ) -> Answer {
    guard let condition else { return .holds }
    var inner = scope
    inner.elements.append((quantifier["as"]?.text, item))
    return answer(condition, inner)
  }

  /// Tries every number that it may be.
  private func answer(toCount count: Tree, _ condition: Tree, _ scope: Scope) -> Answer {
    guard let entry = condition.entries.first(where: { $0.key != "count" }) else { return .fails }
    var (least, most, cause) = (0, nil as Int?, nil as UnknownCause?)
    switch elements(count["in"]?.text ?? "", scope) {
    case .absent: cause = .absent
    case .unknown(let unknown): cause = unknown
    case .members(let members, let open):
      let answers = members.map { member -> Answer in
        let answer = test(member, count, count["where"], scope)
        return member.doubt.map { .all([answer, .unknown($0)]) } ?? answer
      }
      least = answers.count { $0 == .holds }
      most = open == nil ? answers.count { $0 != .fails } : nil
      cause = answers.lazy.compactMap { if case .unknown(let one) = $0 { one } else { nil } }.first
      cause = cause ?? open
    }
    let right = value(entry.value, scope)
    if right.isPresent, right.doubt == nil, right?.isNumber == false { return .unknown(.wrongType) }
    let comparison = ReferenceComparison(name: entry.key, normalizer: nil)
    // Where there is no end, what comes behind any number that a rule asks for is tried last.
    var numbers = (least...(most ?? least + 12)).map { Tree.number("\($0)") }
    if most == nil {
      numbers += [.number("1e99999")]
      if case .number(let text) = right, let asked = ReferenceNumber(text), asked.isWhole,
        asked > ReferenceNumber(least)
      {
        numbers += [.number(text)]
      }
    }
    let answers = Set(numbers.map { comparison.answer($0, right) })
    return answers.count == 1 ? answers.first ?? .fails : .unknown(cause ?? .wrongType)
  }
}

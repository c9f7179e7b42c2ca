import AssayEngine
import AssayModel

/// What rules come to, read straight off plain trees: no columns, no program, no index, no cutting
/// short.
///
/// It knows what `CaseGenerator` writes, and is meant to be seen through, however slow that is.
struct ReferenceEvaluator {
  var relations: [Relation]
  var world: World
  var previous: World?
  var resource: Tree
  var items: [Item] = []

  /// `true`, `false`, or the cause of an unknown.
  enum Result: Hashable {
    case known(Bool)
    case unknown(UnknownCause)

    func map(_ transform: (Bool) -> Bool) -> Result {
      if case .known(let value) = self { .known(transform(value)) } else { self }
    }
  }

  /// Something that paths start from: a resource, or an element, with its key in its object.
  struct Item {
    var value: Tree?
    var isPrevious: Bool
    var key: String?
  }

  /// What is ranged over; `open` tells why there may be more.
  enum Elements {
    case absent
    case unknown(UnknownCause)
    case members([Item], open: UnknownCause?)
  }

  func verdict(when: Condition?, assert: Condition) -> String {
    switch when.map(evaluate) ?? .known(true) {
    case .known(false): return "notApplicable"
    case .unknown(let cause): return "unknown: \(cause.rawValue)"
    case .known(true): break
    }
    switch evaluate(assert) {
    case .known(let holds): return holds ? "compliant" : "noncompliant"
    case .unknown(let cause): return "unknown: \(cause.rawValue)"
    }
  }

  func evaluate(_ condition: Condition) -> Result {
    switch condition {
    case .allOf(let parts): Self.combine(parts.map(evaluate), decisive: false)
    case .anyOf(let parts): Self.combine(parts.map(evaluate), decisive: true)
    case .not(let part): evaluate(part).map { !$0 }
    case .compare(let comparison):
      ReferenceComparison(normalizer: comparison.normalizer, operator: comparison.operator)
        .result(value(comparison.left), value(comparison.right))
    case .exists(let operand, let exists): ask(value(operand)) { $0.isPresent == exists }
    case .isNull(let operand, let isNull): ask(value(operand)) { ($0 == .null) == isNull }
    case .related(let path, let exists): existence(path).map { $0 == exists }
    case .quantified(let quantifier): quantify(quantifier)
    case .count(let count): self.count(count)
    }
  }

  /// The decisive value if any part has it, else the first unknown.
  static func combine(_ results: [Result], decisive: Bool) -> Result {
    if results.contains(.known(decisive)) { return .known(decisive) }
    return results.first { $0 != .known(!decisive) } ?? .known(!decisive)
  }

  private func ask(_ value: Tree?, _ question: (Tree?) -> Bool) -> Result {
    if case .unknown(let cause) = value { .unknown(cause) } else { .known(question(value)) }
  }

  private func existence(_ path: RelationPath) -> Result {
    if path.steps.isEmpty {
      guard let previous else { return .known(false) }
      if case .object = start(.previous).value { return .known(true) }
      return previous.isIncomplete ? .unknown(.incompleteInventory) : .known(false)
    }
    switch elements(.relation(path)) {
    case .absent: return .known(false)
    case .unknown(let cause): return .unknown(cause)
    case .members(let members, let open):
      if let open, members.isEmpty { return .unknown(open) }
      return .known(!members.isEmpty)
    }
  }

  private func quantify(_ quantifier: Quantifier) -> Result {
    switch elements(quantifier.domain) {
    case .absent: return quantifier.kind == .any ? .known(false) : .unknown(.absent)
    case .unknown(let cause): return .unknown(cause)
    case .members(let members, let open):
      let results =
        members.map { test($0, quantifier.satisfy) } + (open.map { [.unknown($0)] } ?? [])
      switch quantifier.kind {
      case .any: return Self.combine(results, decisive: true)
      case .all: return Self.combine(results, decisive: false)
      case .none: return Self.combine(results, decisive: true).map { !$0 }
      }
    }
  }

  private func test(_ item: Item, _ condition: Condition?) -> Result {
    guard let condition else { return .known(true) }
    var inner = self
    inner.items.append(item)
    return inner.evaluate(condition)
  }

  /// Tries every number that it may be; one more than any stands for what isn't shown.
  private func count(_ count: Count) -> Result {
    let comparison = ReferenceComparison(normalizer: nil, operator: count.operator)
    var (known, possible, cause) = (0, 0, nil as UnknownCause?)
    switch elements(count.domain) {
    case .absent: (possible, cause) = (99, .absent)
    case .unknown(let unknown): (possible, cause) = (99, unknown)
    case .members(let members, let open):
      let results = members.map { test($0, count.where) }
      known = results.count { $0 == .known(true) }
      possible = open == nil ? results.count { $0 != .known(false) } : 99
      cause = results.lazy.compactMap { if case .unknown(let one) = $0 { one } else { nil } }.first
      if case nil = cause { cause = open }
    }
    let right = value(count.right)
    if right.isPresent, right?.isNumberOrUnknown == false { return .unknown(.wrongType) }
    var numbers = (known...min(possible, 8)).map { Tree.number("\($0)") }
    if possible == 99 {
      numbers.append(.number("1e9999"))
      if let right, let least = numbers[0].rank, right.rank.map({ $0 >= least }) == true {
        numbers.append(right)
      }
    }
    let results = Set(numbers.map { comparison.result($0, right) })
    return results.count == 1 ? results.first ?? .known(false) : .unknown(cause ?? .wrongType)
  }

  func value(_ operand: Operand) -> Tree? {
    switch operand {
    case .literal(let literal), .parameter(_, let literal): return Tree(literal)
    case .now: return nil
    case .field(let reference, let standIn):
      let value = value(reference)
      return value.isPresent ? value : standIn.map { Tree($0) } ?? value
    }
  }

  private func value(_ reference: FieldReference) -> Tree? {
    let item = end(of: reference.base, reference.steps)
    if let key = item.key, reference.path.components == ["key"] { return .string(key) }
    return reference.path.components.reduce(item.value) { value, name in
      if case .unknown = value { value } else { value?[name] }
    }
  }

  private func start(_ base: FieldReference.Base) -> Item {
    switch base {
    case .resource: return Item(value: resource, isPrevious: false)
    case .item(let level): return items[level]
    case .previous:
      guard let previous else {
        return Item(value: .unknown(.noPreviousSnapshot), isPrevious: true)
      }
      let same = previous.resources(of: resource.type).first { $0.id == resource.id }
      let other = previous.isComplete(resource.type) ? nil : Tree.unknown(previous.causeOfAbsence)
      return Item(value: same ?? other, isPrevious: true)
    }
  }

  private func end(of base: FieldReference.Base, _ steps: some Sequence<RelationStep>) -> Item {
    steps.reduce(start(base)) { item, step in
      guard case .object = item.value else { return item }
      var next = Item(value: nil, isPrevious: item.isPrevious)
      switch follow(step, from: item) {
      case .absent: break
      case .unknown(let cause): next.value = .unknown(cause)
      case .members(let members, let open):
        if members.count == 1 { next = members[0] }
        if members.count > 1 { next.value = .unknown(.ambiguous) }
        if members.isEmpty { next.value = open.map { .unknown($0) } }
      }
      return next
    }
  }

  private func elements(_ domain: Domain) -> Elements {
    switch domain {
    case .relation(let path):
      let item = end(of: path.base, path.steps.dropLast())
      if case .unknown(let cause) = item.value { return .unknown(cause) }
      guard case .object = item.value, let last = path.steps.last else { return .absent }
      let elements = follow(last, from: item)
      let isOne = !last.isInverse && relations[last.relation].cardinality == .one
      if isOne, case .members(let members, _) = elements, members.count > 1 {
        return .unknown(.ambiguous)
      }
      return elements
    case .field(let reference):
      let isPrevious = start(reference.base).isPrevious
      switch value(reference) {
      case nil, .null: return .absent
      case .unknown(let cause): return .unknown(cause)
      case .array(let values):
        return .members(values.map { Item(value: $0, isPrevious: isPrevious) }, open: nil)
      case .object(let entries):
        let members = entries.map {
          Item(value: $0.value, isPrevious: isPrevious, key: $0.key)
        }
        return .members(members, open: nil)
      case .boolean, .number, .string: return .unknown(.wrongType)
      }
    }
  }

  private enum Key: Equatable {
    case absent
    case unknown(UnknownCause)
    case parts([String])
  }

  /// Every pair of fields must be equal, and a resource whose fields aren't known may match any.
  private func follow(_ step: RelationStep, from item: Item) -> Elements {
    guard let source = item.value, let world = item.isPrevious ? previous : world else {
      return .absent
    }
    let relation = relations[step.relation]
    let sources = relation.match.map { (step.isInverse ? $0.to : $0.from, $0.normalizer) }
    let targets = relation.match.map { (step.isInverse ? $0.from : $0.to, $0.normalizer) }
    let own = key(of: source, sources)
    if own == .absent { return .absent }
    if case .unknown(let cause) = own { return .unknown(cause) }
    let type = step.isInverse ? relation.from : relation.to
    let others = world.resources(of: type).map { ($0, key(of: $0, targets)) }
    let doubt = others.lazy.compactMap { if case .unknown(let one) = $1 { one } else { nil } }.first
    let isClosed = step.isInverse || world.isComplete(type)
    let members = others.filter { $1 == own }.map {
      Item(value: $0.0, isPrevious: item.isPrevious)
    }
    return .members(members, open: isClosed ? doubt : world.causeOfAbsence)
  }

  private func key(of resource: Tree, _ fields: [(FieldPath, Normalizer?)]) -> Key {
    let values = fields.map { path, _ in resource[path.components[0]] }
    if values.contains(where: { !$0.isPresent }) { return .absent }
    var parts: [String] = []
    for (value, field) in zip(values, fields) {
      if case .unknown(let cause)? = value { return .unknown(cause) }
      guard let part = value?.joinText(field.1) else { return .unknown(.wrongType) }
      parts.append(part)
    }
    return .parts(parts)
  }
}

internal import AssayModel

extension Machine {
  /// Leaves what decided a condition: the leaves of those parts that came out as it did.
  ///
  /// Nothing is cut short, so that a finding shows all that is wrong.
  ///
  /// - Parameter truth: What the condition comes to, whatever the cause.
  mutating func leaveTrace(of condition: Int32, is truth: Truth) {
    switch program.conditions[Int(condition)] {
    case .allOf(let parts), .anyOf(let parts):
      for index in parts {
        let part = program.parts[Int(index)]
        if run(part).isAlike(truth) { leaveTrace(of: part, is: truth) }
      }
    case .not(let part): leaveTrace(of: part, is: !truth)
    case .compare(let index):
      let comparison = program.comparisons[Int(index)]
      record(comparison.left, comparison.expected)
      record(comparison.right, nil)
    case .exists(let operand, _, let expected), .isNull(let operand, _, let expected):
      record(operand, expected)
    case .related(let domain, _, let expected): recordRelated(Int(domain), expected)
    case .quantified(let kind, let domain, let part):
      let elements = elements(of: Int(domain))
      let isLeft = leaveTrace(
        of: elements, Int(domain), where: part, is: truth.negated(if: kind == .none))
      if !isLeft {
        recordDomain(Int(domain), elements, program.domains[Int(domain)].expected)
      }
    case .count(let index):
      let count = program.counts[Int(index)]
      let elements = elements(of: Int(count.domain))
      // What counted decided the number, unless doubt about others left it open.
      leaveTrace(
        of: elements, Int(count.domain), where: count.condition,
        is: truth.cause == nil ? .true : truth)
      recordDomain(Int(count.domain), elements, count.expected)
      record(count.right, nil)
    }
  }

  /// Leaves what decided a condition for those elements for which it came to `truth`.
  ///
  /// - Parameter condition: -1 for none, which leaves nothing.
  /// - Returns: Whether anything was left.
  @discardableResult
  private mutating func leaveTrace(
    of elements: Elements, _ domain: Int, where condition: Int32, is truth: Truth
  ) -> Bool {
    guard condition >= 0 else { return false }
    let start = trace.count
    var shown = 0
    for number in 0..<elements.count where shown < elementLimit {
      items.append(item(number, of: elements, domain))
      if run(condition).isAlike(truth) {
        leaveTrace(of: condition, is: truth)
        shown += 1
      }
      items.removeLast()
    }
    return trace.count > start
  }

  /// Leaves what an operand is as evidence; nothing for a constant.
  ///
  /// - Parameter expected: The words of the condition; `nil` for a value that another one is
  ///   compared with.
  mutating func record(_ index: Int32, _ expected: Int32?) {
    let operand = program.operands[Int(index)]
    if case .constant = operand.way.base { return }
    let words = expected.map { program.texts[Int($0)] } ?? ""
    let location = locate(operand.way)
    let path = fullPath(of: Int(index))
    guard location.base >= 0 else {
      if location.failedStep >= 0 {
        return recordFailedStep(location, operand.way)
      }
      return trace.append(
        EvaluatedEvidence(
          resource: ResourceHandle(index: row), relation: "previous", path: path, expected: words,
          observed: observation(of: location.failure, in: .current, stride: 0)))
    }
    let cell = cell(of: operand, at: location)
    trace.append(
      EvaluatedEvidence(
        resource: handle(location.row, operand.way.arena), relation: relation(of: operand.way),
        path: path, expected: words,
        observed: observation(of: cell, in: operand.way.arena, stride: Int(operand.stride)),
        place: place(of: cell, operand, location)))
  }

  /// An entry's key has no place of its own; its value's stands in.
  private func place(
    of cell: Cell, _ operand: Program.BoundOperand, _ location: Location
  ) -> ValuePlace? {
    if cell.place != nil || cell.kind != .string || !operand.isKey { return cell.place }
    return cells(of: operand.way.arena, location.base + TypeLayout.Column.element).place
  }

  /// Leaves what a relation starts from, and what its key has to match.
  private mutating func recordJoin(
    _ step: RelationStep, from text: String?, _ location: Location, _ way: Program.Way
  ) {
    let base = Int(row(location.row, of: way.arena).cells)
    for join in joins(step) {
      let cell =
        join.column < 0 ? .unknown(.notExported) : cells(of: way.arena, base + join.column)
      trace.append(
        EvaluatedEvidence(
          resource: handle(location.row, way.arena), relation: text, path: join.path,
          expected: join.expected, observed: observation(of: cell, in: way.arena, stride: 0),
          target: join.target, place: cell.place))
    }
    recordMatches(step, from: text, location.row, way)
  }

  private mutating func recordFailedStep(_ location: Location, _ way: Program.Way) {
    var taken = way
    taken.steps = way.steps.lowerBound..<Int32(location.failedStep)
    recordJoin(program.steps[location.failedStep], from: relation(of: taken), location, way)
  }

  /// Leaves the resources that a relation leads to.
  private mutating func recordMatches(
    _ step: RelationStep, from text: String?, _ row: Int, _ way: Program.Way
  ) {
    let index = indexNumber(of: step.relation, in: way.arena)
    let ordinal = Int(self.row(row, of: way.arena).ordinal)
    guard case .rows(let rows) = indexes[index].match(ordinal: ordinal, isInverse: step.isInverse)
    else { return }
    for number in rows.prefix(elementLimit) {
      let target = indexes[index].row(number, isInverse: step.isInverse)
      recordResource(target, way, joined(text, program.relationName(step)), "")
    }
  }

  private mutating func recordResource(
    _ row: Int, _ way: Program.Way, _ relation: String, _ expected: String
  ) {
    trace.append(
      EvaluatedEvidence(
        resource: handle(row, way.arena),
        relation: relation, path: "", expected: expected, observed: .related,
        place: self.row(row, of: way.arena).place))
  }

  /// Leaves whether a related resource is there.
  mutating func recordRelated(_ index: Int, _ expected: Int32) {
    let words = program.texts[Int(expected)]
    let domain = program.domains[index]
    guard domain.lastStep < 0 else { return recordDomain(index, elements(of: index), expected) }
    let found = findPrevious()
    trace.append(
      EvaluatedEvidence(
        resource: found.map { handle($0, .previous) } ?? handle(row, .current),
        relation: "previous", path: "", expected: words,
        observed: found == nil ? .absent : .related, place: found.map { previous.rows[$0].place }))
  }

  /// Leaves what a quantifier or a count ranges over.
  mutating func recordDomain(_ index: Int, _ elements: Elements, _ expected: Int32) {
    let domain = program.domains[index]
    if domain.operand >= 0 { return record(domain.operand, expected) }
    let location = locate(domain.way)
    guard location.base >= 0, domain.lastStep >= 0 else {
      if location.failedStep >= 0 {
        recordFailedStep(location, domain.way)
      }
      return
    }
    let step = program.steps[Int(domain.lastStep)]
    guard case .resources(_, let rows, _) = elements, !rows.isEmpty else {
      return recordJoin(step, from: relation(of: domain.way), location, domain.way)
    }
    let name = joined(relation(of: domain.way), program.relationName(step))
    for number in rows.prefix(elementLimit) {
      let relations = indexNumber(of: step.relation, in: domain.way.arena)
      let row = indexes[relations].row(number, isInverse: step.isInverse)
      recordResource(row, domain.way, name, program.texts[Int(expected)])
    }
  }

  /// Leaves all resources that a rule shows for information.
  mutating func recordEvidence(_ index: Int) {
    let domain = program.domains[index]
    guard domain.lastStep >= 0 else {
      if let found = findPrevious() {
        trace.append(
          EvaluatedEvidence(
            resource: handle(found, .previous), relation: "previous", path: "", expected: "",
            observed: .related, place: previous.rows[found].place))
      }
      return
    }
    guard case .resources(let step, let rows, _) = elements(of: index) else { return }
    let name = joined(relation(of: domain.way), program.relationName(step))
    for number in rows {
      let relations = indexNumber(of: step.relation, in: domain.way.arena)
      let row = indexes[relations].row(number, isInverse: step.isInverse)
      recordResource(row, domain.way, name, "")
    }
  }
}

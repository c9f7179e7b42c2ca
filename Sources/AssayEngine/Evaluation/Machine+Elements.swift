internal import AssayModel

extension Machine {
  /// What a quantifier or a count ranges over.
  enum Elements {
    case absent
    case unknown(UnknownCause)
    case values(Value, holder: Int)
    /// Resources: a range in a relation's rows; `open` tells why there may be more.
    case resources(RelationStep, Range<Int>, open: UnknownCause?)

    var count: Int {
      switch self {
      case .absent, .unknown: 0
      case .values(let value, _): Int(value.cell.count)
      case .resources(_, let rows, _): rows.count
      }
    }
  }

  /// How many elements' evidence a finding shows for one quantifier.
  static let shownElements = 8

  mutating func elements(of index: Int) -> Elements {
    let domain = program.domains[index]
    if domain.operand >= 0 { return values(of: domain) }
    let location = locate(domain.way)
    guard location.base >= 0 else {
      return location.failure.kind == .unknown ? .unknown(location.failure.cause) : .absent
    }
    guard domain.lastStep >= 0 else { return .absent }
    let step = program.steps[Int(domain.lastStep)]
    let index = indexNumber(of: step.relation, in: domain.way.arena)
    let ordinal = Int(row(location.row, of: domain.way.arena).ordinal)
    let isOne = !step.isInverse && program.relations[step.relation].cardinality == .one
    switch indexes[index].match(ordinal: ordinal, isInverse: step.isInverse) {
    case .absent: return .absent
    case .unknown(let cause): return .unknown(cause)
    case .rows(let rows):
      if isOne && rows.count > 1 { return .unknown(.ambiguous) }
      let isClosed = isOne && rows.count == 1
      return .resources(
        step, rows, open: isClosed ? nil : indexes[index].openCause(isInverse: step.isInverse))
    }
  }

  private mutating func values(of domain: Program.BoundDomain) -> Elements {
    let operand = program.operands[Int(domain.operand)]
    let location = locate(operand.way)
    let cell = cell(of: operand, at: location)
    if cell.kind == .unknown { return .unknown(cell.cause) }
    if cell.isAbsent { return .absent }
    guard cell.isContainer, operand.stride > 0 else { return .unknown(.wrongType) }
    return .values(
      Value(cell: cell, arena: operand.way.arena, stride: Int(operand.stride)),
      holder: location.row)
  }

  mutating func item(_ number: Int, of elements: Elements, _ domain: Int) -> Item {
    switch elements {
    case .values(let value, let holder):
      return Item(
        base: Int(value.cell.start) + number * value.stride, row: holder, isResource: false,
        isEntry: value.cell.kind == .object, domain: domain, number: number)
    case .resources(let step, let rows, _):
      let arena = program.domains[domain].way.arena
      let row = indexes[indexNumber(of: step.relation, in: arena)]
        .row(rows.lowerBound + number, isInverse: step.isInverse)
      return Item(
        base: Int(self.row(row, of: arena).cells), row: row, isResource: true, isEntry: false,
        domain: domain, number: number)
    case .absent, .unknown:
      return Item(
        base: 0, row: row, isResource: true, isEntry: false, domain: domain, number: number)
    }
  }

  mutating func quantify(
    _ kind: Quantifier.Kind, _ domain: Int, _ position: inout Int, end: Int
  ) -> Truth {
    let body = position
    position = end
    let elements = self.elements(of: domain)
    let decisive = Truth(kind != .all)
    var result = Truth(kind == .all)
    var parts = TraceParts()
    switch elements {
    case .absent: result = kind == .any ? .false : .unknown(.absent)
    case .unknown(let cause): result = .unknown(cause)
    case .values, .resources:
      for number in 0..<elements.count {
        let start = trace.count
        let truth = test(item(number, of: elements, domain), at: body)
        if isTracing { parts.add(start..<trace.count, truth) }
        if truth == decisive {
          result = decisive
          if !isTracing { break }
        } else if case .unknown = truth, result == !decisive {
          result = truth
        }
      }
      if case .resources(_, _, let open?) = elements, result == !decisive {
        result = .unknown(open)
      }
    }
    if isTracing, !parts.keep(result, atMost: Self.shownElements, in: &trace) {
      recordDomain(domain, elements, program.domains[domain].expected)
    }
    if case .absent = elements { return result }
    return result.negated(if: kind == .none)
  }

  private mutating func test(_ item: Item, at body: Int) -> Truth {
    items.append(item)
    var position = body
    let truth = run(&position)
    items.removeLast()
    return truth
  }

  mutating func count(
    _ count: Program.BoundCount, _ position: inout Int, end: Int
  ) -> Truth {
    let body = position
    position = end
    let elements = self.elements(of: Int(count.domain))
    var tally = CountTally()
    var parts = TraceParts()
    switch elements {
    case .absent: tally.cause = .absent
    case .unknown(let cause): tally.cause = cause
    case .values, .resources:
      for number in 0..<elements.count {
        let start = trace.count
        let truth =
          count.hasCondition
          ? test(item(number, of: elements, Int(count.domain)), at: body) : .true
        if isTracing { parts.add(start..<trace.count, truth) }
        tally.add(truth)
      }
      if case .resources(_, _, let open?) = elements { tally.open(open) }
    }
    if case .absent = elements { tally.isOpen = true }
    if case .unknown = elements { tally.isOpen = true }
    let result = compare(tally, count)
    if isTracing {
      // What counted decided the number, unless doubt about others left it open.
      parts.keep(result.cause == nil ? .true : result, atMost: Self.shownElements, in: &trace)
      recordDomain(Int(count.domain), elements, count.expected)
      record(count.right, nil)
    }
    return result
  }
}

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

  /// Why it isn't certain that an element is one; `nil` if it is.
  mutating func doubt(
    about number: Int, of elements: Elements, _ domain: Int
  ) -> UnknownCause? {
    guard case .resources(let step, let rows, _) = elements else { return nil }
    let index = indexNumber(of: step.relation, in: program.domains[domain].way.arena)
    return indexes[index].doubt(about: rows.lowerBound + number, isInverse: step.isInverse)
  }

  mutating func quantify(
    _ kind: Quantifier.Kind, _ domain: Int, _ condition: Int32
  ) -> Truth {
    let elements = self.elements(of: domain)
    let decisive = Truth(kind != .all)
    var result = !decisive
    switch elements {
    case .absent: return kind == .any ? .false : .unknown(.absent)
    case .unknown(let cause): return .unknown(cause)
    case .values, .resources:
      for number in 0..<elements.count {
        var truth = test(item(number, of: elements, domain), by: condition)
        if truth == decisive, let doubt = doubt(about: number, of: elements, domain) {
          truth = .unknown(doubt)
        }
        if truth == decisive { return decisive.negated(if: kind == .none) }
        if case .unknown = truth, result == !decisive { result = truth }
      }
    }
    if case .resources(_, _, let open?) = elements, result == !decisive { return .unknown(open) }
    return result.negated(if: kind == .none)
  }

  mutating func test(_ item: Item, by condition: Int32) -> Truth {
    items.append(item)
    let truth = run(condition)
    items.removeLast()
    return truth
  }

  mutating func count(_ count: Program.BoundCount) -> Truth {
    let elements = self.elements(of: Int(count.domain))
    var tally = CountTally()
    switch elements {
    case .absent: tally.open(.absent)
    case .unknown(let cause): tally.open(cause)
    case .values, .resources:
      for number in 0..<elements.count {
        let domain = Int(count.domain)
        let truth =
          count.condition < 0
          ? .true : test(item(number, of: elements, domain), by: count.condition)
        let doubt = truth == .true ? doubt(about: number, of: elements, domain) : nil
        tally.add(doubt.map(Truth.unknown) ?? truth)
      }
      if case .resources(_, _, let open?) = elements { tally.open(open) }
    }
    return compare(tally, count)
  }
}

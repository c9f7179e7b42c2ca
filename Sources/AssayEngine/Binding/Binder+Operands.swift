extension Binder {
  /// Adds an operand to the program.
  mutating func bind(_ operand: Operand) -> Int32 {
    switch operand {
    case .field(let reference, default: let standIn):
      var bound = bind(reference)
      bound.path = texts.number(of: reference.path.description)
      if let standIn { bound.fallback = constants.number(of: standIn) }
      return operands.number(of: bound)
    case .literal(let literal), .parameter(name: _, let literal): return bind(literal)
    case .now(offset: let offset, text: _): return bind(.number("\(now &+ offset)"))
    }
  }

  private mutating func bind(_ literal: Literal) -> Int32 {
    operands.number(
      of: Program.BoundOperand(
        way: Program.Way(base: .constant, steps: 0..<0, arena: .constants),
        column: constants.number(of: literal), stride: 1))
  }

  /// Adds a quantifier's or count's domain, or a relation, to the program.
  mutating func bind(_ domain: Domain, expected: String) -> Int32 {
    var bound = Program.BoundDomain(
      operand: -1, way: way(from: .resource, along: []), lastStep: -1,
      expected: texts.number(of: expected))
    switch domain {
    case .field(let reference):
      bound.operand = bind(.field(reference, default: nil))
    case .relation(let path):
      bound.way = way(from: path.base, along: path.steps.dropLast())
      if let last = path.steps.last {
        follow(last, in: bound.way.arena)
        bound.lastStep = steps.range(of: [last]).lowerBound
      }
    }
    return domains.number(of: bound)
  }

  /// What `item` means to a quantifier's condition.
  func scope(ofElementsOf domain: Domain) -> Scope {
    switch domain {
    case .relation(let path): return scope(of: path.base, path.steps)
    case .field(let reference):
      var scope = scope(of: reference.base, reference.steps)
      scope.node = node(of: reference.path, in: scope).flatMap {
        snapshot.projection.nodes[$0].element
      }
      return scope
    }
  }

  private mutating func bind(_ reference: FieldReference) -> Program.BoundOperand {
    let scope = scope(of: reference.base, reference.steps)
    var bound = Program.BoundOperand(
      way: way(from: reference.base, along: reference.steps[...]), column: -1,
      isKey: scope.node != 0 && reference.path.components == ["key"])
    guard let type = scope.type, let node = node(of: reference.path, in: scope) else {
      return bound
    }
    let layout = snapshot.layouts[type]
    bound.column = node == 0 ? Int32(TypeLayout.Column.id) : Int32(layout.columns[node])
    if let element = snapshot.projection.nodes[node].element {
      bound.stride = Int32(layout.width(of: element))
    }
    return bound
  }

  private func node(of path: FieldPath, in scope: Scope) -> Int? {
    path.components.reduce(scope.node) { node, name in
      node.flatMap { snapshot.projection.child(of: $0, named: name) }
    }
  }

  private func scope(of base: FieldReference.Base, _ steps: [RelationStep]) -> Scope {
    var scope =
      switch base {
      case .resource: resource
      case .previous: Scope(type: resource.type, node: 0, arena: .previous)
      case .item(let level): items[level]
      }
    if let step = steps.last {
      scope.type = snapshot.layoutIndex(of: plan.target(of: step))
      scope.node = 0
    }
    return scope
  }

  private mutating func way(
    from base: FieldReference.Base, along steps: ArraySlice<RelationStep>
  ) -> Program.Way {
    let arena = scope(of: base, []).arena
    for step in steps { follow(step, in: arena) }
    let bound: Program.Base =
      switch base {
      case .resource: .resource
      case .previous: .previous
      case .item(let level): .item(level: Int32(level))
      }
    return Program.Way(base: bound, steps: self.steps.range(of: Array(steps)), arena: arena)
  }

  private mutating func follow(_ step: RelationStep, in arena: Arena) {
    followed[Int(arena.rawValue)].insert(step.relation)
  }
}

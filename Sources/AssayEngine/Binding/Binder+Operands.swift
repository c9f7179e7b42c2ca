extension Binder {
  /// Adds an operand to the program.
  mutating func bind(_ operand: Operand) -> Int {
    switch operand {
    case .field(let reference, default: let standIn):
      var bound = bind(reference)
      if let standIn { bound.fallback = Int32(add(standIn)) }
      program.operands.append(bound)
      program.paths.append(reference.path.description)
    case .literal(let literal), .parameter(name: _, let literal): addConstant(literal)
    case .now(offset: let offset, text: _): addConstant(.number("\(now &+ offset)"))
    }
    return program.operands.count - 1
  }

  /// Adds a quantifier's or count's domain, or a relation, to the program.
  mutating func bind(_ domain: Domain, expected: String) -> Int {
    program.expectations.append(expected)
    var bound = Program.BoundDomain(
      operand: -1, way: way(from: .resource, along: []), lastStep: -1,
      expected: Int32(program.expectations.count - 1))
    switch domain {
    case .field(let reference):
      bound.operand = Int32(bind(.field(reference, default: nil)))
    case .relation(let path):
      bound.way = way(from: path.base, along: path.steps.dropLast())
      if let last = path.steps.last {
        follow(last, in: bound.way.arena)
        program.steps.append(last)
        bound.lastStep = Int32(program.steps.count - 1)
      }
    }
    program.domains.append(bound)
    return program.domains.count - 1
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
    let start = Int32(program.steps.count)
    program.steps += steps
    let bound: Program.Base =
      switch base {
      case .resource: .resource
      case .previous: .previous
      case .item(let level): .item(level: Int32(level))
      }
    return Program.Way(base: bound, steps: start..<Int32(program.steps.count), arena: arena)
  }

  private mutating func follow(_ step: RelationStep, in arena: Arena) {
    followed[Int(arena.rawValue)].insert(step.relation)
  }
}

extension Projection {
  func child(of node: Int, named name: String) -> Int? {
    nodes[node].children.first { $0.key.utf8.elementsEqual(name.utf8) }?.node
  }
}

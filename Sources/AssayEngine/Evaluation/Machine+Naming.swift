internal import AssayModel

extension Machine {
  func handle(_ row: Int, _ arena: Arena) -> ResourceHandle {
    ResourceHandle(index: row, isPrevious: arena == .previous)
  }

  func observation(of cell: Cell, in arena: Arena, stride: Int) -> Evidence.Observation {
    guard wantsWords else { return .related }
    return switch cell.kind {
    case .absent: .absent
    case .null: .null
    case .true: .boolean(true)
    case .false: .boolean(false)
    case .number: .number(String(decoding: text(of: cell, in: arena), as: UTF8.self))
    case .string: .string(String(decoding: text(of: cell, in: arena), as: UTF8.self))
    case .array: .array(count: stride > 0 ? Int(cell.count) : nil)
    case .object: .object(count: stride > 0 ? Int(cell.count) : nil)
    case .unknown: .unknown(cell.cause)
    }
  }

  /// An operand's path in its resource, with the numbers and keys of elements.
  func fullPath(of operand: Int) -> String {
    guard wantsWords else { return "" }
    let way = program.operands[operand].way
    let path = program.texts[Int(program.operands[operand].path)]
    guard way.steps.isEmpty, case .item(let level) = way.base, !items[Int(level)].isResource
    else { return path }
    let element = elementPath(items[Int(level)])
    if path.isEmpty { return element }
    return path.utf8.first == UInt8(ascii: "[") ? element + path : "\(element).\(path)"
  }

  func elementPath(_ item: Item) -> String {
    let container = fullPath(of: Int(program.domains[item.domain].operand))
    guard item.isEntry else { return "\(container)[\(item.number)]" }
    let arena = program.operands[Int(program.domains[item.domain].operand)].way.arena
    let key = cells(of: arena, item.base + TypeLayout.Column.key)
    return "\(container)['\(String(decoding: text(of: key, in: arena), as: UTF8.self))']"
  }

  /// The names from the judged resource to the end of a way; `nil` for the resource itself.
  func relation(of way: Program.Way) -> String? {
    guard wantsWords else { return nil }
    return way.steps.reduce(relation(of: way.base)) { text, step in
      joined(text, program.relationName(program.steps[Int(step)]))
    }
  }

  private func relation(of base: Program.Base) -> String? {
    switch base {
    case .constant, .resource: return nil
    case .previous: return "previous"
    case .item(let level):
      let item = items[Int(level)]
      let domain = program.domains[item.domain]
      guard item.isResource, domain.lastStep >= 0 else {
        return relation(of: program.operands[Int(domain.operand)].way)
      }
      let last = program.relationName(program.steps[Int(domain.lastStep)])
      return joined(relation(of: domain.way), last)
    }
  }

  func joins(_ step: RelationStep) -> [Program.Join] {
    program.joins[2 * step.relation + (step.isInverse ? 1 : 0)]
  }

  func joined(_ relation: String?, _ name: String) -> String {
    relation.map { "\($0).\(name)" } ?? name
  }
}

extension Program {
  /// The name that a step goes by in rules.
  func relationName(_ step: RelationStep) -> String {
    let relation = relations[step.relation]
    return step.isInverse ? relation.inverse ?? relation.name : relation.name
  }
}

extension Binder {
  mutating func addConstant(_ literal: Literal) {
    program.paths.append("")
    program.operands.append(
      Program.BoundOperand(
        way: Program.Way(base: .constant, steps: 0..<0, arena: .constants),
        column: Int32(add(literal)), stride: 1))
  }

  /// Adds a literal to the constants; a list's members follow one another elsewhere.
  mutating func add(_ literal: Literal) -> Int {
    let cell = cell(for: literal)
    program.constants.append(cell)
    return program.constants.count - 1
  }

  private mutating func cell(for literal: Literal) -> Cell {
    switch literal {
    case .null: return Cell(.null)
    case .boolean(let value): return Cell(value ? .true : .false)
    case .number(let text): return cell(.number, text)
    case .string(let text): return cell(.string, text)
    case .list(let members):
      var cells: [Cell] = []
      for member in members { cells.append(cell(for: member)) }
      let start = UInt32(program.constants.count)
      program.constants += cells
      return Cell(.array, start: start, count: UInt32(cells.count))
    }
  }

  private mutating func cell(_ kind: Cell.Kind, _ text: String) -> Cell {
    let start = program.constantText.count
    program.constantText += text.utf8
    return Cell(
      kind, start: UInt32(start), count: UInt32(program.constantText.count - start))
  }

  /// A constant's normal form, made once; `nil` for other operands and for what can't be read.
  mutating func form(of operand: Int, _ normalizer: Normalizer?) -> Range<Int32>? {
    let start = Int32(program.forms.count)
    let bound = program.operands[operand]
    guard let normalizer, case .constant = bound.way.base else { return nil }
    let cell = program.constants[Int(bound.column)]
    let text = cell.hasText ? program.constantText[cell.textRange] : []
    guard NormalForm.append(cell.kind, text, as: normalizer, to: &program.forms) else {
      program.forms.removeLast(program.forms.count - Int(start))
      return nil
    }
    return start..<Int32(program.forms.count)
  }

  /// Adds what a comparison looks for, once; -1 if its operator is another.
  mutating func expression(of comparison: Comparison) -> Int32 {
    guard comparison.operator == .matches else { return -1 }
    program.expressions.append(comparison.expression)
    return Int32(program.expressions.count - 1)
  }
}

extension Comparison {
  fileprivate var expression: RegularExpression? {
    switch right {
    case .literal(.string(let text)), .parameter(name: _, .string(let text)):
      try? RegularExpression(text, isCaseless: normalizer != .text)
    case .literal, .parameter, .field, .now: nil
    }
  }
}

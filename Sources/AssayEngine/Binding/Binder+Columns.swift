internal import AssayModel

extension Binder {
  /// Where a comparison finds its left side's forms and its right side's, by number.
  struct Numbered {
    /// A number in `columns`; -1 if the comparison has to look at the values.
    var column: Int32 = -1
    /// A range in `formNumbers`.
    var forms: Range<Int32> = 0..<0
  }

  /// Finds out whether comparing numbers of forms comes to what comparing values does.
  ///
  /// It does where a field of the judged resource is compared with constants of one kind. Values of
  /// another kind are left out of the column, and the comparison looks at them.
  mutating func numbered(
    _ comparison: Comparison, _ left: Int32, _ right: Int32
  ) -> Numbered {
    let field = operands[left]
    guard case .resource = field.way.base, field.way.steps.isEmpty, field.column >= 0,
      case .constant = operands[right].way.base, comparison.isByForm
    else { return Numbered() }
    let cells = members(of: constants.cells[Int(operands[right].column)], comparison.operator)
    guard let first = cells.first, cells.allSatisfy({ $0.kind.family == first.kind.family }),
      comparison.normalizer != nil || first.kind.family != nil,
      first.kind.family != .boolean || !comparison.operator.isOrder
    else { return Numbered() }
    let kind = FormTable.Kind(comparison.normalizer)
    let numbers = cells.map { forms.number(of: $0, in: constants.text, .constants, as: kind) }
    guard numbers.allSatisfy({ $0 >= 0 }) else { return Numbered() }
    let column = Program.FormColumn(
      column: field.column, kind: kind,
      family: comparison.normalizer == nil ? first.kind.family : nil)
    return Numbered(column: columns.number(of: column), forms: formNumbers.range(of: numbers))
  }

  /// The constants that a comparison compares with; none if it is to look at them.
  private func members(of cell: Cell, _ operator: Operator) -> [Cell] {
    switch `operator` {
    case .in, .notIn:
      cell.kind == .array ? Array(constants.cells[cell.textRange]) : []
    case .equals, .notEquals, .less, .lessOrEquals, .greater, .greaterOrEquals: [cell]
    case .like, .notLike, .match, .matches, .contains, .notContains, .containsAll, .containsKey,
      .startsWith, .endsWith:
      []
    }
  }
}

extension Comparison {
  /// Whether the operator tells values by nothing but their forms.
  fileprivate var isByForm: Bool {
    switch self.operator {
    case .equals, .notEquals, .in, .notIn: true
    case .less, .lessOrEquals, .greater, .greaterOrEquals: normalizer?.isOrdered ?? true
    case .like, .notLike, .match, .matches, .contains, .notContains, .containsAll, .containsKey,
      .startsWith, .endsWith:
      false
    }
  }
}

extension Operator {
  fileprivate var isOrder: Bool {
    switch self {
    case .less, .lessOrEquals, .greater, .greaterOrEquals: true
    case .equals, .notEquals, .in, .notIn, .like, .notLike, .match, .matches, .contains,
      .notContains, .containsAll, .containsKey, .startsWith, .endsWith:
      false
    }
  }
}

extension Cell.Kind {
  /// Which kinds compare with each other without being looked at; `nil` for those that don't.
  var family: Family? {
    switch self {
    case .true, .false: .boolean
    case .number: .number
    case .string: .string
    case .absent, .null, .array, .object, .unknown: nil
    }
  }

  enum Family: UInt8, Hashable, Sendable {
    case boolean, number, string
  }
}

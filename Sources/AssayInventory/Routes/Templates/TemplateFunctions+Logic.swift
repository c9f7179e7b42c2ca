/// Logic and numbers; functions come to `nil` where that isn't known, or where they are misused.
extension [TemplateValue] {
  func applying(_ function: TemplateFunction) -> TemplateValue? {
    switch function {
    case .and, .or: junction(of: function == .or)
    case .not: count == 1 ? self[0].boolean.map { .boolean(!$0) } : nil
    case .equals: count == 2 ? self[0].isEqual(to: self[1]).map(TemplateValue.boolean) : nil
    case .coalesce: coalesced
    case .empty: count == 1 ? emptiness.map(TemplateValue.boolean) : nil
    case .true: isEmpty ? .boolean(true) : nil
    case .false: isEmpty ? .boolean(false) : nil
    case .null: isEmpty ? .null : nil
    case .bool: count == 1 ? self[0].asBoolean.map(TemplateValue.boolean) : nil
    case .int: count == 1 ? self[0].asInteger.map(TemplateValue.integer) : nil
    case .less: order.map { .boolean($0 < 0) }
    case .lessOrEquals: order.map { .boolean($0 <= 0) }
    case .greater: order.map { .boolean($0 > 0) }
    case .greaterOrEquals: order.map { .boolean($0 >= 0) }
    case .add, .sub, .mul, .div, .mod: calculated(function)
    default: applyingToTexts(function) ?? applyingToParts(function)
    }
  }

  /// Whether one is `decisive`, or all are the opposite; of what isn't known, nothing follows.
  private func junction(of decisive: Bool) -> TemplateValue? {
    if contains(where: { $0.boolean == decisive }) { return .boolean(decisive) }
    return allSatisfy { $0.boolean == !decisive } ? .boolean(!decisive) : nil
  }

  private var coalesced: TemplateValue? {
    guard let first = first(where: { !$0.isNull }) else { return .null }
    return first.isSymbol ? nil : first
  }

  private var emptiness: Bool? {
    switch self[0].content {
    case .null: true
    case .text(let text): text.isEmpty
    case .list(let elements): elements.isEmpty
    case .object(let entries): entries.isEmpty
    case .boolean, .number, .symbol: nil
    }
  }

  /// Less than, equal to or more than 0, as the first of two is to the second.
  private var order: Int? {
    guard count == 2 else { return nil }
    if let left = self[0].integer, let right = self[1].integer {
      return left == right ? 0 : left < right ? -1 : 1
    }
    return nil
  }

  private func calculated(_ function: TemplateFunction) -> TemplateValue? {
    guard count == 2, let left = self[0].integer, let right = self[1].integer else { return nil }
    let result: (partialValue: Int, overflow: Bool)? =
      switch function {
      case .add: left.addingReportingOverflow(right)
      case .sub: left.subtractingReportingOverflow(right)
      case .mul: left.multipliedReportingOverflow(by: right)
      case .div: left.dividedReportingOverflow(by: right)
      case .mod: left.remainderReportingOverflow(dividingBy: right)
      default: nil
      }
    guard let result, !result.overflow else { return nil }
    return .integer(result.partialValue)
  }
}

extension TemplateValue {
  /// The truth that a value stands for where one is wanted.
  var asBoolean: Bool? {
    switch content {
    case .boolean(let value): value
    case .text(let text) where text.isEqualIgnoringCase(to: "true"): true
    case .text(let text) where text.isEqualIgnoringCase(to: "false"): false
    case .number(let text): Int(text).map { $0 != 0 }
    case .null, .text, .list, .object, .symbol: nil
    }
  }

  /// The integer that a value stands for where one is wanted.
  var asInteger: Int? { text.flatMap { Int($0) } ?? integer }
}

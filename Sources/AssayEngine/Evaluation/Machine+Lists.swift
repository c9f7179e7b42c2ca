internal import AssayModel

extension Machine {
  /// Whether any member of a list equals a value; unknown members count only if none does.
  mutating func member(
    _ value: Value, of list: Value, _ comparison: Program.BoundComparison
  ) -> Truth {
    guard list.cell.kind == .array, list.stride > 0 else { return .unknown(.wrongType) }
    var result = Truth.false
    for number in 0..<Int(list.cell.count) {
      let truth = equalOrAbsent(element(number, of: list), value, comparison)
      if truth == .true { return .true }
      if case .unknown = truth, result == .false { result = truth }
    }
    return result
  }

  /// Whether a text holds a part, or an array a member.
  mutating func contains(
    _ left: Value, _ right: Value, _ comparison: Program.BoundComparison
  ) -> Truth {
    left.cell.kind == .array
      ? member(right, of: left, comparison) : testTexts(left, right, comparison)
  }

  mutating func containsAll(
    _ left: Value, _ right: Value, _ comparison: Program.BoundComparison
  ) -> Truth {
    guard left.cell.kind == .array, right.cell.kind == .array, right.stride > 0 else {
      return .unknown(.wrongType)
    }
    var result = Truth.true
    for number in 0..<Int(right.cell.count) {
      let truth = presentMember(element(number, of: right), of: left, comparison)
      if truth == .false { return .false }
      if case .unknown = truth, result == .true { result = truth }
    }
    return result
  }

  private mutating func presentMember(
    _ value: Value, of list: Value, _ comparison: Program.BoundComparison
  ) -> Truth {
    if value.cell.isAbsent { return .false }
    if value.cell.kind == .unknown { return .unknown(value.cell.cause) }
    return member(value, of: list, comparison)
  }

  /// Whether an object has an entry with a key; keys are exact in case without a normaliser.
  mutating func containsKey(
    _ left: Value, _ right: Value, _ comparison: Program.BoundComparison
  ) -> Truth {
    guard left.cell.kind == .object, left.stride > 0, right.cell.kind == .string else {
      return .unknown(.wrongType)
    }
    let wanted = text(of: right.cell, in: right.arena)
    var result = Truth.false
    for number in 0..<Int(left.cell.count) {
      let index = Int(left.cell.start) + number * left.stride + TypeLayout.Column.key
      let key = Value(cell: cells(of: left.arena, index), arena: left.arena, stride: 0)
      if comparison.normalizer != nil {
        let truth = equal(key, right, comparison)
        if truth == .true { return .true }
        if case .unknown = truth { result = truth }
      } else if text(of: key.cell, in: key.arena).elementsEqual(wanted) {
        return .true
      }
    }
    return result
  }

  /// Whether two arrays have equal members in the same order.
  mutating func equalElements(
    _ left: Value, _ right: Value, _ comparison: Program.BoundComparison
  ) -> Truth {
    guard left.cell.kind == .array, right.cell.kind == .array, left.stride > 0,
      right.stride > 0
    else { return .unknown(.wrongType) }
    guard left.cell.count == right.cell.count else { return .false }
    var result = Truth.true
    for number in 0..<Int(left.cell.count) {
      let truth = equalOrAbsent(element(number, of: left), element(number, of: right), comparison)
      if truth == .false { return .false }
      if case .unknown = truth, result == .true { result = truth }
    }
    return result
  }

  @inline(__always)
  private func element(_ number: Int, of list: Value) -> Value {
    Value(
      cell: cells(of: list.arena, Int(list.cell.start) + number * list.stride),
      arena: list.arena, stride: 0)
  }

  private mutating func equalOrAbsent(
    _ left: Value, _ right: Value, _ comparison: Program.BoundComparison
  ) -> Truth {
    if left.cell.isAbsent || right.cell.isAbsent { return .false }
    if left.cell.kind == .unknown { return .unknown(left.cell.cause) }
    if right.cell.kind == .unknown { return .unknown(right.cell.cause) }
    return equal(left, right, comparison)
  }
}

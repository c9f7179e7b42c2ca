internal import AssayModel

extension Machine {
  mutating func compare(_ comparison: Program.BoundComparison) -> Truth {
    let left = load(comparison.left)
    let right = load(comparison.right)
    if isTracing {
      record(comparison.left, comparison.expected)
      record(comparison.right, nil)
    }
    if let undecided = Self.withoutValues(left.cell, right.cell, comparison) { return undecided }
    return test(left, right, comparison)
  }

  /// What an operator makes of values that aren't both there; `nil` if they are.
  private static func withoutValues(
    _ left: Cell, _ right: Cell, _ comparison: Program.BoundComparison
  ) -> Truth? {
    if left.isAbsent || right.isAbsent, comparison.normalizer == nil,
      let decided = comparison.operator.truthOnAbsent
    {
      return decided
    }
    if left.kind == .unknown { return .unknown(left.cause) }
    if left.isAbsent { return .unknown(.absent) }
    if right.kind == .unknown { return .unknown(right.cause) }
    return right.isAbsent ? .unknown(.absent) : nil
  }

  private mutating func test(
    _ left: Value, _ right: Value, _ comparison: Program.BoundComparison
  ) -> Truth {
    switch comparison.operator {
    case .equals: return equal(left, right, comparison)
    case .notEquals: return !equal(left, right, comparison)
    case .in: return member(left, of: right, comparison)
    case .notIn: return !member(left, of: right, comparison)
    case .contains: return contains(left, right, comparison)
    case .notContains: return !contains(left, right, comparison)
    case .containsAll: return containsAll(left, right, comparison)
    case .containsKey: return containsKey(left, right, comparison)
    case .like, .match, .startsWith, .endsWith:
      return testTexts(left, right, comparison)
    case .notLike: return !testTexts(left, right, comparison)
    case .matches: return matches(left, comparison)
    case .less: return order(left, right, comparison) { $0 < 0 }
    case .lessOrEquals: return order(left, right, comparison) { $0 <= 0 }
    case .greater: return order(left, right, comparison) { $0 > 0 }
    case .greaterOrEquals: return order(left, right, comparison) { $0 >= 0 }
    }
  }

  /// Whether two values are equal, neither of them absent or unknown.
  ///
  /// A text equals the boolean or number that it spells, as in Azure Policy, where rules write
  /// `"true"` for booleans, and exports do. Containers can't be compared with scalars: a rule
  /// that does so lacks a quantifier.
  mutating func equal(
    _ left: Value, _ right: Value, _ comparison: Program.BoundComparison
  ) -> Truth {
    if left.cell.isContainer || right.cell.isContainer {
      return equalElements(left, right, comparison)
    }
    if let normalizer = comparison.normalizer {
      guard readForms(left, right, normalizer, comparison.form) else {
        return .unknown(.wrongType)
      }
      return Truth(leftForm.span.isEqual(to: rightForm.span))
    }
    let first = text(of: left.cell, in: left.arena)
    let second = text(of: right.cell, in: right.arena)
    switch (left.cell.kind, right.cell.kind) {
    case (.string, .string): return Truth(first.isEqualIgnoringCase(to: second))
    case (.number, .number), (.number, .string), (.string, .number):
      return equalNumbers(first, second, areNumbers: left.cell.kind == right.cell.kind)
    case (.string, .true), (.string, .false):
      return Truth(first.spells(right.cell.kind == .true))
    case (.true, .string), (.false, .string):
      return Truth(second.spells(left.cell.kind == .true))
    default: return Truth(left.cell.kind == right.cell.kind)
    }
  }

  private mutating func equalNumbers(
    _ first: ArraySlice<UInt8>, _ second: ArraySlice<UInt8>, areNumbers: Bool
  ) -> Truth {
    guard readDecimals(first, second) else {
      return areNumbers ? .unknown(.wrongType) : .false
    }
    return Truth(leftForm.span.isEqual(to: rightForm.span))
  }

  private mutating func readDecimals(
    _ first: ArraySlice<UInt8>, _ second: ArraySlice<UInt8>
  ) -> Bool {
    leftForm.removeAll(keepingCapacity: true)
    rightForm.removeAll(keepingCapacity: true)
    return NormalForm.appendDecimal(first, to: &leftForm)
      && NormalForm.appendDecimal(second, to: &rightForm)
  }

  /// Brings both sides into normal form; false if either can't be read.
  mutating func readForms(
    _ left: Value, _ right: Value, _ normalizer: Normalizer, _ constant: Range<Int32>?
  ) -> Bool {
    leftForm.removeAll(keepingCapacity: true)
    rightForm.removeAll(keepingCapacity: true)
    let first = text(of: left.cell, in: left.arena)
    guard NormalForm.append(left.cell.kind, first, as: normalizer, to: &leftForm) else {
      return false
    }
    if let constant {
      rightForm.append(
        contentsOf: program.forms[Int(constant.lowerBound)..<Int(constant.upperBound)])
      return true
    }
    let second = text(of: right.cell, in: right.arena)
    if left.cell.kind == right.cell.kind, first.span.isEqual(to: second.span) {
      rightForm.append(contentsOf: leftForm)
      return true
    }
    return NormalForm.append(right.cell.kind, second, as: normalizer, to: &rightForm)
  }

  /// Orders numbers, texts, or what a normaliser makes of them.
  private mutating func order(
    _ left: Value, _ right: Value, _ comparison: Program.BoundComparison,
    _ isMet: (Int) -> Bool
  ) -> Truth {
    if let normalizer = comparison.normalizer {
      guard normalizer.isOrdered, readForms(left, right, normalizer, comparison.form) else {
        return .unknown(.wrongType)
      }
      return Truth(isMet(leftForm[...].order(to: rightForm[...])))
    }
    let first = text(of: left.cell, in: left.arena)
    let second = text(of: right.cell, in: right.arena)
    switch (left.cell.kind, right.cell.kind) {
    case (.string, .string):
      return Truth(isMet(first.orderIgnoringCase(to: second)))
    case (.number, .number):
      guard readDecimals(first, second) else { return .unknown(.wrongType) }
      return Truth(isMet(leftForm[...].order(to: rightForm[...])))
    default: return .unknown(.wrongType)
    }
  }
}

extension Operator {
  /// What the operator comes to where a side is absent; `nil` if that can't be decided.
  var truthOnAbsent: Truth? {
    switch self {
    case .notEquals, .notIn, .notLike, .notContains: .true
    case .equals, .in, .like, .match, .matches, .contains, .containsAll, .containsKey,
      .startsWith, .endsWith:
      .false
    case .less, .lessOrEquals, .greater, .greaterOrEquals: nil
    }
  }
}

extension ArraySlice<UInt8> {
  /// Whether the text is `true` or `false`, in any case.
  fileprivate func spells(_ value: Bool) -> Bool {
    elementsEqual((value ? "true" : "false").utf8) { $0.lowercasedASCII == $1 }
  }

  /// Negative, zero or positive as the bytes come before, equal or come after others.
  func order(to other: ArraySlice<UInt8>) -> Int {
    for (left, right) in zip(self, other) where left != right { return left < right ? -1 : 1 }
    return count - other.count
  }

  fileprivate func orderIgnoringCase(to other: ArraySlice<UInt8>) -> Int {
    for (left, right) in zip(self, other) {
      let (left, right) = (left.lowercasedASCII, right.lowercasedASCII)
      if left != right { return left < right ? -1 : 1 }
    }
    return count - other.count
  }
}

internal import AssayModel

extension Machine {
  mutating func compare(_ comparison: Program.BoundComparison) -> Truth {
    let left = load(comparison.left)
    let right = load(comparison.right)
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
      guard let forms = forms(left, right, FormTable.Kind(normalizer), comparison.form) else {
        return .unknown(.wrongType)
      }
      return Truth(forms.left == forms.right)
    }
    switch (left.cell.kind, right.cell.kind) {
    case (.string, .string): return Truth(isEqualIgnoringCase(left, right))
    case (.number, .number), (.number, .string), (.string, .number):
      guard let forms = forms(left, right, .decimal, -1) else {
        return left.cell.kind == right.cell.kind ? .unknown(.wrongType) : .false
      }
      return Truth(forms.left == forms.right)
    case (.string, .true), (.string, .false):
      return Truth(text(of: left.cell, in: left.arena).spells(right.cell.kind == .true))
    case (.true, .string), (.false, .string):
      return Truth(text(of: right.cell, in: right.arena).spells(left.cell.kind == .true))
    default: return Truth(left.cell.kind == right.cell.kind)
    }
  }

  @inline(__always)
  private func isEqualIgnoringCase(_ left: Value, _ right: Value) -> Bool {
    // Of an id in two parts, the count is that of one.
    (left.cell.count == right.cell.count || left.cell.isSplit || right.cell.isSplit)
      && text(of: left.cell, in: left.arena)
        .isEqualIgnoringCase(to: text(of: right.cell, in: right.arena))
  }

  /// The numbers of both sides' normal forms; `nil` if either can't be read.
  ///
  /// - Parameter constant: The right side's, if it is a literal that was read before; else -1.
  private mutating func forms(
    _ left: Value, _ right: Value, _ kind: FormTable.Kind, _ constant: Int32
  ) -> (left: Int32, right: Int32)? {
    let first = form(of: left, as: kind)
    guard first >= 0 else { return nil }
    let second = constant >= 0 ? constant : form(of: right, as: kind)
    return second < 0 ? nil : (first, second)
  }

  private mutating func form(of value: Value, as kind: FormTable.Kind) -> Int32 {
    switch value.arena {
    case .current: forms.number(of: value.cell, in: snapshot, .current, as: kind)
    case .previous: forms.number(of: value.cell, in: previous, .previous, as: kind)
    case .constants: forms.number(of: value.cell, in: program.constantText, .constants, as: kind)
    }
  }

  /// Orders numbers, texts, or what a normaliser makes of them.
  private mutating func order(
    _ left: Value, _ right: Value, _ comparison: Program.BoundComparison,
    _ isMet: (Int) -> Bool
  ) -> Truth {
    if let normalizer = comparison.normalizer {
      guard normalizer.isOrdered,
        let forms = forms(left, right, FormTable.Kind(normalizer), comparison.form)
      else { return .unknown(.wrongType) }
      return Truth(isMet(self.forms.order(of: forms.left, to: forms.right)))
    }
    switch (left.cell.kind, right.cell.kind) {
    case (.string, .string):
      let first = text(of: left.cell, in: left.arena)
      return Truth(isMet(first.orderIgnoringCase(to: text(of: right.cell, in: right.arena))))
    case (.number, .number):
      guard let forms = forms(left, right, .decimal, -1) else { return .unknown(.wrongType) }
      return Truth(isMet(self.forms.order(of: forms.left, to: forms.right)))
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

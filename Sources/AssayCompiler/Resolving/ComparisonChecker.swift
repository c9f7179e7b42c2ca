internal import AssayEngine
internal import AssayModel
internal import AssaySyntax

extension Operator {
  /// Whether the operator compares numbers of elements.
  var comparesNumbers: Bool { self == .equals || self == .notEquals || orders }

  /// Whether the operator looks into a text instead of comparing it whole.
  var looksIntoText: Bool {
    switch self {
    case .like, .notLike, .match, .matches, .startsWith, .endsWith, .containsKey: true
    case .equals, .notEquals, .in, .notIn, .contains, .notContains, .containsAll, .less,
      .lessOrEquals, .greater, .greaterOrEquals:
      false
    }
  }

  var takesList: Bool { self == .in || self == .notIn || self == .containsAll }
}

/// Finds what can't be compared, as far as the rule itself shows it.
struct ComparisonChecker {
  let comparison: ComparisonSyntax
  let left: Operand
  let right: Operand
  /// Whether the left side is known to be a single value wherever it is there.
  let isLeftSingle: Bool
  /// The comparison itself.
  let lowered: Comparison
  /// Whether a regular expression is known to be sound.
  private let isCompiled: Bool

  init(
    _ comparison: ComparisonSyntax, _ left: Operand, _ right: Operand, isLeftSingle: Bool,
    isAnalyzed: Bool
  ) {
    // What is a literal was compiled when the rules were analysed; a parameter may be a new text.
    if case .literal = right, isAnalyzed { isCompiled = true } else { isCompiled = false }
    self.comparison = comparison
    self.left = left
    self.right = right
    self.isLeftSingle = isLeftSingle
    let normalizer =
      comparison.normalizer?.value ?? (left.isMoment || right.isMoment ? .dateTime : nil)
    lowered = Comparison(
      left: left, operator: comparison.operator.value, right: right, normalizer: normalizer,
      compilingExpression: !isCompiled)
  }

  /// What both sides are read by: times as such, though nothing says so.
  private var normalizer: Normalizer? { lowered.normalizer }

  /// The first mistake that explains the others.
  var mistake: Diagnostic? {
    constant ?? normalizerMisuse ?? moments ?? rightShape ?? expression ?? unreadable
  }

  private var name: Located<Operator> { comparison.operator }

  private var constant: Diagnostic? {
    switch (left, right) {
    case (.literal, .literal):
      return .constantCondition("both sides are literals", at: comparison.left.place)
    case (.now, .now):
      return .constantCondition("both sides are counted from now", at: comparison.left.place)
    default: return nil
    }
  }

  private var normalizerMisuse: Diagnostic? {
    guard let normalizer = comparison.normalizer else { return nil }
    if name.value.orders, !normalizer.value.isOrdered {
      return .unorderedNormalizer(normalizer.located, with: name.value)
    }
    let isPart = (name.value == .contains || name.value == .notContains) && isLeftSingle
    if name.value.looksIntoText || isPart, !normalizer.value.keepsText {
      return .normalizerForText(normalizer.located, with: name.value)
    }
    return nil
  }

  private var moments: Diagnostic? {
    for (operand, syntax) in [(left, comparison.left), (right, comparison.right)] {
      guard case .now = operand else { continue }
      guard name.value.comparesNumbers else { return .operatorForMoment(name, at: syntax.place) }
      if let normalizer = comparison.normalizer, normalizer.value != .dateTime {
        return .normalizerForMoment(normalizer.located)
      }
    }
    return nil
  }

  private var rightShape: Diagnostic? {
    guard let literal = right.constant else { return nil }
    let place = comparison.right.place
    if name.value.takesList {
      if case .list = literal { return nil }
      return .listWanted(by: name, at: place)
    }
    if case .list = literal { return .listUnwanted(by: name, at: place) }
    if name.value.orders, normalizer == nil {
      if case .number = literal { return nil }
      return .numberWanted(by: name, at: place)
    }
    if name.value.looksIntoText {
      if case .string = literal { return nil }
      return .textWanted(by: name, at: place)
    }
    return nil
  }

  /// A regular expression that can't be used, or isn't known before the inventory is.
  private var expression: Diagnostic? {
    guard name.value == .matches, !isCompiled, lowered.expression == nil else { return nil }
    guard let text = right.constantText else {
      return .expressionFromField(at: comparison.right.place)
    }
    do {
      _ = try Comparison.expression(of: name.value, right, normalizer)
      return nil
    } catch {
      return .regularExpression(error, in: text, at: comparison.right.place)
    }
  }

  /// A literal that the normaliser can't read, whatever the inventory holds.
  private var unreadable: Diagnostic? {
    guard let normalizer else { return nil }
    for (operand, syntax) in [(left, comparison.left), (right, comparison.right)] {
      if let literal = operand.constant, !isReadable(literal, by: normalizer) {
        return .unreadable(literal, by: normalizer, at: syntax.place)
      }
      if case .path(_, default: let fallback?) = syntax.content,
        !isReadable(fallback.value, by: normalizer)
      {
        return .unreadable(fallback.value, by: normalizer, at: fallback.located.place)
      }
    }
    return nil
  }

  private func isReadable(_ literal: Literal, by normalizer: Normalizer) -> Bool {
    switch name.value {
    case .contains, .notContains, .like, .notLike, .match, .matches, .startsWith, .endsWith:
      // A part of a value need not be a value, where the normaliser leaves parts.
      normalizer.keepsText
        ? literal.members.allSatisfy { if case .string = $0 { true } else { false } }
        : normalizer.reads(literal)
    case .equals, .notEquals, .in, .notIn, .containsAll, .containsKey, .less, .lessOrEquals,
      .greater, .greaterOrEquals:
      normalizer.reads(literal)
    }
  }
}

extension Operand {
  var isMoment: Bool {
    if case .now = self { return true }
    return false
  }

  /// The value of a literal or a parameter.
  var constant: Literal? {
    switch self {
    case .literal(let literal), .parameter(_, let literal): literal
    case .field, .now: nil
    }
  }
}

extension Literal {
  /// A list's members, or the value itself.
  var members: [Literal] {
    if case .list(let members) = self { return members }
    return [self]
  }
}

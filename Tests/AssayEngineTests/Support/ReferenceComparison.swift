import AssayEngine
import AssayModel

/// What an operator makes of two values, by the rule language's tables.
struct ReferenceComparison {
  typealias Result = ReferenceEvaluator.Result

  var normalizer: Normalizer?
  var `operator`: Operator

  func result(_ left: Tree?, _ right: Tree?) -> Result {
    let isNegative = [.notEquals, .notIn, .notLike, .notContains].contains(`operator`)
    let isOrdering = [.less, .lessOrEquals, .greater, .greaterOrEquals].contains(`operator`)
    if case nil = normalizer, !isOrdering, !left.isPresent || !right.isPresent {
      return .known(isNegative)
    }
    for side in [left, right] {
      if case .unknown(let cause) = side { return .unknown(cause) }
      if !side.isPresent { return .unknown(.absent) }
    }
    guard let left, let right else { return .unknown(.absent) }
    return test(left, right).map { $0 != isNegative }
  }

  /// The operator, or the one that it negates, on two values that are there.
  private func test(_ left: Tree, _ right: Tree) -> Result {
    switch `operator` {
    case .equals, .notEquals:
      guard case (.array(let lefts), .array(let rights)) = (left, right) else {
        return equal(left, right)
      }
      guard lefts.count == rights.count else { return .known(false) }
      return ReferenceEvaluator.combine(zip(lefts, rights).map(member), decisive: false)
    case .in, .notIn: return among(right, left)
    case .contains, .notContains:
      if case .array = left { return among(left, right) }
      return texts(left, right) { $0.contains($1) }
    case .containsAll:
      guard case (.array, .array(let wanted)) = (left, right) else { return .unknown(.wrongType) }
      let results = wanted.map { one -> Result in
        if case .unknown(let cause) = one { return .unknown(cause) }
        return one == .null ? .known(false) : among(left, one)
      }
      return ReferenceEvaluator.combine(results, decisive: false)
    case .containsKey: return hasKey(left, right)
    case .like, .notLike: return texts(left, right) { Self.isLike($0[...], $1[...]) }
    case .match: return texts(left, right) { Self.matches($0[...], $1[...]) }
    case .matches: return expression(left, right)
    case .startsWith: return texts(left, right) { $0.hasPrefix($1) }
    case .endsWith: return texts(left, right) { $0.hasSuffix($1) }
    case .less: return order(left, right) { $0 < 0 }
    case .lessOrEquals: return order(left, right) { $0 <= 0 }
    case .greater: return order(left, right) { $0 > 0 }
    case .greaterOrEquals: return order(left, right) { $0 >= 0 }
    }
  }

  private func among(_ list: Tree, _ value: Tree) -> Result {
    guard case .array(let members) = list else { return .unknown(.wrongType) }
    return ReferenceEvaluator.combine(members.map { member($0, value) }, decisive: true)
  }

  /// Whether a member equals a value; what is absent equals nothing.
  private func member(_ left: Tree, _ right: Tree) -> Result {
    if left == .null || right == .null { return .known(false) }
    for case .unknown(let cause) in [left, right] { return .unknown(cause) }
    return equal(left, right)
  }

  private func equal(_ left: Tree, _ right: Tree) -> Result {
    if left.isContainer || right.isContainer { return .unknown(.wrongType) }
    if let normalizer {
      guard let left = left.form(normalizer), let right = right.form(normalizer) else {
        return .unknown(.wrongType)
      }
      return .known(left == right)
    }
    switch (left, right) {
    case (.string(let left), .string(let right)):
      return .known(left.lowercased() == right.lowercased())
    case (.string(let text), .boolean(let value)), (.boolean(let value), .string(let text)):
      return .known(text.lowercased() == "\(value)")
    case (.number, .number), (.number, .string), (.string, .number):
      return .known(left.rank != nil && left.rank == right.rank)
    default: return .known(left == right)
    }
  }

  private func hasKey(_ left: Tree, _ right: Tree) -> Result {
    guard case (.object(let entries), .string(let key)) = (left, right) else {
      return .unknown(.wrongType)
    }
    guard normalizer != nil else { return .known(entries.contains { $0.key == key }) }
    return ReferenceEvaluator.combine(
      entries.map { equal(.string($0.key), right) }, decisive: true)
  }

  /// Tests two texts, in lower case unless normalised.
  private func texts(_ left: Tree, _ right: Tree, _ test: (String, String) -> Bool) -> Result {
    guard case (.string(let text), .string(let other)) = (left, right) else {
      return .unknown(.wrongType)
    }
    guard let normalizer else { return .known(test(text.lowercased(), other.lowercased())) }
    guard let text = left.form(normalizer) else { return .unknown(.wrongType) }
    switch normalizer {
    case .text: return .known(test(text, other))
    case .region: return .known(test(text, other.lowercased().filter { $0 != " " }))
    default: return .known(test(text, other.lowercased()))
    }
  }

  /// Looks for a regular expression as Swift's own engine does.
  private func expression(_ left: Tree, _ right: Tree) -> Result {
    guard case (.string(let text), .string(let other)) = (left, right),
      let expression = try? Regex(other).matchingSemantics(.unicodeScalar)
        .wordBoundaryKind(.simple)
    else { return .unknown(.wrongType) }
    guard let normalizer else { return .known(text.contains(expression.ignoresCase())) }
    guard let form = left.form(normalizer) else { return .unknown(.wrongType) }
    return .known(form.contains(expression.ignoresCase(normalizer != .text)))
  }

  private func order(_ left: Tree, _ right: Tree, _ test: (Int) -> Bool) -> Result {
    if let normalizer {
      guard normalizer == .text, let left = left.form(.text), let right = right.form(.text) else {
        return .unknown(.wrongType)
      }
      return .known(test(left == right ? 0 : left < right ? -1 : 1))
    }
    switch (left, right) {
    case (.string(let left), .string(let right)):
      let (left, right) = (left.lowercased(), right.lowercased())
      return .known(test(left == right ? 0 : left < right ? -1 : 1))
    case (.number, .number):
      guard let left = left.rank, let right = right.rank else { return .unknown(.wrongType) }
      return .known(test(left == right ? 0 : left < right ? -1 : 1))
    default: return .unknown(.wrongType)
    }
  }

  private static func isLike(_ text: Substring, _ pattern: Substring) -> Bool {
    guard let first = pattern.first else { return text.isEmpty }
    let rest = pattern.dropFirst()
    if first == "*" {
      return isLike(text, rest) || !text.isEmpty && isLike(text.dropFirst(), pattern)
    }
    return text.first == first && isLike(text.dropFirst(), rest)
  }

  private static func matches(_ text: Substring, _ pattern: Substring) -> Bool {
    guard text.count == pattern.count else { return false }
    return zip(text, pattern).allSatisfy { character, symbol in
      switch symbol {
      case "#": character.isNumber
      case "?": character.isLetter
      case ".": true
      default: character == symbol
      }
    }
  }
}

extension Tree {
  init(_ literal: Literal) {
    switch literal {
    case .null: self = .null
    case .boolean(let value): self = .boolean(value)
    case .number(let text): self = .number(text)
    case .string(let text): self = .string(text)
    case .list(let members): self = .array(members.map { Tree($0) })
    }
  }

  var isContainer: Bool {
    switch self {
    case .array, .object: true
    case .null, .boolean, .number, .string, .unknown: false
    }
  }

  var isNumberOrUnknown: Bool {
    switch self {
    case .number, .unknown: true
    case .null, .boolean, .string, .array, .object: false
    }
  }

  /// The numbers of `CaseGenerator`, from the least to the greatest.
  private static let ranks: [String: Int] = [
    "-1": -1, "-0": 0, "0": 0, "1": 1, "1.0": 1, "10e-1": 1, "2": 2, "3": 3, "4": 4, "5": 5,
    "6": 6, "7": 7, "8": 8, "99": 99, "9007199254740992": 1000, "9007199254740993": 1001,
    "1e400": 1002, "1e401": 1003, "1e9000": 1004,
    "1e9999": 9999,
  ]

  /// Where a number, or a text that spells one, comes among numbers.
  var rank: Int? {
    switch self {
    case .number(let text), .string(let text): Self.ranks[text]
    case .null, .boolean, .array, .object, .unknown: nil
    }
  }

  /// A value in normal form; `nil` for what the normaliser can't read.
  func form(_ normalizer: Normalizer) -> String? {
    guard case .string(let text) = self else { return nil }
    let lowercased = text.lowercased()
    switch normalizer {
    case .text: return text
    case .region:
      let name = lowercased.filter { $0 != " " }
      let isName = name.first?.isLetter == true && name.allSatisfy { $0.isLetter || $0.isNumber }
      return isName && name != "global" ? name : nil
    case .armID:
      guard text.hasPrefix("/") else { return nil }
      return lowercased.count > 1 && text.hasSuffix("/")
        ? String(lowercased.dropLast()) : lowercased
    case .uriHost:
      let hasScheme = lowercased.hasPrefix("https://")
      let host = (hasScheme ? lowercased.dropFirst(8) : lowercased[...]).prefix { $0 != "/" }
      let isHost = host.allSatisfy { $0.isLetter || $0.isNumber || $0 == "." }
      let hasLabels = !host.split(separator: ".", omittingEmptySubsequences: false).contains("")
      return isHost && hasLabels && (hasScheme ? !host.isEmpty : host.contains("."))
        ? String(host) : nil
    case .guid, .duration, .dateTime, .version, .cidr: return nil
    }
  }

  /// What a relation compares: values of different kinds are never equal.
  func joinText(_ normalizer: Normalizer?) -> String? {
    if let normalizer { return form(normalizer) }
    switch self {
    case .string(let text): return "text \(text.lowercased())"
    case .number: return rank.map { "number \($0)" }
    case .boolean(let value): return "boolean \(value)"
    case .null, .array, .object, .unknown: return nil
    }
  }
}

extension Tree? {
  /// Whether there is a value, known or not: `null` is absent.
  var isPresent: Bool { self != nil && self != .null }
}

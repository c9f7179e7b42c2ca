internal import AssayModel

/// What an operator says of two values, as the pages of the rule language have it.
struct ReferenceComparison {
  typealias Answer = ReferenceAnswer

  /// As the rule spells it.
  var name: String
  /// As the rule spells it; `nil` without `as`.
  var normalizer: String?

  private var orders: Bool { name.hasPrefix("less") || name.hasPrefix("greater") }

  /// The operator that this one denies.
  private var denied: String? {
    switch name {
    case "notEquals": "equals"
    case "notIn": "in"
    case "notLike": "like"
    case "notContains": "contains"
    default: nil
    }
  }

  func answer(_ left: Tree?, _ right: Tree?) -> Answer {
    if !left.isPresent || !right.isPresent {
      guard orders || normalizer != nil else { return Answer(denied != nil) }
      return left.isPresent ? left.doubt ?? .unknown(.absent) : .unknown(.absent)
    }
    if let doubt = left.doubt ?? right.doubt { return doubt }
    guard let left, let right else { return .unknown(.absent) }
    if let denied {
      return !Self(name: denied, normalizer: normalizer).positive(left, right)
    }
    return positive(left, right)
  }

  private func positive(_ left: Tree, _ right: Tree) -> Answer {
    switch name {
    case "equals": equals(left, right)
    case "in": isMember(left, of: right)
    case "contains": contains(left, right)
    case "containsAll": containsAll(left, right)
    case "containsKey": containsKey(left, right)
    case "less": order(left, right) { $0 < 0 }
    case "lessOrEquals": order(left, right) { $0 <= 0 }
    case "greater": order(left, right) { $0 > 0 }
    case "greaterOrEquals": order(left, right) { $0 >= 0 }
    default: look(into: left, for: right)
    }
  }

  // Equality

  private func equals(_ left: Tree, _ right: Tree) -> Answer {
    if case .list(let left) = left, case .list(let right) = right {
      guard left.count == right.count else { return .fails }
      return .all(zip(left, right).map { member($0, equals: $1) })
    }
    guard !left.isContainer, !right.isContainer else { return .unknown(.wrongType) }
    if let normalizer {
      guard let left = ReferenceForm(left, as: normalizer),
        let right = ReferenceForm(right, as: normalizer)
      else { return .unknown(.wrongType) }
      return Answer(left == right)
    }
    return Answer(isSame(left, right))
  }

  /// A member that is `null` equals nothing, and lists in lists aren't compared.
  private func member(_ left: Tree, equals right: Tree) -> Answer {
    if left == .null || right == .null { return .fails }
    if left.isContainer || right.isContainer { return .unknown(.wrongType) }
    return Self(name: "equals", normalizer: normalizer).answer(left, right)
  }

  private func isSame(_ left: Tree, _ right: Tree) -> Bool {
    switch (left, right) {
    case (.text(let left), .text(let right)): Array(left.folded) == Array(right.folded)
    case (.boolean(let left), .boolean(let right)): left == right
    case (.number(let left), .number(let right)): ReferenceNumber(left) == ReferenceNumber(right)
    case (.number(let number), .text(let text)), (.text(let text), .number(let number)):
      ReferenceNumber(text).map { $0 == ReferenceNumber(number) } ?? false
    case (.boolean(let value), .text(let text)), (.text(let text), .boolean(let value)):
      text.foldedText == "\(value)"
    default: false
    }
  }

  // Lists and objects

  private func isMember(_ value: Tree, of list: Tree) -> Answer {
    guard case .list(let members) = list else { return .unknown(.wrongType) }
    return .any(members.map { member(value, equals: $0) })
  }

  private func contains(_ whole: Tree, _ part: Tree) -> Answer {
    if case .list(let members) = whole { return .any(members.map { member($0, equals: part) }) }
    return look(into: whole, for: part)
  }

  private func containsAll(_ whole: Tree, _ parts: Tree) -> Answer {
    guard case .list(let parts) = parts, case .list(let members) = whole else {
      return .unknown(.wrongType)
    }
    return .all(parts.map { part in .any(members.map { member($0, equals: part) }) })
  }

  private func containsKey(_ object: Tree, _ key: Tree) -> Answer {
    guard case .object(let entries) = object, let key = key.text else {
      return .unknown(.wrongType)
    }
    let comparison = Self(name: "equals", normalizer: normalizer ?? "text")
    return .any(entries.map { comparison.answer(.text($0.key), .text(key)) })
  }

  // Text

  private func look(into whole: Tree, for part: Tree) -> Answer {
    guard var text = whole.text, var part = part.text else { return .unknown(.wrongType) }
    if let normalizer {
      // Other normalisers read values whole, and leave no text to look into.
      guard ["text", "arm-id", "region", "uri-host"].contains(normalizer),
        let form = ReferenceForm(whole, as: normalizer)?.bytes
      else { return .unknown(.wrongType) }
      text = String(decoding: form, as: UTF8.self)
      // A part or a pattern need not be readable itself: only the case goes, and a region's spaces.
      if normalizer == "region" { part.removeAll { $0 == " " } }
    }
    if normalizer != "text" { (text, part) = (text.foldedText, part.foldedText) }
    return Answer(look(into: Array(text.unicodeScalars), for: Array(part.unicodeScalars), part))
  }

  private typealias Scalars = [Unicode.Scalar]

  private func look(into text: Scalars, for part: Scalars, _ expression: String) -> Bool {
    switch name {
    case "contains": text.indices.contains { text[$0...].starts(with: part) } || part.isEmpty
    case "startsWith": text.starts(with: part)
    case "endsWith": text.reversed().starts(with: part.reversed())
    case "like": Self.isLike(text[...], part[...])
    case "match": Self.matches(text, part)
    default: ReferenceExpression(expression).isFound(in: text)
    }
  }

  private static func isLike(
    _ text: ArraySlice<Unicode.Scalar>, _ pattern: ArraySlice<Unicode.Scalar>
  ) -> Bool {
    guard let first = pattern.first else { return text.isEmpty }
    let rest = pattern.dropFirst()
    if first == "*" {
      return isLike(text, rest) || !text.isEmpty && isLike(text.dropFirst(), pattern)
    }
    return text.first == first && isLike(text.dropFirst(), rest)
  }

  private static func matches(_ text: Scalars, _ pattern: Scalars) -> Bool {
    text.count == pattern.count
      && zip(text, pattern).allSatisfy { scalar, sign in
        switch sign {
        case "#": ("0"..."9").contains(scalar)
        case "?": ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
        case ".": true
        default: scalar == sign
        }
      }
  }

  // Order

  private func order(_ left: Tree, _ right: Tree, _ test: (Int) -> Bool) -> Answer {
    var forms: (ReferenceForm?, ReferenceForm?)
    if let normalizer {
      forms = (ReferenceForm(left, as: normalizer), ReferenceForm(right, as: normalizer))
    } else {
      switch (left, right) {
      case (.text(let left), .text(let right)):
        forms = (.text(Array(left.folded)), .text(Array(right.folded)))
      case (.number(let left), .number(let right)):
        forms = (
          ReferenceNumber(left).map { .number($0) }, ReferenceNumber(right).map { .number($0) }
        )
      default: return .unknown(.wrongType)
      }
    }
    guard let left = forms.0, let right = forms.1 else { return .unknown(.wrongType) }
    return Answer(test(left == right ? 0 : left < right ? -1 : 1))
  }
}

extension Tree {
  var isContainer: Bool {
    switch self {
    case .list, .object: true
    case .null, .boolean, .number, .text, .unknown: false
    }
  }

  var isNumber: Bool {
    if case .number = self { true } else { false }
  }
}

extension Tree? {
  /// Whether there is a value, known or not: `null` is none.
  var isPresent: Bool { self != nil && self != .null }

  /// The answer to whatever is asked of a value that isn't known.
  var doubt: ReferenceAnswer? {
    if case .unknown(let cause) = self { .unknown(cause) } else { nil }
  }
}

extension String {
  /// The bytes with ASCII's capitals made small.
  var folded: some Sequence<UInt8> { foldedText.utf8 }
}

internal import AssayModel

extension Machine {
  /// Tests a text against a pattern or a part, in any case unless a normaliser says otherwise.
  mutating func testTexts(
    _ left: Value, _ right: Value, _ comparison: Program.BoundComparison
  ) -> Truth {
    guard left.cell.kind == .string, right.cell.kind == .string else {
      return .unknown(.wrongType)
    }
    if let normalizer = comparison.normalizer {
      leftForm.removeAll(keepingCapacity: true)
      rightForm.removeAll(keepingCapacity: true)
      let whole = text(of: left.cell, in: left.arena)
      let part = text(of: right.cell, in: right.arena)
      guard NormalForm.append(.string, whole, as: normalizer, to: &leftForm),
        NormalForm.appendPart(part, as: normalizer, to: &rightForm)
      else { return .unknown(.wrongType) }
      let test = TextTest(text: leftForm[...], other: rightForm[...], isCaseless: false)
      return Truth(test.holds(for: comparison.operator))
    }
    let test = TextTest(
      text: text(of: left.cell, in: left.arena), other: text(of: right.cell, in: right.arena),
      isCaseless: true)
    return Truth(test.holds(for: comparison.operator))
  }

  /// Looks for a regular expression in a text, or in what a normaliser makes of it.
  mutating func matches(_ left: Value, _ comparison: Program.BoundComparison) -> Truth {
    guard left.cell.kind == .string,
      let expression = program.expressions[Int(comparison.expression)]
    else { return .unknown(.wrongType) }
    let text = text(of: left.cell, in: left.arena)
    guard let normalizer = comparison.normalizer else {
      return Truth(expression.matches(text.span))
    }
    leftForm.removeAll(keepingCapacity: true)
    guard NormalForm.append(.string, text, as: normalizer, to: &leftForm) else {
      return .unknown(.wrongType)
    }
    return Truth(expression.matches(leftForm.span))
  }
}

/// A test of one text by another, byte by byte.
struct TextTest {
  typealias Text = ArraySlice<UInt8>

  var text: Text
  /// A pattern, a start, an end or a part.
  var other: Text
  var isCaseless: Bool

  func holds(for operator: Operator) -> Bool {
    switch `operator` {
    case .like, .notLike: isLike()
    case .match: matches()
    case .startsWith: starts(text, with: other)
    case .endsWith: text.count >= other.count && starts(text.suffix(other.count), with: other)
    case .contains, .notContains: find(other, in: text) != nil
    case .equals, .notEquals, .in, .notIn, .matches, .containsAll, .containsKey, .less,
      .lessOrEquals, .greater, .greaterOrEquals:
      false
    }
  }

  private func isSame(_ left: UInt8, _ right: UInt8) -> Bool {
    left == right || isCaseless && left.lowercasedASCII == right.lowercasedASCII
  }

  private func starts(_ text: Text, with part: Text) -> Bool {
    text.starts(with: part) { isSame($0, $1) }
  }

  /// Where the rest after the first occurrence of `part` begins.
  private func find(_ part: Text, in text: Text) -> Int? {
    guard part.count <= text.count else { return nil }
    for start in text.startIndex...(text.endIndex - part.count)
    where starts(text[start...], with: part) {
      return start + part.count
    }
    return nil
  }

  /// `*` in the pattern stands for any text, even none.
  ///
  /// Where a byte differs, the last `*` takes one byte more: earlier ones needn't be tried again.
  private func isLike() -> Bool {
    var (index, wanted) = (text.startIndex, other.startIndex)
    var star: (wanted: Int, index: Int)?
    while index < text.endIndex {
      if wanted < other.endIndex, other[wanted] == UInt8(ascii: "*") {
        wanted += 1
        star = (wanted, index)
      } else if wanted < other.endIndex, isSame(text[index], other[wanted]) {
        (index, wanted) = (index + 1, wanted + 1)
      } else if let last = star {
        (index, wanted) = (last.index + 1, last.wanted)
        star = (wanted, index)
      } else {
        return false
      }
    }
    return other[wanted...].allSatisfy { $0 == UInt8(ascii: "*") }
  }

  /// Azure Policy's patterns: `#` is a digit, `?` a letter, `.` any character, all else itself.
  private func matches() -> Bool {
    var rest = text
    for symbol in other {
      guard let byte = rest.popFirst() else { return false }
      switch symbol {
      case UInt8(ascii: "#"): if !byte.isDigit { return false }
      case UInt8(ascii: "?"): if !byte.isLetter { return false }
      case UInt8(ascii: "."): rest = rest.drop { $0 & 0xC0 == 0x80 }
      default: if !isSame(byte, symbol) { return false }
      }
    }
    return rest.isEmpty
  }
}

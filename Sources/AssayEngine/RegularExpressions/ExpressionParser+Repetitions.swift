extension ExpressionParser {
  /// How often a part may occur.
  private struct Bounds {
    var minimum: Int
    /// `nil` for any number.
    var maximum: Int?
  }

  /// An atom and how often it occurs.
  mutating func repetition() throws(ExpressionFault) -> ExpressionTree {
    let start = position
    let atom = try atom()
    let end = position
    guard let bounds = try bounds() else { return atom }
    note(.bounds(minimum: bounds.minimum, maximum: bounds.maximum), from: end)
    // Which of several matches is preferred doesn't matter where only one is asked for.
    _ = skip("?")
    let second = position
    if try self.bounds() != nil { throw fault(.repeatedTwice, from: second) }
    return .repeated(
      atom, minimum: bounds.minimum, maximum: bounds.maximum, range: range(from: start))
  }

  private mutating func bounds() throws(ExpressionFault) -> Bounds? {
    if skip("*") { return Bounds(minimum: 0) }
    if skip("+") { return Bounds(minimum: 1) }
    if skip("?") { return Bounds(minimum: 0, maximum: 1) }
    let start = position
    guard skip("{") else { return nil }
    guard let minimum = number() else { throw fault(.invalidRepetition, from: start) }
    var bounds = Bounds(minimum: minimum, maximum: minimum)
    if skip(",") { bounds.maximum = number() }
    guard skip("}"), bounds.maximum.map({ $0 >= minimum }) ?? true else {
      throw fault(.invalidRepetition, from: start)
    }
    guard max(minimum, bounds.maximum ?? 0) <= ExpressionLimits.repetitions else {
      throw fault(.tooManyRepetitions, from: start)
    }
    return bounds
  }

  /// A number of any length, or what is beyond all limits.
  private mutating func number() -> Int? {
    var number: Int?
    while let digit = peek, digit.value &- 0x30 < 10 {
      number = min((number ?? 0) * 10 + Int(digit.value - 0x30), ExpressionLimits.repetitions + 1)
      position += 1
    }
    return number
  }
}

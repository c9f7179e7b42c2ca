extension ExpressionParser {
  /// What stands in parentheses, or the flags in them, after the first of them.
  mutating func group(from start: Int) throws(ExpressionFault) -> ExpressionTree {
    let outer = flags
    if skip("?"), try opening(from: start) == .flags { return .sequence([]) }
    depth += 1
    guard depth <= ExpressionLimits.depth else { throw fault(.tooDeep, from: start) }
    let tree = try alternatives()
    guard skip(")") else { throw fault(.unclosedGroup, from: start, to: start + 1) }
    depth -= 1
    flags = outer
    return tree
  }

  private enum Opening {
    /// A group's content follows.
    case group
    /// There was no group: `(?i)` holds for the rest of the group around it.
    case flags
  }

  /// What follows `(?`; names of groups have no use here.
  private mutating func opening(from start: Int) throws(ExpressionFault) -> Opening {
    switch (self[0], self[1]) {
    case ("=", _), ("!", _): throw fault(.lookAround, from: start, to: position + 1)
    case ("<", "="?), ("<", "!"?): throw fault(.lookAround, from: start, to: position + 2)
    case ("<", _):
      position += 1
      try name(from: start)
    case ("P", "<"?):
      position += 2
      try name(from: start)
    case ("P", "="?): throw fault(.backreference, from: start, to: position + 2)
    case (let scalar?, _) where scalar.properties.isAlphabetic || scalar == "-" || scalar == ":":
      return try flags(from: start)
    default: throw fault(.unsupportedGroup, from: start, to: position + 1)
    }
    return .group
  }

  private mutating func name(from start: Int) throws(ExpressionFault) {
    let first = position
    while let scalar = peek, ScalarSet.wordCharacters.contains(scalar.value) { position += 1 }
    guard position > first, skip(">") else { throw fault(.unsupportedGroup, from: start) }
  }

  private mutating func flags(from start: Int) throws(ExpressionFault) -> Opening {
    var isOn = true
    while let scalar = next() {
      switch scalar {
      case "i": flags.isCaseless = isOn
      case "m": flags.isByLine = isOn
      case "s": flags.isAcrossLines = isOn
      case "-" where isOn: isOn = false
      case ":": return .group
      case ")": return .flags
      default: throw fault(.unknownFlag, from: position - 1)
      }
    }
    throw fault(.unclosedGroup, from: start, to: start + 1)
  }
}

extension ExpressionParser {
  /// What stands in brackets, after the first of them.
  mutating func characterClass(from start: Int) throws(ExpressionFault) -> ScalarSet {
    let isInverted = skip("^")
    if peek == "]" { throw fault(.emptyClass, from: start, to: position + 1) }
    var set = ScalarSet([])
    var members: [Range<Int>] = []
    while !skip("]") {
      guard peek != nil else { throw fault(.unclosedClass, from: start, to: start + 1) }
      let member = position
      set = set.union(try classMember(isFirst: set.ranges.isEmpty))
      members.append(member..<position)
    }
    if members.count > 1 {
      for member in members { note(.member, from: member.lowerBound, to: member.upperBound) }
    }
    return isInverted ? set.inverted : set
  }

  /// A character, a range or a class inside a class.
  private mutating func classMember(isFirst: Bool) throws(ExpressionFault) -> ScalarSet {
    let start = position
    if peek == "[", self[1] == ":" { return try namedClass(from: start) }
    // A hyphen is itself at either end only.
    if peek == "-", !isFirst, self[1] != nil, self[1] != "]" {
      throw fault(.invalidRange, from: start, to: start + 1)
    }
    let low = try classCharacters()
    guard peek == "-", self[1] != "]", self[1] != nil else { return folded(low) }
    position += 1
    let high = try classCharacters()
    guard let first = low.single, let last = high.single, first <= last else {
      throw fault(.invalidRange, from: start)
    }
    return folded(ScalarSet([first...last]))
  }

  /// One character as written, or what an escape stands for.
  private mutating func classCharacters() throws(ExpressionFault) -> ScalarSet {
    let start = position
    guard let scalar = next() else { return ScalarSet([]) }
    guard scalar == "\\" else { return ScalarSet(scalar.value) }
    let outer = flags
    flags.isCaseless = false
    let set = try escapedCharacters(from: start)
    flags = outer
    return set
  }

  /// POSIX's classes, such as `[:alpha:]`.
  private mutating func namedClass(from start: Int) throws(ExpressionFault) -> ScalarSet {
    position += 2
    let isInverted = skip("^")
    var name = ""
    while let scalar = peek, ScalarSet.letters.contains(scalar.value) {
      name.unicodeScalars.append(scalar)
      position += 1
    }
    guard skip(":"), skip("]"), let set = Self.namedClasses[name] else {
      throw fault(.unknownClass, from: start)
    }
    return isInverted ? set.inverted : folded(set)
  }

  private static let namedClasses: [String: ScalarSet] = [
    "alnum": ScalarSet.letters.union(.digits), "alpha": .letters,
    "blank": ScalarSet("\t"..."\t", " "..." "),
    "cntrl": ScalarSet("\0"..."\u{1F}", "\u{7F}"..."\u{7F}"), "digit": .digits,
    "graph": ScalarSet("!"..."~"), "lower": ScalarSet("a"..."z"), "print": ScalarSet(" "..."~"),
    "punct": ScalarSet("!"..."/", ":"..."@", "["..."`", "{"..."~"), "space": .spaces,
    "upper": ScalarSet("A"..."Z"), "word": .wordCharacters,
    "xdigit": ScalarSet("0"..."9", "A"..."F", "a"..."f"),
  ]
}

extension ScalarSet {
  /// The only character in the set.
  fileprivate var single: UInt32? {
    guard let range = ranges.first, ranges.count == 1, range.count == 1 else { return nil }
    return range.lowerBound
  }
}

/// Finds a simple regular expression in a text by trying every way.
///
/// Alternatives, `^`, `$`, `.`, classes such as `[a-z]` and `[^x]`, `\d`, and `*`, `+`, `?`.
struct ReferenceExpression {
  typealias Scalars = ArraySlice<Unicode.Scalar>

  private let alternatives: [Scalars]

  init(_ expression: String) {
    alternatives = Array(expression.unicodeScalars)
      .split(separator: "|", omittingEmptySubsequences: false)
  }

  func isFound(in text: [Unicode.Scalar]) -> Bool {
    alternatives.contains { pattern in
      (0...text.count).contains { Self.matches(pattern, text, from: $0) }
    }
  }

  private static func matches(_ pattern: Scalars, _ text: [Unicode.Scalar], from start: Int) -> Bool
  {
    guard let first = pattern.first else { return true }
    let behind = pattern.dropFirst()
    if first == "^" { return start == 0 && matches(behind, text, from: start) }
    if first == "$" { return start == text.count && matches(behind, text, from: start) }
    let atom = atom(pattern)
    let rest = pattern.dropFirst(atom.count)
    let count = rest.first.flatMap { "*+?".unicodeScalars.contains($0) ? $0 : nil }
    let next = count == nil ? rest : rest.dropFirst()
    let most = count == "*" || count == "+" ? text.count - start : 1
    let least = count == "*" || count == "?" ? 0 : 1
    var end = start
    while true {
      if end - start >= least, matches(next, text, from: end) { return true }
      guard end - start < most, end < text.count, fits(text[end], atom) else { return false }
      end += 1
    }
  }

  private static func atom(_ pattern: Scalars) -> Scalars {
    switch pattern.first {
    case "\\": pattern.prefix(2)
    case "[": pattern.prefix { $0 != "]" } + ["]"]
    default: pattern.prefix(1)
    }
  }

  private static func fits(_ scalar: Unicode.Scalar, _ atom: Scalars) -> Bool {
    if atom.first == "\\" {
      return atom.last == "d" ? ("0"..."9").contains(scalar) : scalar == atom.last
    }
    guard atom.first == "[" else {
      return atom.first == "." ? scalar != "\n" : scalar == atom.first
    }
    var members = atom.dropFirst().dropLast()
    let isNegated = members.first == "^"
    if isNegated { members.removeFirst() }
    var isMember = false
    while let low = members.popFirst() {
      let isRange = members.first == "-" && members.count > 1
      if isRange { members.removeFirst() }
      let high = isRange ? members.popFirst() ?? low : low
      isMember = isMember || (low...high).contains(scalar)
    }
    return isMember != isNegated
  }
}

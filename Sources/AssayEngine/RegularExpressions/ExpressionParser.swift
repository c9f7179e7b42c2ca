/// Reads a regular expression.
///
/// What other languages give another meaning to is refused rather than guessed at, such as a
/// brace that begins no repetition.
struct ExpressionParser {
  /// What `(?ims)` switch.
  struct Flags {
    /// ASCII letters stand for both cases.
    var isCaseless: Bool
    /// `^` and `$` stand for the starts and ends of lines too.
    var isByLine = false
    /// `.` stands for a line feed too.
    var isAcrossLines = false
  }

  private let scalars: [Unicode.Scalar]
  /// Where each scalar starts in UTF-8, and where the text ends.
  private let offsets: [Int]
  var position = 0
  var flags: Flags
  var depth = 0
  /// What was met on the way, in the order of the ends.
  private(set) var sites: [ExpressionSite] = []

  init(_ text: String, isCaseless: Bool) throws(ExpressionFault) {
    let count = text.utf8.count
    guard count <= ExpressionLimits.length else {
      throw ExpressionFault(kind: .tooLong, range: 0..<count)
    }
    scalars = Array(text.unicodeScalars)
    offsets = scalars.reduce(into: [0]) { $0.append($0[$0.count - 1] + UTF8.width($1)) }
    flags = Flags(isCaseless: isCaseless)
  }

  mutating func parse() throws(ExpressionFault) -> ExpressionTree {
    let tree = try alternatives()
    guard peek == nil else { throw fault(.unopenedGroup, from: position, to: position + 1) }
    return tree
  }

  var peek: Unicode.Scalar? { self[0] }

  /// A scalar counted from the next one.
  subscript(_ index: Int) -> Unicode.Scalar? {
    position + index < scalars.count ? scalars[position + index] : nil
  }

  mutating func next() -> Unicode.Scalar? {
    guard let scalar = peek else { return nil }
    position += 1
    return scalar
  }

  mutating func skip(_ scalar: Unicode.Scalar) -> Bool {
    guard peek == scalar else { return false }
    position += 1
    return true
  }

  /// The bytes of some scalars, up to the next one if no end is named.
  func range(from start: Int, to end: Int? = nil) -> Range<Int> {
    offsets[start]..<offsets[max(start, min(end ?? position, scalars.count))]
  }

  func fault(
    _ kind: ExpressionFault.Kind, from start: Int, to end: Int? = nil
  ) -> ExpressionFault {
    ExpressionFault(kind: kind, range: range(from: start, to: end))
  }

  /// Notes what reaches from `start` to the next scalar.
  mutating func note(_ kind: ExpressionSite.Kind, from start: Int, to end: Int? = nil) {
    sites.append(ExpressionSite(kind: kind, range: range(from: start, to: end)))
  }

  /// What stands between bars, up to the end of the group.
  mutating func alternatives() throws(ExpressionFault) -> ExpressionTree {
    let start = position
    var alternatives = [try sequence()]
    while peek == "|" {
      let bar = position
      position += 1
      if alternatives.count == 1 { note(.alternative, from: start) }
      alternatives.append(try sequence())
      note(.alternative, from: bar)
    }
    return alternatives.count == 1 ? alternatives[0] : .alternatives(alternatives)
  }

  private mutating func sequence() throws(ExpressionFault) -> ExpressionTree {
    var parts: [ExpressionTree] = []
    while let scalar = peek, scalar != "|", scalar != ")" { parts.append(try repetition()) }
    return parts.count == 1 ? parts[0] : .sequence(parts)
  }

  /// One character, class, group or anchor.
  mutating func atom() throws(ExpressionFault) -> ExpressionTree {
    let start = position
    switch next() {
    case "(": return try group(from: start)
    case "[": return .character(try characterClass(from: start))
    case "\\": return try escape(from: start)
    case ".": return .character(flags.isAcrossLines ? .all : ScalarSet.newline.inverted)
    case "^": return anchor(flags.isByLine ? .lineStart : .textStart, from: start)
    case "$": return anchor(flags.isByLine ? .lineEnd : .textEnd, from: start)
    case "*", "+", "?": throw fault(.nothingToRepeat, from: start)
    case "{": throw fault(.invalidRepetition, from: start)
    case let scalar?: return .character(characters(scalar.value))
    case nil: return .sequence([])
    }
  }

  mutating func anchor(_ anchor: ExpressionTree.Anchor, from start: Int) -> ExpressionTree {
    note(.anchor, from: start)
    return .anchor(anchor)
  }

  /// A character, in both cases where case doesn't count.
  func characters(_ scalar: UInt32) -> ScalarSet { folded(ScalarSet(scalar)) }

  func folded(_ set: ScalarSet) -> ScalarSet { flags.isCaseless ? set.ignoringCase : set }
}

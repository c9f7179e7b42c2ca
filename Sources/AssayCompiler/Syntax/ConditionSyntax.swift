internal import AssayEngine
internal import AssaySyntax

/// A condition as written, with places.
struct ConditionSyntax: Sendable {
  /// What a condition asks; the parts' own places are in them.
  indirect enum Test: Sendable {
    case allOf([ConditionSyntax])
    case anyOf([ConditionSyntax])
    case not(ConditionSyntax)
    case compare(ComparisonSyntax)
    case exists(OperandSyntax, Located<Bool>)
    case isNull(OperandSyntax, Located<Bool>)
    case related(PathSyntax, exists: Located<Bool>)
    case quantified(Quantifier.Kind, DomainSyntax, satisfy: ConditionSyntax)
    case count(CountSyntax)
    /// A test with a mistake that has been reported; its sides can have others.
    case mistaken([OperandSyntax])
  }

  var test: Test
  /// The key that says what kind of condition it is, such as `allOf` or `field`.
  var key: Place
  /// The whole condition; what an alias stands for has the place of its anchor.
  var place: Place
  /// Where it is asked: the condition's place, or that of an alias that stands for it.
  var reference: Place

  init(_ test: Test, key: Place, at place: Place, reference: Place) {
    self.test = test
    self.key = key
    self.place = place
    self.reference = reference
  }
}

/// Two values and an operator, as written.
struct ComparisonSyntax: Sendable {
  var left: OperandSyntax
  /// At its key.
  var `operator`: Located<Operator>
  var right: OperandSyntax
  var normalizer: Keyed<Normalizer>?
}

/// A comparison of a number of elements, as written.
struct CountSyntax: Sendable {
  var domain: DomainSyntax
  var `where`: Keyed<ConditionSyntax>?
  /// At its key.
  var `operator`: Located<Operator>
  var right: OperandSyntax
}

/// One side of a comparison, as written.
struct OperandSyntax: Sendable {
  enum Content: Sendable {
    case path(PathSyntax, default: Keyed<Literal>?)
    case literal(Literal)
    case parameter(String)
    case now(offset: Int64, text: String)
  }

  var content: Content
  var place: Place
  /// The places of a literal list's members.
  var members: [Place] = []
}

/// What a quantifier ranges over, and the name of its element.
struct DomainSyntax: Sendable {
  var path: PathSyntax
  var alias: Located<String>?
}

/// A path as written: whether a component is a relation or a property isn't known yet.
struct PathSyntax: Sendable {
  /// Not empty.
  var components: [Located<String>]
  /// The indices of the components that are written in brackets.
  var quoted: Set<Int> = []
  var text: String
  var place: Place
}

internal import AssayEngine

/// A condition as written, with places.
indirect enum ConditionSyntax: Sendable {
  case allOf([ConditionSyntax])
  case anyOf([ConditionSyntax])
  case not(ConditionSyntax)
  case compare(ComparisonSyntax)
  case exists(OperandSyntax, Bool)
  case isNull(OperandSyntax, Bool)
  case related(PathSyntax, exists: Bool)
  case quantified(Quantifier.Kind, DomainSyntax, satisfy: ConditionSyntax)
  case count(DomainSyntax, where: ConditionSyntax?, Located<Operator>, OperandSyntax)
  /// A test with a mistake that has been reported; its sides can have others.
  case mistaken([OperandSyntax])
}

/// Two values and an operator, as written.
struct ComparisonSyntax: Sendable {
  var left: OperandSyntax
  var `operator`: Located<Operator>
  var right: OperandSyntax
  var normalizer: Located<Normalizer>?
}

/// One side of a comparison, as written.
struct OperandSyntax: Sendable {
  enum Content: Sendable {
    case path(PathSyntax, default: Literal?)
    case literal(Literal)
    case parameter(String)
    case now(offset: Int64, text: String)
  }

  var content: Content
  var place: Place
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
  var text: String
  var place: Place
}

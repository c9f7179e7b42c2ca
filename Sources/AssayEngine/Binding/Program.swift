internal import AssayModel

/// A plan bound to a snapshot: flat tables that refer to each other by index.
struct Program: Sendable {
  /// A condition's parts follow it; `end` is the index after the last.
  enum Instruction: Sendable {
    case allOf(end: Int32)
    case anyOf(end: Int32)
    case not
    case compare(Int32)
    case exists(operand: Int32, Bool, expected: Int32)
    case isNull(operand: Int32, Bool, expected: Int32)
    case related(domain: Int32, Bool, expected: Int32)
    case quantified(Quantifier.Kind, domain: Int32, end: Int32)
    case count(Int32, end: Int32)
  }

  struct BoundRule: Sendable {
    /// An index in `Snapshot.layouts`; `nil` if the snapshot was made without the type.
    var type: Int?
    /// Where the conditions start in `instructions`.
    var when: Int?
    var assert: Int
    var message: [Part]
    /// Indices in `domains`.
    var evidence: [Int]
  }

  enum Part: Sendable {
    case text(String)
    case operand(Int)
  }

  struct BoundComparison: Sendable {
    var left: Int32
    var right: Int32
    var `operator`: Operator
    var normalizer: Normalizer?
    /// What the right side's literal is in normal form: a range in `forms`.
    var form: Range<Int32>?
    /// What `matches` looks for: an index in `expressions`; -1 for other operators.
    var expression: Int32 = -1
    var expected: Int32
  }

  struct BoundCount: Sendable {
    var domain: Int32
    var right: Int32
    var `operator`: Operator
    var hasCondition: Bool
    var expected: Int32
  }

  enum Base: Sendable {
    case constant
    case resource
    case previous
    /// An element or a resource that an enclosing quantifier ranges over.
    case item(level: Int32)
  }

  /// Where an operand or a domain starts from, and the steps from there.
  struct Way: Sendable {
    var base: Base
    /// A range in `steps`.
    var steps: Range<Int32>
    var arena: Arena
  }

  struct BoundOperand: Sendable {
    var way: Way
    /// The column within the scope, or the index in `constants`; -1 if it wasn't projected.
    var column: Int32
    /// Whether the field is an entry's key, if the element is one.
    var isKey = false
    /// Stands in for an absent value: an index in `constants`.
    var fallback: Int32 = -1
    /// The cells of an element of the value; 0 if its elements aren't kept.
    var stride: Int32 = 0
  }

  struct BoundDomain: Sendable {
    /// The array or object; -1 for a relation.
    var operand: Int32
    /// For a relation, without its last step.
    var way: Way
    /// For a relation, its last step; -1 for `previous` on its own.
    var lastStep: Int32
    var expected: Int32
  }

  /// A field that a relation starts from, and what it has to match.
  struct Join: Sendable {
    /// Among the cells of the resource; -1 if it wasn't projected.
    var column: Int
    var path: String
    var expected: String
  }

  let relations: [Relation]
  var rules: [BoundRule] = []
  var instructions: [Instruction] = []
  var comparisons: [BoundComparison] = []
  var counts: [BoundCount] = []
  var operands: [BoundOperand] = []
  /// The path of each operand; apart, so that operands are copied without counting references.
  var paths: [String] = []
  var domains: [BoundDomain] = []
  var steps: [RelationStep] = []
  /// What evidence says of the keys of each relation, followed forwards and then backwards.
  var joins: [[Join]] = []
  var constants: [Cell] = []
  var constantText: [UInt8] = []
  var forms: [UInt8] = []
  /// What `matches` looks for; `nil` if it is no constant or can't be used.
  var expressions: [RegularExpression?] = []
  /// The words of what conditions ask.
  var expectations: [String] = []
}

/// Whose cells and text a value's are.
enum Arena: UInt8, Sendable {
  case current, previous, constants
}

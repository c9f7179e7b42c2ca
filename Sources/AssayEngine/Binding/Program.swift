internal import AssayModel

/// A plan bound to a snapshot: flat tables that refer to each other by number.
///
/// Every entry is there once, however many rules share it, so that what it comes to can be shared.
struct Program: Sendable {
  enum BoundCondition: Hashable, Sendable {
    /// A range in `parts`.
    case allOf(Range<Int32>)
    case anyOf(Range<Int32>)
    case not(Int32)
    case compare(Int32)
    case exists(operand: Int32, Bool, expected: Int32)
    case isNull(operand: Int32, Bool, expected: Int32)
    case related(domain: Int32, Bool, expected: Int32)
    case quantified(Quantifier.Kind, domain: Int32, condition: Int32)
    case count(Int32)
  }

  struct BoundRule: Hashable, Sendable {
    /// An index in `Snapshot.layouts`; `nil` if the rule judges nothing.
    var type: Int?
    var needsPrevious: Bool
    /// Numbers of conditions.
    var when: Int32?
    var assert: Int32
    var message: [Part]
    /// Numbers of domains.
    var evidence: [Int32]

    /// What becomes of rules about types of which no resource was read: they have no conditions.
    static func judgingNothing(needsPrevious: Bool) -> BoundRule {
      BoundRule(type: nil, needsPrevious: needsPrevious, assert: -1, message: [], evidence: [])
    }
  }

  enum Part: Hashable, Sendable {
    /// The number of a text.
    case text(Int32)
    case operand(Int32)
    /// The operand whose value names a moment.
    case moment(Int32)
  }

  struct BoundComparison: Hashable, Sendable {
    var left: Int32
    var right: Int32
    var `operator`: Operator
    var normalizer: Normalizer?
    /// The form of the right side's literal; -1 if it is none or can't be read.
    var form: Int32
    /// The left side's forms: an index in `columns`; -1 if the values are to be looked at.
    var column: Int32
    /// The right side's forms, for `column`: a range in `formNumbers`.
    var forms: Range<Int32>
    /// What `matches` looks for: an index in `expressions`; -1 for other operators.
    var expression: Int32
    /// The number of a text.
    var expected: Int32
  }

  /// A field of the judged resource in normal form.
  struct FormColumn: Hashable, Sendable {
    /// Among the cells of a resource.
    var column: Int32
    var kind: FormTable.Kind
    /// The only values that have a form; `nil` for all that the normaliser can read.
    var family: Cell.Kind.Family?
  }

  struct BoundCount: Hashable, Sendable {
    var domain: Int32
    var right: Int32
    var `operator`: Operator
    /// Which elements count; -1 if all do.
    var condition: Int32
    var expected: Int32
  }

  enum Base: Hashable, Sendable {
    case constant
    case resource
    case previous
    /// An element or a resource that an enclosing quantifier ranges over.
    case item(level: Int32)
  }

  /// Where an operand or a domain starts from, and the steps from there.
  struct Way: Hashable, Sendable {
    var base: Base
    /// A range in `steps`.
    var steps: Range<Int32>
    var arena: Arena
  }

  struct BoundOperand: Hashable, Sendable {
    var way: Way
    /// The column within the scope, or the index in `constants`; -1 if it wasn't projected.
    var column: Int32
    /// Whether the field is an entry's key, if the element is one.
    var isKey = false
    /// Stands in for an absent value: an index in `constants`.
    var fallback: Int32 = -1
    /// The cells of an element of the value; 0 if its elements aren't kept.
    var stride: Int32 = 0
    /// The number of the path's text.
    var path: Int32 = -1
  }

  struct BoundDomain: Hashable, Sendable {
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
    /// The type of the resources at the other end.
    var target: String
  }

  let relations: [Relation]
  /// Each rule once, rules that differ in nothing but their descriptors being one.
  var rules: [BoundRule] = []
  /// The number in `rules` of each of the plan's rules.
  var ruleNumbers: [Int32] = []
  var conditions: [BoundCondition] = []
  var parts: [Int32] = []
  var comparisons: [BoundComparison] = []
  var counts: [BoundCount] = []
  var operands: [BoundOperand] = []
  var domains: [BoundDomain] = []
  var steps: [RelationStep] = []
  /// What evidence says of the keys of each relation, followed forwards and then backwards.
  var joins: [[Join]] = []
  var constants: [Cell] = []
  var constantText: [UInt8] = []
  /// What `matches` looks for; `nil` if it can't be used.
  var expressions: [RegularExpression?] = []
  /// The forms of literals.
  var forms = FormTable()
  var formNumbers: [Int32] = []
  var columns: [FormColumn] = []
  /// Paths, the words of what conditions ask, and the texts of messages.
  var texts: [String] = []
}

/// Whose cells and text a value's are.
enum Arena: UInt8, Hashable, Sendable {
  case current, previous, constants
}

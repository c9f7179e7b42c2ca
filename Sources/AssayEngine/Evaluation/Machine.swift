internal import AssayModel

/// Runs conditions on one resource after another.
///
/// | file | does |
/// |---|---|
/// | `Machine` | conditions and their parts |
/// | `Machine+Loading` | finds values, along relations too |
/// | `Machine+Comparison` | operators |
/// | `Machine+Texts` | patterns and parts of texts |
/// | `Machine+Elements` | quantifiers and counts |
/// | `Machine+Tracing` | evidence of conditions |
/// | `Machine+Finding` | findings and their messages |
///
/// It can't be copied: a copy made by accident, for one condition, would count the references of all
/// its tables. What conditions call is mutating or inlined for the same reason: a call of another
/// function hands over a copy of the machine's 440 bytes.
struct Machine: ~Copyable {
  /// An element or a resource that a quantifier is at.
  struct Item {
    /// The first cell.
    var base: Int
    /// The resource, or the one that holds the element.
    var row: Int
    var isResource: Bool
    /// Whether the element is an object's value and so has a key.
    var isEntry: Bool
    var domain: Int
    /// The element's number, from 0.
    var number: Int
  }

  let program: Program
  let snapshot: Snapshot
  let previous: Snapshot
  let hasPrevious: Bool
  /// The relations' indices in the current snapshot, then in the previous one.
  let indexes: [RelationIndex]

  var row = 0
  /// The judged resource's first cell.
  var base = 0
  /// The judged resource in the previous snapshot; `nil` until it was looked for.
  var previousRow: PreviousRow?
  var items: [Item] = []
  var forms: FormTable
  /// Normal forms in the making.
  var leftForm: [UInt8] = []
  var rightForm: [UInt8] = []
  /// The evidence in the making.
  var trace: [EvaluatedEvidence] = []
  /// Whether traces tell what was seen, and not only where.
  var wantsWords = true
  /// How many elements' evidence is left for one quantifier.
  var elementLimit = Machine.shownElements

  enum PreviousRow {
    case missing
    case found(Int)
  }

  init(
    _ program: Program, snapshot: Snapshot, previous: Snapshot?, indexes: [RelationIndex]
  ) {
    self.program = program
    self.snapshot = snapshot
    self.previous = previous ?? Snapshot(projection: Projection(nodes: [], types: []))
    self.hasPrevious = previous != nil
    self.indexes = indexes
    forms = program.forms
  }

  /// Turns to a resource of the current snapshot.
  @inline(__always)
  mutating func select(_ row: Int) {
    self.row = row
    base = Int(snapshot.rows[row].cells)
    previousRow = nil
  }

  /// How many bytes of normal forms are worth keeping.
  private static let keptForms = 1 << 20

  /// Forgets the forms of values, if there are many; those of literals keep their numbers.
  mutating func forgetForms() {
    if forms.size > Self.keptForms { forms = program.forms }
  }

  /// What a condition comes to for the selected resource.
  mutating func run(_ condition: Int32) -> Truth {
    switch program.conditions[Int(condition)] {
    case .allOf(let parts): return combine(parts, decisive: .false)
    case .anyOf(let parts): return combine(parts, decisive: .true)
    case .not(let part): return !run(part)
    case .compare(let index): return compare(program.comparisons[Int(index)])
    case .exists(let operand, let exists, _):
      let cell = load(operand).cell
      return cell.kind == .unknown ? .unknown(cell.cause) : Truth(cell.isAbsent != exists)
    case .isNull(let operand, let isNull, _):
      let cell = load(operand).cell
      return cell.kind == .unknown
        ? .unknown(cell.cause) : Truth((cell.kind == .null) == isNull)
    case .related(let domain, let exists, _):
      return existence(ofRelated: Int(domain)).negated(if: !exists)
    case .quantified(let kind, let domain, let condition):
      return quantify(kind, Int(domain), condition)
    case .count(let index): return count(program.counts[Int(index)])
    }
  }

  /// Joins parts of which one with the decisive value decides, whatever the others are.
  @inline(__always)
  private mutating func combine(_ range: Range<Int32>, decisive: Truth) -> Truth {
    var result = !decisive
    for index in range {
      let truth = run(program.parts[Int(index)])
      if truth == decisive { return decisive }
      if case .unknown = truth, result == !decisive { result = truth }
    }
    return result
  }
}

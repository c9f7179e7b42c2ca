internal import AssayModel

/// Runs a program on one resource after another.
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
/// With `isTracing` the same program leaves a trace: what it saw at each leaf. A condition keeps
/// the trace of those parts that came out as it did, for these decided it. Nothing is cut short
/// then, so that a finding shows all that is wrong; that can't change what a condition comes to.
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
  /// The judged resource in the previous snapshot; `nil` until it was looked for.
  var previousRow: PreviousRow?
  var items: [Item] = []
  /// Normal forms in the making.
  var leftForm: [UInt8] = []
  var rightForm: [UInt8] = []
  var isTracing = false
  var trace: [EvaluatedEvidence] = []

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
  }

  /// Turns to a resource of the current snapshot.
  mutating func select(_ row: Int) {
    self.row = row
    previousRow = nil
  }

  /// What the condition at `position` comes to; moves on to the end of the condition.
  mutating func run(_ position: inout Int) -> Truth {
    let instruction = program.instructions[position]
    position += 1
    switch instruction {
    case .allOf(let end): return combine(&position, end: Int(end), decisive: .false)
    case .anyOf(let end): return combine(&position, end: Int(end), decisive: .true)
    case .not: return !run(&position)
    case .compare(let index): return compare(program.comparisons[Int(index)])
    case .exists(let operand, let exists, let expected):
      if isTracing { record(operand, expected) }
      let cell = load(operand).cell
      return cell.kind == .unknown ? .unknown(cell.cause) : Truth(cell.isAbsent != exists)
    case .isNull(let operand, let isNull, let expected):
      if isTracing { record(operand, expected) }
      let cell = load(operand).cell
      return cell.kind == .unknown
        ? .unknown(cell.cause) : Truth((cell.kind == .null) == isNull)
    case .related(let domain, let exists, let expected):
      if isTracing { recordRelated(Int(domain), expected) }
      return existence(ofRelated: Int(domain)).negated(if: !exists)
    case .quantified(let kind, let domain, let end):
      return quantify(kind, Int(domain), &position, end: Int(end))
    case .count(let index, let end):
      return count(program.counts[Int(index)], &position, end: Int(end))
    }
  }

  /// Joins parts of which one with the decisive value decides, whatever the others are.
  private mutating func combine(_ position: inout Int, end: Int, decisive: Truth) -> Truth {
    var result = !decisive
    var parts = TraceParts()
    while position < end {
      let start = trace.count
      let truth = run(&position)
      if truth == decisive {
        result = decisive
        if !isTracing {
          position = end
          return result
        }
      } else if case .unknown = truth, result == !decisive {
        result = truth
      }
      if isTracing { parts.add(start..<trace.count, truth) }
    }
    if isTracing { parts.keep(result, in: &trace) }
    return result
  }
}

/// Which stretch of a trace each part of a condition left.
struct TraceParts {
  private struct Part {
    var range: Range<Int>
    var truth: Truth
  }

  private var parts: [Part] = []

  mutating func add(_ range: Range<Int>, _ truth: Truth) {
    parts.append(Part(range: range, truth: truth))
  }

  /// Drops what parts left that came out otherwise; of the others keeps `limit`.
  ///
  /// - Returns: Whether any part was kept.
  @discardableResult
  func keep(
    _ truth: Truth, atMost limit: Int = .max, in trace: inout [EvaluatedEvidence]
  ) -> Bool {
    guard let start = parts.first?.range.lowerBound else { return false }
    var end = start
    var count = 0
    for part in parts where part.truth.isAlike(truth) && count < limit {
      for index in part.range {
        if index > end { trace.swapAt(index, end) }
        end += 1
      }
      count += 1
    }
    trace.removeLast(trace.count - end)
    return end > start
  }
}

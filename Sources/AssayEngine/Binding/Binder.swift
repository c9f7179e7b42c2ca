/// Turns a plan into a program for a snapshot.
struct Binder {
  /// What the paths of a base mean, known before any resource is seen.
  struct Scope {
    /// An index in `Snapshot.layouts`.
    var type: Int?
    /// The projection's node; `nil` if the snapshot was made without it.
    var node: Int?
    var arena: Arena
  }

  let plan: Plan
  let snapshot: Snapshot
  let now: Int64
  /// The scopes of the enclosing quantifiers, outermost first.
  var items: [Scope] = []
  var resource = Scope(type: nil, node: 0, arena: .current)
  /// The relations that are followed in each snapshot, which need an index.
  var followed: [Set<Int>] = [[], []]

  var rules = DistinctTable<Program.BoundRule>()
  var conditions = DistinctTable<Program.BoundCondition>()
  var parts = DistinctRuns<Int32>()
  var comparisons = DistinctTable<Program.BoundComparison>()
  var counts = DistinctTable<Program.BoundCount>()
  var operands = DistinctTable<Program.BoundOperand>()
  var domains = DistinctTable<Program.BoundDomain>()
  var steps = DistinctRuns<RelationStep>()
  var constants = ConstantTable()
  var forms = FormTable()
  var formNumbers = DistinctRuns<Int32>()
  var columns = DistinctTable<Program.FormColumn>()
  var expressions = DistinctTable<RegularExpression?>()
  var texts = DistinctTexts()

  init(_ plan: Plan, _ snapshot: Snapshot, now: Int64) {
    self.plan = plan
    self.snapshot = snapshot
    self.now = now
  }

  mutating func bind() -> Program {
    var program = Program(relations: plan.relations)
    program.ruleNumbers = plan.rules.map { bind($0) }
    for relation in plan.relations.indices {
      for isInverse in [false, true] {
        let step = RelationStep(relation: relation, isInverse: isInverse)
        program.joins.append(
          followed.contains { $0.contains(relation) }
            ? joins(step, program.relationName(step)) : [])
      }
    }
    program.rules = rules.entries
    program.conditions = conditions.entries
    program.parts = parts.items
    program.comparisons = comparisons.entries
    program.counts = counts.entries
    program.operands = operands.entries
    program.domains = domains.entries
    program.steps = steps.items
    program.constants = constants.cells
    program.constantText = constants.text
    program.forms = forms
    program.formNumbers = formNumbers.items
    program.columns = columns.entries
    program.expressions = expressions.entries
    program.texts = texts.texts
    return program
  }

  private mutating func bind(_ rule: PlannedRule) -> Int32 {
    resource.type = snapshot.layoutIndex(of: rule.resourceType)
    guard let type = resource.type, !snapshot.rowsByType[type].isEmpty else {
      return rules.number(of: .judgingNothing(needsPrevious: rule.needsPrevious))
    }
    let when = rule.when.map { bind($0, isNegated: false) }
    let assert = bind(rule.assert, isNegated: false)
    let message: [Program.Part] = rule.message.parts.map { part in
      switch part {
      case .text(let text): .text(texts.number(of: text))
      case .field(let reference): .operand(bind(.field(reference, default: nil)))
      case .moment(let reference): .moment(bind(.field(reference, default: nil)))
      }
    }
    let evidence = rule.evidence.map { bind(.relation($0), expected: "") }
    return rules.number(
      of: Program.BoundRule(
        type: resource.type, needsPrevious: rule.needsPrevious, when: when, assert: assert,
        message: message, evidence: evidence))
  }
}

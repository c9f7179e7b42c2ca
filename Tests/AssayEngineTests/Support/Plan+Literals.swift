package import AssayEngine
import AssayModel

extension ResourceType {
  static let account = ResourceType("Microsoft.CognitiveServices/accounts")
  static let vault = ResourceType("Microsoft.KeyVault/vaults")
  static let key = ResourceType("Microsoft.KeyVault/vaults/keys")
}

extension FieldPath {
  /// A path of plain names between dots.
  init(_ text: String) {
    self.init(text.split(separator: ".").map(String.init))
  }
}

extension FieldReference {
  /// A path from the judged resource; `from` names where else to start.
  static func path(
    _ path: String, from base: Base = .resource, along steps: [RelationStep] = [],
    as text: String? = nil
  ) -> FieldReference {
    FieldReference(base: base, steps: steps, path: FieldPath(path), text: text ?? path)
  }
}

extension Operand {
  static func field(_ path: String, default standIn: Literal? = nil) -> Operand {
    .field(.path(path), default: standIn)
  }

  static func item(_ path: String, level: Int = 0) -> Operand {
    .field(.path(path, from: .item(level: level), as: "item.\(path)"), default: nil)
  }
}

extension Literal: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral
{
  package init(stringLiteral value: String) { self = .string(value) }
  package init(integerLiteral value: Int) { self = .number("\(value)") }
  package init(booleanLiteral value: Bool) { self = .boolean(value) }
  package init(arrayLiteral elements: Literal...) { self = .list(elements) }
}

extension Condition {
  static func test(
    _ left: Operand, _ operator: Operator, _ right: Operand, as normalizer: Normalizer? = nil
  ) -> Condition {
    .compare(Comparison(left: left, operator: `operator`, right: right, normalizer: normalizer))
  }

  static func test(
    _ path: String, _ operator: Operator, _ right: Literal, as normalizer: Normalizer? = nil
  ) -> Condition {
    test(.field(path), `operator`, .literal(right), as: normalizer)
  }

  static func quantified(
    _ kind: Quantifier.Kind, _ path: String, _ condition: Condition
  ) -> Condition {
    .quantified(Quantifier(kind: kind, domain: .field(.path(path)), satisfy: condition))
  }
}

extension Plan {
  /// A plan of one rule about accounts.
  static func rule(
    when: Condition? = nil, assert: Condition, of type: ResourceType = .account,
    message: [MessageTemplate.Part] = [], evidence: [RelationPath] = [],
    relations: [Relation] = [], needsPrevious: Bool = false
  ) -> Plan {
    Plan(
      rules: [
        PlannedRule(
          descriptor: RuleDescriptor(
            id: RuleDescriptor.ID(pack: "test", rule: "rule"), title: "Test", severity: .high,
            resourceType: type.spelling, remediation: "None"),
          resourceType: type, when: when, assert: assert,
          message: MessageTemplate(parts: message), evidence: evidence,
          needsPrevious: needsPrevious)
      ], relations: relations)
  }
}

extension Evaluation {
  /// The outcome of the one resource that the one rule judged, with its cause.
  var verdict: String {
    guard let result = results.first else { return "nothing" }
    guard let finding = result.findings.first else {
      return result.tally.notApplicable > 0 ? "notApplicable" : "nothing"
    }
    return finding.cause.map { "unknown: \($0.rawValue)" } ?? finding.outcome.rawValue
  }

  var evidence: [String] {
    results.first?.findings.first?.evidence.map(\.summary) ?? []
  }
}

extension EvaluatedEvidence {
  var summary: String {
    let name = relation.map { "\($0): " } ?? ""
    let place = place.map { " @\($0.offset)" } ?? ""
    return "\(name)\(path) \(expected) | \(observed)\(place)"
  }
}

/// What a condition comes to for a resource with the given fields.
func verdict(
  _ condition: Condition, on fields: Tree, notExported: [FieldPath] = []
) -> String {
  let plan = Plan.rule(assert: condition)
  let snapshot = Snapshot.of([account(fields)], for: plan, notExported: [0: notExported])
  return Evaluator(plan: plan, snapshot: snapshot, now: 1_700_000_000)
    .evaluate(showing: Set(Outcome.allCases)).verdict
}

/// A resource with an id, a type and other fields.
func resource(_ type: ResourceType, _ name: String, _ fields: Tree = [:]) -> Tree {
  let id = "/subscriptions/s1/resourceGroups/g/providers/\(type.spelling)/\(name)"
  guard case .object(let entries) = fields else { return fields }
  let own: [Tree.Entry] = [
    Tree.Entry(key: "id", value: .string(id)),
    Tree.Entry(key: "type", value: .string(type.spelling)),
    Tree.Entry(key: "name", value: .string(name)),
  ]
  return .object(own + entries)
}

func account(_ fields: Tree = [:]) -> Tree { resource(.account, "a", fields) }

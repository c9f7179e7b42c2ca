internal import AssayModel

extension Machine {
  /// What a rule concludes about a resource, and where the condition is that decided it.
  struct Judgement {
    var outcome: Outcome
    var cause: UnknownCause?
    var condition: Int
  }

  mutating func judge(_ rule: Program.BoundRule) -> Judgement {
    if let when = rule.when {
      var position = when
      switch run(&position) {
      case .true: break
      case .false: return Judgement(outcome: .notApplicable, condition: when)
      case .unknown(let cause):
        return Judgement(outcome: .unknown, cause: cause, condition: when)
      }
    }
    var position = rule.assert
    switch run(&position) {
    case .true: return Judgement(outcome: .compliant, condition: rule.assert)
    case .false: return Judgement(outcome: .noncompliant, condition: rule.assert)
    case .unknown(let cause):
      return Judgement(outcome: .unknown, cause: cause, condition: rule.assert)
    }
  }

  /// Runs the deciding condition again, to see by what it decided.
  mutating func finding(_ judgement: Judgement, _ rule: Program.BoundRule) -> EvaluatedFinding {
    trace.removeAll(keepingCapacity: true)
    isTracing = true
    var position = judgement.condition
    _ = run(&position)
    for domain in rule.evidence { recordEvidence(domain) }
    isTracing = false
    return EvaluatedFinding(
      resource: ResourceHandle(index: row), outcome: judgement.outcome, cause: judgement.cause,
      message: message(rule), evidence: orderedTrace())
  }

  /// The facts for the reader: each value with what is wrong about it.
  private func orderedTrace() -> [EvaluatedEvidence] { Self.withoutGuards(distinctTrace()) }

  /// The judged resource's own values first, each fact once.
  private func distinctTrace() -> [EvaluatedEvidence] {
    guard trace.count > 1 else { return trace }
    guard trace.count < 32 else {
      var seen: Set<EvaluatedEvidence> = []
      let facts = trace.filter { seen.insert($0).inserted }
      return facts.filter { $0.relation == nil } + facts.filter { $0.relation != nil }
    }
    // A few are compared sooner than they are hashed.
    var facts: [EvaluatedEvidence] = []
    facts.reserveCapacity(trace.count)
    for isOwn in [true, false] {
      let start = facts.count
      for fact in trace where (fact.relation == nil) == isOwn {
        if !facts[start...].contains(fact) { facts.append(fact) }
      }
    }
    return facts
  }

  /// Leaves out that a value should not exist where another fact tells what it should be.
  ///
  /// Rules write `anyOf` of "absent" and "as it should be"; of a value that is there and wrong,
  /// only the second helps.
  private static func withoutGuards(_ facts: [EvaluatedEvidence]) -> [EvaluatedEvidence] {
    guard facts.contains(where: \.isGuard) else { return facts }
    let told = Set(facts.filter { !$0.isGuard }.map(\.value))
    return facts.filter { !$0.isGuard || !told.contains($0.value) }
  }

  private mutating func message(_ rule: Program.BoundRule) -> String {
    var message = ""
    for part in rule.message {
      switch part {
      case .text(let text): message += text
      case .operand(let operand): message += words(for: load(Int32(operand)))
      }
    }
    return message
  }

  /// A message is to be read: of a value of megabytes, the evidence says where it is.
  private static func shortened(_ text: String) -> String {
    let most = 256
    guard text.utf8.count > most else { return text }
    let scalars = text.unicodeScalars
    let start = scalars.prefix(most)
    return start.endIndex == scalars.endIndex ? text : String(start) + "…"
  }

  private func words(for value: Value) -> String {
    switch observation(of: value.cell, in: value.arena, stride: value.stride) {
    case .absent, .null: "(absent)"
    case .boolean(let value): value ? "true" : "false"
    case .number(let text), .string(let text): Self.shortened(text)
    case .array(let count): count.map { "(array of \($0))" } ?? "(array)"
    case .object(let count): count.map { "(object of \($0))" } ?? "(object)"
    case .unknown(let cause): "(unknown: \(cause.rawValue))"
    case .related: ""
    }
  }
}

extension EvaluatedEvidence {
  /// Whether the fact is a value that is there though a condition asks for its absence.
  fileprivate var isGuard: Bool { expected == ExpectationWords.absence && observed != .absent }

  /// The value that the fact is about.
  fileprivate var value: EvaluatedEvidence {
    EvaluatedEvidence(
      resource: resource, relation: relation, path: path, expected: "", observed: observed,
      place: place)
  }
}

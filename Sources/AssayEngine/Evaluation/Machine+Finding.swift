internal import AssayModel

extension Machine {
  /// Looks into the condition that decided about a resource, to see by what it did.
  mutating func finding(
    _ conclusion: Conclusion, of rule: Program.BoundRule
  ) -> EvaluatedFinding {
    let truth = leaveEvidence(of: conclusion, by: rule)
    let message = message(rule)
    return EvaluatedFinding(
      resource: ResourceHandle(index: row), outcome: conclusion.outcome, cause: truth.cause,
      message: message.text, values: message.values, evidence: orderedTrace())
  }

  /// Leaves all that a finding shows as a trace.
  ///
  /// - Returns: What the condition came to that decided.
  @discardableResult
  mutating func leaveEvidence(of conclusion: Conclusion, by rule: Program.BoundRule) -> Truth {
    select(Int(conclusion.row))
    trace.removeAll(keepingCapacity: true)
    let truth = truth(of: conclusion.condition, conclusion.outcome)
    leaveTrace(of: conclusion.condition, is: truth)
    for domain in rule.evidence { recordEvidence(Int(domain)) }
    return truth
  }

  /// What a condition came to that decided an outcome.
  private mutating func truth(of condition: Int32, _ outcome: Outcome) -> Truth {
    switch outcome {
    case .compliant: .true
    case .noncompliant, .notApplicable: .false
    case .unknown: run(condition)
    }
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
      for index in trace.indices where (trace[index].relation == nil) == isOwn {
        let isKnown = (start..<facts.count).contains { facts[$0] == trace[index] }
        if !isKnown { facts.append(trace[index]) }
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
    return facts.filter { fact in
      !fact.isGuard || !facts.contains { !$0.isGuard && $0.isAboutTheSame(as: fact) }
    }
  }

  private mutating func message(
    _ rule: Program.BoundRule
  ) -> (text: String, values: [MessageValue]) {
    var words: [UInt8] = []
    var values: [MessageValue] = []
    words.reserveCapacity(256)
    var named: UnknownCause?
    for part in rule.message {
      switch part {
      case .text(let text): words += program.texts[Int(text)].utf8
      case .operand(let operand), .moment(let operand):
        let value = load(operand)
        let start = words.count
        let moment = if case .moment = part { moment(of: value) } else { nil as String? }
        if let moment {
          words += moment.utf8
        } else {
          append(value, to: &words, named)
        }
        if value.cell.kind == .number || value.cell.kind == .string {
          values.append(
            messageValue(value, operand, start..<words.count, isSpelled: moment == nil))
        }
        if value.cell.kind == .unknown { named = value.cell.cause }
      }
    }
    return (String(decoding: words, as: UTF8.self), values)
  }

  private func messageValue(
    _ value: Value, _ operand: Int32, _ range: Range<Int>, isSpelled: Bool
  ) -> MessageValue {
    let text = text(of: value.cell, in: value.arena)
    let isWhole = isSpelled && text.count <= Self.shownCharacters
    var shown = MessageValue(
      range: range, path: fullPath(of: Int(operand)),
      whole: isWhole ? nil : String(decoding: text, as: UTF8.self))
    shown.place = value.cell.place
    shown.isPrevious = value.arena == .previous
    return shown
  }

  /// The moment that a value names, of the years that a calendar of four digits has.
  ///
  /// A time without a zone stays as written, with what it is taken for.
  private func moment(of value: Value) -> String? {
    guard value.cell.kind == .number || value.cell.kind == .string else { return nil }
    let text = text(of: value.cell, in: value.arena)
    guard text.count <= Self.shownCharacters,
      let seconds = NormalForm.moment(value.cell.kind, text[...]), Moment.hasFourDigitYear(seconds)
    else { return nil }
    if value.cell.kind == .string, !NormalForm.namesZone(text[...]) {
      return String(decoding: text, as: UTF8.self) + " (taken as UTC)"
    }
    return Moment(secondsSince1970: seconds).description
  }

  /// How many characters of a value a message shows.
  private static let shownCharacters = 256

  /// A message is to be read: of a value of megabytes, the evidence says where it is.
  private static func shortened(_ text: String) -> String {
    let scalars = text.unicodeScalars
    let start = scalars.prefix(shownCharacters)
    return start.endIndex == scalars.endIndex ? text : String(start) + "…"
  }

  /// - Parameter named: The cause that the message has named last.
  private func append(_ value: Value, to words: inout [UInt8], _ named: UnknownCause?) {
    switch value.cell.kind {
    case .absent, .null: words += "(absent)".utf8
    case .true: words += "true".utf8
    case .false: words += "false".utf8
    case .number, .string:
      let text = text(of: value.cell, in: value.arena)
      guard text.count > Self.shownCharacters else { return words += text }
      words += Self.shortened(String(decoding: text, as: UTF8.self)).utf8
    case .array: words += Self.container("array", value).utf8
    case .object: words += Self.container("object", value).utf8
    case .unknown where value.cell.cause == named: words += "(unknown)".utf8
    case .unknown: words += "(unknown: \(value.cell.cause.rawValue))".utf8
    }
  }

  private static func container(_ name: String, _ value: Value) -> String {
    value.stride > 0 ? "(\(name) of \(value.cell.count))" : "(\(name))"
  }
}

extension EvaluatedEvidence {
  /// Whether the fact is a value that is there though a condition asks for its absence.
  fileprivate var isGuard: Bool { expected == ExpectationWords.absence && observed != .absent }

  /// Whether both facts are about one value.
  fileprivate func isAboutTheSame(as other: EvaluatedEvidence) -> Bool {
    place == other.place && resource == other.resource && relation == other.relation
      && path == other.path && observed == other.observed
  }
}

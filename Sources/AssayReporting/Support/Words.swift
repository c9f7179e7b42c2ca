internal import AssayModel

extension UnknownCause {
  /// What the cause means, as the end of a sentence.
  var explanation: String {
    switch self {
    case .notExported: "this kind of export does not carry the field"
    case .notInInventory:
      "the related resource is not in the inventory, which does not claim to hold all of its type"
    case .incompleteInventory: "the inventory says of itself that something is missing"
    case .ambiguous: "a relation to one resource matches several"
    case .knownAfterApply: "the value is known only after the plan is applied"
    case .expression: "the value is a template expression that was not evaluated"
    case .wrongType: "the value has a type or form that the rule can't compare"
    case .absent: "the comparison can't be decided without the value"
    case .conflict: "two sources of the resource disagree on the value"
    case .noPreviousSnapshot: "the rule compares with an earlier inventory and none was given"
    }
  }

  /// What would let the rule decide.
  var resolution: String {
    switch self {
    case .notExported: "export the resource with all of its properties, then check again"
    case .notInInventory: "add the export that holds the related resource, then check again"
    case .incompleteInventory: "export again, following every page to the end"
    case .ambiguous:
      "find out which of the resources is meant, and remove the stale ones"
    case .knownAfterApply: "check again with an export made after the plan is applied"
    case .expression: "check the deployed resource, or the template with its parameters filled in"
    case .wrongType: "correct the value, or report it if Azure shows it like this"
    case .absent: "set the value explicitly, or export it"
    case .conflict: "export the resource once, or remove the older of the two"
    case .noPreviousSnapshot: "give the earlier inventory with --previous"
    }
  }
}

extension Evidence.Observation {
  /// What the inventory shows, for a sentence that begins with the value's path.
  var fact: String {
    switch self {
    case .absent: "is absent"
    case .null: "is null"
    case .boolean(let value): "is \(value)"
    case .number(let spelling): "is \(spelling)"
    case .string(let text): "is \"\(text)\""
    case .redacted(let redaction): "is \(redaction.mark)"
    case .array(let count): "is an array" + sized(count, "element")
    case .object(let count): "is an object" + sized(count, "entry", "entries")
    case .unknown(let cause): "is unknown (\(cause.rawValue))"
    case .related: "exists"
    }
  }

  private func sized(_ count: Int?, _ one: String, _ many: String? = nil) -> String {
    count.map { " of \(counted($0, one, many))" } ?? ""
  }
}

extension Outcome {
  /// The outcome in a word or two.
  var words: String { self == .notApplicable ? "not applicable" : rawValue }
}

extension Report {
  /// How many of the findings are listed, where that was chosen.
  var shownWords: String? {
    guard let listed = shown?.tally else { return nil }
    let all = tally.findings
    let others = [Outcome.compliant, .notApplicable].filter { listed[$0] > 0 }
      .map { "\(listed[$0]) \($0.words)" }
    return "\(listed.findings) of \(counted(all, "finding")) shown"
      + (others.isEmpty ? "" : ", with " + others.joined(separator: " and "))
  }
}

extension ExitStatus {
  /// What the status means, as the end of a sentence.
  var meaning: String {
    switch self {
    case .compliant: "no new finding breaks a rule"
    case .noncompliant: "a new finding breaks a rule"
    case .cannotVouch: "not everything could be judged, so this is no pass"
    case .invalid: "the command line or the rules are invalid, so nothing was checked"
    case .reportNotWritten: "a report could not be written whole"
    }
  }
}

extension BaselineSummary.Past.Fate {
  /// What became of a finding, in a word or two.
  var words: String {
    switch self {
    case .fixed: "fixed"
    case .notInInventory: "not in the inventory"
    case .notRun: "not run"
    }
  }
}

/// The number and the noun, in the plural where that is due.
func counted(_ number: Int, _ one: String, _ many: String? = nil) -> String {
  number == 1 ? "1 \(one)" : "\(number) \(many ?? one + "s")"
}

internal import AssayModel

extension ReportDifference {
  /// The result in a word.
  var verdict: String {
    switch exitStatus {
    case .noncompliant: "worse"
    case .cannotVouch: "uncertain"
    case .compliant: "not-worse"
    case .invalid, .reportNotWritten: exitStatus.verdict
    }
  }

  /// What the exit status means, as the end of a sentence.
  var meaning: String {
    switch exitStatus {
    case .noncompliant: "a resource breaks a rule that it didn't break before"
    case .cannotVouch: "it can't be told that nothing got worse"
    case .compliant: "nothing got worse"
    case .invalid, .reportNotWritten: exitStatus.meaning
    }
  }

  /// How many findings differ, and in what.
  var counts: String {
    FindingChange.Kind.allCases.map { kind in
      "\(count(kind)) \(kind == .values ? "with other values" : kind.rawValue)"
    }.joined(separator: ", ")
  }
}

extension ReportDifference.Doubt {
  var words: String {
    switch self {
    case .incomplete: "the later run could not judge everything"
    case .unknown(let count): "\(counted(count, "outcome")) became unknown"
    case .goneRule(let rule): "rule '\(rule)' was not run any more"
    }
  }
}

extension FindingChange {
  /// From what to what, such as `unknown → noncompliant`.
  var transition: String {
    switch (old, new) {
    case (let old?, let new?):
      let (before, after) = (old.words(beside: new), new.words(beside: old))
      return before == after ? after : "\(before) → \(after)"
    default: return (new ?? old)?.words(beside: nil) ?? ""
    }
  }

  /// To what the difference may be due but the resource; `nil` if to nothing else.
  var reason: String? {
    switch ruleFate {
    case .added: "the earlier run didn't have the rule"
    case .gone: "the later run didn't have the rule"
    case .packChanged: "the rule's pack isn't the same in both runs"
    case .same:
      kind == .disappeared ? "it is fixed, or no longer in the inventory" : nil
    }
  }
}

extension FindingChange.State {
  /// The outcome; the severity, too, if it isn't that of the other state.
  fileprivate func words(beside other: Self?) -> String {
    var words = [outcome.words]
    if let other, other.severity != severity { words.append(severity.rawValue) }
    if isExempt { words.append("exempt") }
    return words.joined(separator: ", ")
  }
}

extension FindingChange.Value {
  /// The path with both values.
  var words: String {
    "\(path.isEmpty ? "the resource" : path): \(old ?? "(not shown)") → \(new ?? "(not shown)")"
  }
}

extension RuleChange {
  /// What differs, behind the rule's id.
  var words: String {
    switch kind {
    case .added: "run by the later run only"
    case .gone: "run by the earlier run only"
    case .severity: "severity \(old?.rawValue ?? "") → \(new?.rawValue ?? "")"
    }
  }
}

extension PackChange {
  /// What differs, behind the pack's name.
  var words: String {
    guard let old else { return "\(new?.words ?? ""), in the later run only" }
    guard let new else { return "\(old.words), in the earlier run only" }
    var words = old.words == new.words ? [] : ["\(old.words) → \(new.words)"]
    let gone = old.parameters.filter { !new.parameters.contains($0) }
    let added = new.parameters.filter { !old.parameters.contains($0) }
    if gone != added {
      words.append("\(gone.joined(separator: ", ")) → \(added.joined(separator: ", "))")
    }
    return words.joined(separator: ", ")
  }
}

extension PackChange.Edition {
  fileprivate var words: String { "\(version), sha256 \(sha256.prefix(12))" }
}

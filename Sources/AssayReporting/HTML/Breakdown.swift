internal import AssayModel

/// The outcomes of what was checked, in parts.
struct Breakdown {
  /// A part with its outcomes.
  struct Row {
    var label: String
    var tally: Tally
    /// How many of the rules are about the part.
    var rules: Int
  }

  /// Sorted for showing.
  private(set) var rows: [Row] = []

  /// By severity, the worst first; only those that a rule has.
  static func bySeverity(_ results: [RuleResult]) -> Breakdown {
    let worstFirst = Severity.allCases.reversed().map(\.rawValue)
    return Breakdown(results, order: { worstFirst.firstIndex(of: $0) ?? 0 }) {
      [$0.rule.severity.rawValue]
    }
  }

  /// By the type of resource that rules judge, however they spell it.
  static func byType(_ results: [RuleResult]) -> Breakdown {
    var spellings: [String: String] = [:]
    for result in results {
      let type = result.rule.resourceType
      if spellings[type.lowercasedASCII] == nil { spellings[type.lowercasedASCII] = type }
    }
    return Breakdown(results) {
      let type = $0.rule.resourceType
      return [spellings[type.lowercasedASCII] ?? type]
    }
  }

  /// By control framework; a rule that serves several counts in each.
  static func byFramework(_ results: [RuleResult]) -> Breakdown {
    Breakdown(results) { $0.rule.controls.map(\.framework) }
  }

  /// By the controls of one framework; a rule that serves several counts in each.
  static func byControl(of framework: String, _ results: [RuleResult]) -> Breakdown {
    Breakdown(results) { result in
      result.rule.controls.filter { $0.framework == framework }.flatMap(\.ids)
    }
  }

  private init(
    _ results: [RuleResult], order: (String) -> Int = { _ in 0 },
    _ labels: (RuleResult) -> [String]
  ) {
    var parts: [String: Row] = [:]
    for result in results {
      for label in Set(labels(result)) {
        var row = parts[label] ?? Row(label: label, tally: Tally(), rules: 0)
        row.tally.add(result.tally)
        row.rules += 1
        parts[label] = row
      }
    }
    rows = parts.values.sorted { left, right in
      let (one, other) = (order(left.label), order(right.label))
      return one == other
        ? left.label.utf8.lexicographicallyPrecedes(right.label.utf8) : one < other
    }
  }
}

extension Tally {
  /// All outcomes together.
  var total: Int { selected + notApplicable }

  /// The share of those selected that comply, in whole percent rounded down: 100 is all of them.
  var percentCompliant: String {
    guard selected > 0 else { return "none selected" }
    let percent = compliant * 100 / selected
    return percent == 0 && compliant > 0 ? "under 1 %" : "\(percent) %"
  }
}

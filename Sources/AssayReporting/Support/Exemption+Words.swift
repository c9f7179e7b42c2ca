internal import AssayModel

extension Exemption {
  /// Who accepted the departure, where and until when, as the end of a sentence.
  var terms: String {
    "by \(owner)\(ticket.map { " (\($0))" } ?? ""), until \(expires)"
  }

  /// All that there is to say, on one line if the reason is.
  var account: String { "\(reason); accepted \(terms)" }

  /// Where it is written: file, line and column.
  var place: String? {
    source.map { "\($0.file):\($0.start.line):\($0.start.column)" }
  }
}

extension ExemptionSummary.Fate {
  /// What became of an exemption, in a word or two.
  var words: String {
    switch self {
    case .used: "used"
    case .expired: "expired"
    case .changed: "of another value"
    case .repeated: "repeated"
    case .notRun: "not run"
    case .notInInventory: "not in the inventory"
    case .unused: "unused"
    }
  }
}

extension ExemptionSummary {
  /// How many of its exemptions had which fate, in words: `3 exemptions, 2 used, 1 expired`.
  var words: String {
    let fates = Fate.allCases.compactMap { fate in
      let count = entries.count { $0.fate == fate }
      return count > 0 ? ", \(count) \(fate.words)" : nil
    }
    return counted(entries.count, "exemption") + fates.joined()
  }
}

extension Report {
  /// How many findings of an outcome somebody has answered for: ` (2 known, 1 exempt)`; empty for
  /// none.
  func answered(_ outcome: Outcome) -> String {
    let words = [(known[outcome], "known"), (exempt[outcome], "exempt")].filter { $0.0 > 0 }
      .map { "\($0.0) \($0.1)" }
    return words.isEmpty ? "" : " (\(words.joined(separator: ", ")))"
  }
}

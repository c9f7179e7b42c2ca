internal import AssayInventory
internal import AssayModel

/// What is read of a report that agrees with itself.
struct WrittenReport: Sendable {
  var run: WrittenRun
  /// All that the report lists, exempt ones, too.
  var findings: [WrittenFinding]
}

/// A finding of a report that was read.
struct WrittenFinding: Sendable {
  /// Whether someone had answered for it.
  enum Status: String, Sendable {
    case new, known, exempt
  }

  var rule: String
  /// Its id without secrets.
  var resource: String
  var fingerprint: Fingerprint
  var outcome: Outcome
  /// The rule's, as the finding has it; `nil` where SARIF doesn't tell: of what breaks no rule.
  var severity: Severity?
  var status: Status
  /// When it was first known, as far as any report told.
  var since: String?
  /// As the report has it: that of '--show-values' may hold what others don't.
  var writtenMessage: String
  /// Where its evidence stands in the file; `nil` if the report has none.
  var evidence: Range<Int>?
  /// Where it stands itself.
  var place: Range<Int>

  var message: String { Redactor().shown(writtenMessage) }

  var isExempt: Bool { status == .exempt }
}

/// What a report that was read says of its run.
struct WrittenRun: Sendable {
  struct Rule: Sendable {
    var id: String
    var severity: Severity
    var isRun: Bool
    var tally: Tally
    /// How many findings of each outcome are exempt; `nil` in SARIF.
    var exempt: Tally?
    /// Where it stands.
    var place: Range<Int>
  }

  struct Pack: Sendable {
    var name: String
    var edition: PackChange.Edition
  }

  /// What is counted of a part of the findings.
  struct Part: Sendable {
    var tally: Tally
    var place: Range<Int>
  }

  struct Inventory: Sendable {
    var isComplete: Bool
    /// Resources that were met but couldn't be judged.
    var refused: Int
    var place: Range<Int>
  }

  var isComplete: Bool
  var exitStatus: Int
  /// The exit status in a word.
  var result: String
  var now: String?
  /// As the options that ask for them.
  var loosenings: [String]
  var hasBaseline: Bool
  /// All rules' tallies together.
  var tally: Tally
  /// How many findings of each outcome are exempt.
  var exempt: Tally
  var rules: [Rule]
  var packs: [Pack]
  /// What is counted of each subscription; none in SARIF.
  var subscriptions: [Part] = []
  /// What is listed, where a choice was made.
  var shown: Part?
  var inventories: [Inventory]
}

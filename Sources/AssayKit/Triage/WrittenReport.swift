internal import AssayModel

/// A finding of a report that was read.
struct WrittenFinding: Sendable {
  var rule: String
  var resource: String
  var outcome: Outcome
  var isExempt: Bool
  /// When it was first known, as far as any report told.
  var since: String?
  var message: String
  /// Where its evidence stands in the file; `nil` if the report has none.
  var evidence: Range<Int>?
  /// Where it stands itself.
  var place: Range<Int>
}

/// What a report that was read says of its run.
struct WrittenRun: Sendable {
  struct Rule: Sendable {
    var id: String
    var severity: Severity
    var isRun: Bool
  }

  struct Pack: Sendable {
    var name: String
    var edition: PackChange.Edition
  }

  var isComplete: Bool
  var exitStatus: Int
  var now: String?
  var tally: Tally
  var rules: [Rule]
  var packs: [Pack]
}

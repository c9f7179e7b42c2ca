internal import AssayModel

/// What came of a file with a rule.
package struct ReadRuleFile: Sendable {
  /// `nil` if the file holds none.
  var rule: RuleSyntax?
  var diagnostics: [Diagnostic]
}

/// How the reading of a pack's rules is shared out among threads; nothing else depends on it.
package struct RuleFilePieces: Sendable {
  /// Does the work on each piece, in any order, and returns what came of it in theirs.
  package typealias Work =
    @Sendable (Int, @escaping @Sendable (Int) -> [ReadRuleFile]) -> [[ReadRuleFile]]

  /// Fewer files than this aren't worth a thread.
  private static let worthSharing = 8

  private let count: Int
  private let work: Work

  package init(
    _ count: Int = 1, by work: @escaping Work = { count, piece in (0..<count).map(piece) }
  ) {
    self.count = max(count, 1)
    self.work = work
  }

  /// What comes of each file, in their order.
  func map(
    _ files: [RulePackFiles.File], _ read: @escaping @Sendable (RulePackFiles.File) -> ReadRuleFile
  ) -> [ReadRuleFile] {
    let count = min(count, max(files.count / Self.worthSharing, 1))
    return work(count) { piece in
      files[files.count * piece / count..<files.count * (piece + 1) / count].map(read)
    }.flatMap(\.self)
  }
}

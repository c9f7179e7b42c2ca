import AssayEngine
import AssayModel
import AssayReference
import AssaySyntax
import AssayTestSupport
import Testing

@testable import AssayCompiler

/// Program and reference decide the same, whatever rules and inventories say.
@Suite struct DifferentialTests {
  /// Enough for more decisions than are wanted.
  private static let seeds: UInt64 = 42
  private static let seedsPerTask: UInt64 = 2

  @Test func theProgramAgreesWithTheReference() async throws {
    let scratch = try ScratchFolder()
    let run = DifferentialRun(in: scratch.url)
    let account = try await withThrowingTaskGroup(of: DifferentialRun.Account.self) { group in
      for start in stride(from: 0, to: Self.seeds, by: Int(Self.seedsPerTask)) {
        group.addTask { try run.account(of: start..<start + Self.seedsPerTask) }
      }
      return try await group.reduce(into: DifferentialRun.Account()) { $0.add($1) }
    }
    for difference in account.differences { Issue.record("\(difference)") }
    expectVariety(of: account)
  }

  private func expectVariety(of account: DifferentialRun.Account) {
    #expect(account.decisions >= 100_000)
    let undecided = account.verdicts.filter {
      $0.key.hasPrefix("unknown") || $0.key == "notApplicable"
    }
    let doubtful = undecided.values.reduce(0, +)
    #expect(doubtful * 4 >= account.decisions, "\(doubtful) of \(account.decisions)")
    let refused = account.refused.values.reduce(0, +)
    #expect(refused * 5 <= account.rules, "\(refused) of \(account.rules): \(account.refused)")
    // No inventory gets the last: Terraform's plans are refused.
    let causes = UnknownCause.allCases.filter { $0 != .knownAfterApply }
    #expect(causes.filter { account.verdicts["unknown (\($0.rawValue))", default: 0] < 10 } == [])
    let normalizers = Normalizer.allCases.map { "as \($0.rawValue)" }
    let words = OperatorKey.names + ConditionKey.allCases.map(\.rawValue) + ReferenceKey.names
    #expect((words + normalizers).filter { !account.words.contains($0) } == [])
  }

  /// Rules that the reference takes for others, as if it were wrong: each is noticed, and shown on
  /// little more than one rule and one resource.
  @Test(arguments: [
    ("greaterOrEquals:", "greater:"), ("as: region", "as: text"), ("all:", "any:"),
    ("not:", "allOf:"),
  ])
  func differencesAreFoundAndMadeSmall(_ words: (String, String)) throws {
    let scratch = try ScratchFolder()
    let run = DifferentialRun(in: scratch.url, rulesPerPack: 12, inventoriesPerPack: 3) {
      $0.replacing(words.0, with: words.1)
    }
    var account = DifferentialRun.Account()
    for seed in 0..<UInt64(20) where account.differences.isEmpty {
      account.add(try run.account(of: seed..<seed + 1))
    }
    let shown = try #require(account.differences.first)
    #expect(shown.hasPrefix("seed "))
    #expect(shown.contains(words.0))
    #expect(shown.split(separator: "\n").count <= 40, "\(shown)")
  }
}

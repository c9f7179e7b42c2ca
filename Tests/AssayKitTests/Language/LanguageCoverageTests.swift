import AssayEngine
import AssayModel
import AssaySyntax
import Testing

@testable import AssayCompiler

/// The reference of the rule language shows everything that there is in it, in examples that run.
@Suite struct LanguageCoverageTests {
  /// What the page's sound examples use.
  private static let words: Set<String> = {
    var words = LanguageWords()
    for block in LanguageBlock.all {
      switch block.content {
      case .cases(let fragment, _): words.add(fragment)
      case .file(_, _, let node): words.add(node)
      case .mistakes, .unreadable: break
      }
    }
    return words.all
  }()

  /// For a kind of word: its words, and where each of them must stand, in one place of several.
  private static let wanted: [(words: [String], places: [String])] = [
    (PackKey.names, ["top "]), (RuleKey.names, ["top "]), (TestKey.names, ["top "]),
    (ParameterKey.names, ["parameters.*."]), (RelationKey.names, ["relations.*."]),
    (MatchKey.names, ["match."]), (QuantifierKey.names, ["any.", "all.", "none."]),
    (CountKey.names, ["count."]), (ConditionKey.allCases.map(\.rawValue), [""]),
    (ReferenceKey.names, OperatorKey.names.map { "\($0)." } + ["value."]),
    (ExamplesKey.names, ["examples."]), (ExampleKey.names, ["pass.", "fail.", "unknown."]),
    (FindingKey.names, ["finding."]), (ExpectationKey.names, ["expect."]),
    (OperatorKey.names, ["operator "]),
    (Normalizer.allCases.map(\.rawValue), ["operator as="]),
    (ParameterType.allCases.map(\.rawValue), ["parameters.*.type="]),
    (Relation.Cardinality.allCases.map(\.rawValue), ["relations.*.cardinality="]),
    (Need.allCases.map(\.rawValue), ["top needs="]),
  ]

  @Test func everyWordIsInAnExample() {
    #expect(!Self.words.isEmpty)
    for (words, places) in Self.wanted {
      let missing = words.filter { word in
        !places.contains { Self.words.contains("\($0)\(word)") }
      }
      #expect(missing == [], "\(places)")
    }
  }

  /// Only Terraform's plans get this cause, and the page's examples are of types of its own.
  private static let unseen: Set = [UnknownCause.knownAfterApply.rawValue]

  @Test func everyOutcomeAndEveryCauseIsInAnExample() {
    let expected = Set(Self.cases().map(\.expected))
    let causes = UnknownCause.allCases.map(\.rawValue).filter { !Self.unseen.contains($0) }
    #expect(causes.filter { !expected.contains("unknown (\($0))") } == [])
    let others = Outcome.allCases.filter { $0 != .unknown }.map(\.rawValue)
    #expect(others.filter { !expected.contains($0) } == [])
  }

  @Test(arguments: OperatorKey.names)
  func everyOperatorIsShownToHoldToFailAndToBeUndecided(_ name: String) {
    expectAllOutcomes(of: "operator \(name)")
  }

  @Test(arguments: Normalizer.allCases)
  func everyNormalizerIsShownToHoldToFailAndToBeUndecided(_ normalizer: Normalizer) {
    let outcomes = expectAllOutcomes(of: "operator as=\(normalizer.rawValue)")
    #expect(outcomes.contains("unknown (wrong-type)"))
  }

  @Test(arguments: Quantifier.Kind.allCases)
  func everyQuantifierIsShownToHoldToFailAndToBeUndecided(_ kind: Quantifier.Kind) {
    expectAllOutcomes(of: "\(kind.rawValue).in")
  }

  /// Collects what is expected in the examples that use a word.
  @discardableResult
  private func expectAllOutcomes(of word: String) -> Set<String> {
    let outcomes = Set(Self.cases(with: word).map(\.expected))
    #expect(outcomes.isSuperset(of: ["compliant", "noncompliant"]))
    #expect(outcomes.contains { $0.hasPrefix("unknown (") })
    return outcomes
  }

  private static func cases(with word: String? = nil) -> [LanguageCase] {
    LanguageBlock.all.flatMap { block -> [LanguageCase] in
      guard case .cases(let fragment, let cases) = block.content else { return [] }
      var words = LanguageWords()
      words.add(fragment)
      return word.map(words.all.contains) ?? true ? cases : []
    }
  }
}

extension LanguageWords {
  fileprivate mutating func add(_ fragment: LanguageFragment) {
    add(LocatedNode(.mapping(fragment.entries), at: 0..<0))
  }
}

/// An example or a test, and whether the rules conclude from it what it expects.
public struct Proof: Hashable, Sendable {
  /// What was run.
  public enum Subject: Hashable, Sendable {
    /// An example inside a rule; `number` counts those of its kind, from 1.
    case example(of: RuleDescriptor.ID, ExampleKind, number: Int)
    /// A test in a pack's `tests` folder.
    case test(pack: String, title: String)
  }

  /// What was run.
  public var subject: Subject
  /// Where the example or the test begins.
  public var place: SourceSpan
  /// The rules whose outcomes are expected, in order.
  public var rules: [RuleDescriptor.ID]
  /// What the rules concluded otherwise, in the order of the file; empty if the proof holds.
  public let mismatches: [Mismatch]

  /// A proof; sorts the mismatches and the rules.
  public init(
    of subject: Subject, at place: SourceSpan, rules: [RuleDescriptor.ID], mismatches: [Mismatch]
  ) {
    self.subject = subject
    self.place = place
    self.rules = rules.sorted()
    self.mismatches = mismatches.enumerated()
      .sorted {
        ($0.element.place.start.offset, $0.offset) < ($1.element.place.start.offset, $1.offset)
      }
      .map(\.element)
  }

  /// Whether the rules conclude what is expected, and nothing else.
  public var holds: Bool { mismatches.isEmpty }
}

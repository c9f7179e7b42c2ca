package import AssayModel

/// An inventory in a pack's `tests` folder, with what the pack's rules must say of it.
///
/// A finding of which no expectation tells is a mistake of the rules or of the test.
package struct RuleTest: Sendable {
  /// What one rule must conclude about one resource.
  package struct Expectation: Sendable {
    package var rule: RuleDescriptor.ID
    /// The resource's normalised id.
    package var resource: String
    package var outcome: Outcome
    package var cause: UnknownCause?
    package var message: String?
    /// Where the outcome stands; `causeSpan` and `messageSpan` are `nil` with their values.
    package var span: SourceSpan
    package var causeSpan: SourceSpan?
    package var messageSpan: SourceSpan?

    package init(
      rule: RuleDescriptor.ID, resource: String, outcome: Outcome, cause: UnknownCause? = nil,
      message: String? = nil, span: SourceSpan, causeSpan: SourceSpan? = nil,
      messageSpan: SourceSpan? = nil
    ) {
      self.rule = rule
      self.resource = resource
      self.outcome = outcome
      self.cause = cause
      self.message = message
      self.span = span
      self.causeSpan = causeSpan
      self.messageSpan = messageSpan
    }
  }

  /// The pack's name.
  package var pack: String
  package var title: String
  package var premise: Premise
  /// Not empty.
  package var expectations: [Expectation]
  /// The place of the title.
  package var span: SourceSpan

  package init(
    pack: String, title: String, premise: Premise, expectations: [Expectation], span: SourceSpan
  ) {
    self.pack = pack
    self.title = title
    self.premise = premise
    self.expectations = expectations
    self.span = span
  }
}

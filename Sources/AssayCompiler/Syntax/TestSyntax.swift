internal import AssayEngine
internal import AssayModel
internal import AssaySyntax

/// A test as its file says it: rules and resources are not yet looked up.
///
/// What could not be read is `nil`, and has been reported.
struct TestSyntax: Sendable {
  /// What a test says of one rule and one resource.
  struct Expectation: Sendable {
    var place: Place
    var rule: Located<String>?
    var resource: Located<String>?
    var outcome: Located<Outcome>?
    var cause: Located<UnknownCause>?
    var message: Located<String>?
  }

  var title: Located<String>?
  /// The place of the test's first key, for what concerns the test as a whole.
  var place: Place
  var premise: PremiseSyntax
  var expectations: [Expectation]
}

/// A premise, and the parameters that it sets.
struct PremiseSyntax: Sendable {
  var premise: Premise
  /// Whether no resource was left out because of a mistake.
  var hasAllResources = true
  var parameters: [(name: Located<String>, value: Located<Literal>)] = []
}

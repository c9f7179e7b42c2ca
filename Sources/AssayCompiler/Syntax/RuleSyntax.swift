internal import AssayEngine
internal import AssayModel
internal import AssaySyntax

/// A rule as its file says it: paths and names are not yet looked up.
///
/// What could not be read is `nil`, and has been reported.
struct RuleSyntax: Sendable {
  var id: RuleDescriptor.ID
  /// The place of the rule's first key, for what concerns the rule as a whole.
  var place: Place
  var title: String?
  var severity: Severity?
  var resource: Located<ResourceType>?
  var when: Keyed<ConditionSyntax>?
  var assert: ConditionSyntax?
  var message: TemplateSyntax?
  var rationale: String?
  var remediation: String?
  var references: [String] = []
  var controls: [RuleDescriptor.Controls] = []
  var evidence: [PathSyntax] = []
  var needsPrevious: Place?
  var examples: ExamplesSyntax?
}

/// A message with the paths whose values go into it.
struct TemplateSyntax: Sendable {
  enum Part: Sendable {
    case text(String)
    case path(PathSyntax)
    /// The path of a value that is shown as a moment.
    case moment(PathSyntax)
  }

  var parts: [Part]
}

/// A rule's examples, and the parameters that they set.
struct ExamplesSyntax: Sendable {
  var place: Place
  var kinds: Set<ExampleKind>
  var all: [RuleExample]
  var parameters: [(name: Located<String>, value: Located<Literal>)]
}

internal import AssayEngine
internal import AssaySyntax

/// A pack as its files say it: names are not yet looked up.
///
/// What could not be read is `nil`, and has been reported.
struct PackSyntax: Sendable {
  var folder: String
  var sha256: String
  var manifest: ManifestSyntax
  var rules: [RuleSyntax]
  /// The ids of rules whose files can't be read.
  var unreadRules: Set<String> = []
  /// Empty unless tests are read.
  var tests: [TestSyntax] = []
  /// Whether every file could be read without a mistake.
  var isSound: Bool
  /// Whether it is known that its rules differ and can both hold and fail, and that no name and no
  /// expression is mistaken.
  var isAnalyzed = false

  var name: String { manifest.name.value }
}

/// What `pack.yaml` says.
struct ManifestSyntax: Sendable {
  var name: Located<String>
  var version = ""
  var title = ""
  var parameters: [ParameterSyntax] = []
  var relations: [RelationSyntax] = []
}

/// A value that a pack's user may change.
struct ParameterSyntax: Sendable {
  struct Default: Sendable {
    var literal: Literal
    var place: Place
    /// The places of a list's members.
    var members: [Place]
  }

  var name: Located<String>
  var type: ParameterType?
  var `default`: Default?
  var allowed: [Literal]?
}

/// A link between two types of resources.
struct RelationSyntax: Sendable {
  struct Pair: Sendable {
    var from: PathSyntax
    var to: PathSyntax
    var normalizer: Keyed<Normalizer>?
    /// Where `within` is said to hold.
    var within: Place?
    /// What an alias stands for has the place of its anchor.
    var place: Place
  }

  var name: Located<String>
  var from: Located<ResourceType>?
  var to: Located<ResourceType>?
  var cardinality: Relation.Cardinality?
  var inverse: Located<String>?
  /// Empty if it could not be read.
  var match: [Pair] = []
}

internal import AssayCompiler
internal import AssaySyntax

/// A text file to begin with.
public struct StarterFile: Hashable, Sendable {
  /// The path within the pack, such as `tests/purge-protection.test.yaml`.
  public var path: String
  /// What the file holds.
  public var text: String
}

/// A rule pack to begin with: small, sound, and proven by its examples and tests.
public struct StarterPack: Hashable, Sendable {
  /// The pack's files, those first that are read first.
  public let files: [StarterFile]

  /// A pack of one rule that follows a relation; throws if a pack can't have that name.
  public init(named name: String) throws(InvalidCheck) {
    try self.init(
      Self.manifest(name), Self.readme(name, rule: Self.rule, hasTests: true), name,
      rules: [
        StarterFile(path: "\(Self.rule).yaml", text: Self.ruleText),
        StarterFile(path: "tests/\(Self.rule).test.yaml", text: Self.testText),
      ])
  }

  /// A pack of nothing but a rule to begin with; throws if a pack can't have that name.
  public init(named name: String, with rule: StarterRule) throws(InvalidCheck) {
    try self.init(
      Self.bareManifest(name), Self.readme(name, rule: rule.id, hasTests: false), name,
      rules: [rule.file])
  }

  private init(
    _ manifest: String, _ readme: String, _ name: String, rules: [StarterFile]
  ) throws(InvalidCheck) {
    guard NameSpelling.isIdentifier(name) else { throw InvalidCheck([.invalidPackName(name)]) }
    files =
      [StarterFile(path: "pack.yaml", text: manifest)] + rules
      + [StarterFile(path: "README.md", text: readme)]
  }
}

/// A rule to begin with.
public struct StarterRule: Hashable, Sendable {
  /// The rule's name within its pack.
  public let id: String
  /// The rule's file.
  public let file: StarterFile

  /// A rule about resources of a type; throws if a rule can't have that id, or nothing that type.
  public init(id: String, resource type: String) throws(InvalidCheck) {
    guard NameSpelling.isIdentifier(id) else { throw InvalidCheck([.invalidRuleID(id)]) }
    guard Names.isResourceType(type) else { throw InvalidCheck([.invalidTypeOption(type)]) }
    self.id = id
    file = StarterFile(path: "\(id).yaml", text: Self.text(about: type))
  }
}

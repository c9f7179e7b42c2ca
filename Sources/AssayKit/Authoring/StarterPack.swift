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
    guard NameSpelling.isIdentifier(name) else { throw InvalidCheck([.invalidPackName(name)]) }
    files = [
      StarterFile(path: "pack.yaml", text: Self.manifest(name)),
      StarterFile(path: "\(Self.rule).yaml", text: Self.ruleText),
      StarterFile(path: "tests/\(Self.rule).test.yaml", text: Self.testText),
      StarterFile(path: "README.md", text: Self.readme(name)),
    ]
  }
}

/// A rule to begin with.
public struct StarterRule: Hashable, Sendable {
  /// The rule's file.
  public let file: StarterFile

  /// A rule about resources of a type; throws if a rule can't have that id, or nothing that type.
  public init(id: String, resource type: String) throws(InvalidCheck) {
    guard NameSpelling.isIdentifier(id) else { throw InvalidCheck([.invalidRuleID(id)]) }
    guard Names.isResourceType(type) else { throw InvalidCheck([.invalidTypeOption(type)]) }
    file = StarterFile(path: "\(id).yaml", text: Self.text(about: type))
  }
}

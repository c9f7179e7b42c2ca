/// What there is to know about one kind of diagnostic.
public struct DiagnosticPage: Hashable, Sendable {
  /// What the examples of a page are parts of.
  public enum Subject: String, Hashable, Sendable, CaseIterable {
    /// Keys of a rule's file, in place of those that a sound rule has.
    case rule
    /// Keys of `pack.yaml`, in place of those that a sound one has.
    case pack
    /// Several files of a pack, each behind a line with its name: `# pack.yaml`.
    case files
    /// A file of tests.
    case test
    /// The files of a pack's folder, one a line.
    case folder
    /// A mapping.
    case mapping
    /// A manifest.
    case manifest
    /// A file of exemptions.
    case exemptions
    /// An inventory.
    case inventory
    /// A command line.
    case command
  }

  /// The diagnostic's id, such as `unknown-field`.
  public var id: String
  /// One sentence without a period: what is wrong.
  public var title: String
  /// When the diagnostic is given, and what to do about it.
  public var meaning: String
  /// Why it matters.
  public var reason: String
  /// What `wrong` and `right` are.
  public var subject: Subject
  /// An example that gets the diagnostic; `nil` where no text shows it.
  public var wrong: String?
  /// The same put right.
  public var right: String?
  /// How the diagnostic comes about, where there is no example.
  public var occasion: String?

  /// A page; its paragraphs are one line each.
  public init(
    _ id: String, _ title: String, meaning: String, reason: String, subject: Subject,
    wrong: String? = nil, right: String? = nil, occasion: String? = nil
  ) {
    self.id = id
    self.title = title
    self.meaning = meaning
    self.reason = reason
    self.subject = subject
    self.wrong = wrong
    self.right = right
    self.occasion = occasion
  }
}

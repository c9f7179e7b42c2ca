/// A problem in what a user wrote or offered, and what to do about it.
public struct Diagnostic: Error, Hashable, Sendable {
  /// Whether a problem stops a check.
  public enum Severity: String, Hashable, Sendable, CaseIterable {
    case warning, error
  }

  /// What a problem is about, which decides the exit status.
  public enum Subject: String, Hashable, Sendable, CaseIterable {
    /// The command line.
    case command
    /// A rule pack, or the settings for some.
    case rules
    /// An inventory.
    case inventory
    /// A report that should have been written.
    case output
  }

  /// Another place that helps to understand a problem.
  public struct Note: Hashable, Sendable {
    /// What the other place has to do with the problem.
    public var message: String
    /// The other place, where it can be given.
    public var span: SourceSpan?

    /// A message about another place, if one is given.
    public init(_ message: String, at span: SourceSpan? = nil) {
      self.message = message
      self.span = span
    }
  }

  /// A name that stays the same when the wording changes, such as `unknown-field`.
  public var id: String
  /// Whether the problem stops the check.
  public var severity: Severity
  /// What the problem is about.
  public var subject: Subject
  /// Lower case, no period, user text in single quotes.
  public var message: String
  /// The file concerned, where no place in it can be given.
  public var file: String?
  /// The place concerned.
  public var span: SourceSpan?
  /// The next step for the user.
  public var help: String?
  /// Other places that help to understand the problem.
  public var notes: [Note]

  /// A problem; its file is that of its place unless given.
  public init(
    _ id: String, severity: Severity = .error, subject: Subject, _ message: String,
    file: String? = nil, at span: SourceSpan? = nil, help: String? = nil, notes: [Note] = []
  ) {
    self.id = id
    self.severity = severity
    self.subject = subject
    self.message = message
    self.file = file ?? span?.file
    self.span = span
    self.help = help
    self.notes = notes
  }
}

extension Diagnostic: Comparable {
  /// Orders diagnostics by file, then by place, then by id and message.
  public static func < (lhs: Self, rhs: Self) -> Bool {
    let left = (lhs.file ?? "", lhs.span?.start.offset ?? -1, lhs.id, lhs.message)
    let right = (rhs.file ?? "", rhs.span?.start.offset ?? -1, rhs.id, rhs.message)
    return left < right
  }
}

internal import AssayModel
internal import AssaySyntax

/// A file of exemptions: accepted departures, each with an owner, a reason and an end.
public struct ExemptionFile: Sendable {
  /// How many patterns of resources, and of rules, a file may have: each is compared with each
  /// finding.
  static let mostPatterns = 1_000

  /// How many pairs of a rule with a resource or a scope a file may have.
  static let mostPairs = 1_000_000

  /// For how many days an exemption may hold before a lint warns.
  public static let longestDays = 366

  /// What can be exempt.
  static let outcomes: [Outcome] = [.noncompliant, .unknown]

  /// The path as the user gave it.
  public let path: String
  /// SHA-256 of the file's bytes, as lower-case hexadecimal digits.
  public let sha256: String
  /// In the order of the file.
  let entries: [ExemptionEntry]

  /// Whether it matters of which tenant a resource is.
  var namesTenants: Bool { entries.contains { $0.scopes.contains(where: \.isTenant) } }

  /// Reads a file; throws every mistake in it.
  public init(at path: String) throws(InvalidCheck) {
    self.path = path
    (entries, sha256) = try WrittenFile.read(path, as: .exemptions, by: ExemptionReader.self)
  }

  /// Reads a text; throws every mistake in it.
  package init(_ text: [UInt8], path: String) throws(InvalidCheck) {
    let read = ExemptionReader.read(text, path: path)
    guard let entries = read.document else { throw InvalidCheck(read.diagnostics) }
    self.path = path
    self.entries = entries
    sha256 = ""
  }

  /// Reads several files; throws every mistake in any of them.
  public static func all(at paths: [String]) throws(InvalidCheck) -> [ExemptionFile] {
    try WrittenFile.all(at: paths) { path throws(InvalidCheck) in try ExemptionFile(at: path) }
  }
}

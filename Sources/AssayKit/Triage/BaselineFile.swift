internal import AssayInventory
internal import AssayModel

/// An earlier report of this program, JSON or SARIF, by which known findings are told from new ones.
///
/// A finding is the same if it is of the same rule and the same resource, wherever that stands in
/// whichever file; and it has to be of the same outcome, so that a resource which could not be
/// judged isn't known to break the rule.
public struct BaselineFile: Sendable {
  /// The path as the user gave it.
  public let path: String
  /// SHA-256 of the file's bytes, as lower-case hexadecimal digits.
  public let sha256: String
  /// Those that nobody has exempted, in the order of the report.
  let entries: [WrittenFinding]
  private let places: [Fingerprint: Int]

  /// Reads a file; throws what is wrong with it.
  public init(at path: String) throws(InvalidCheck) {
    let bytes = try WrittenFile.bytes(of: path, as: .baseline)
    self.path = path
    sha256 = SHA256.hexDigest(of: bytes) ?? ""
    let reader = try ReportReader(bytes, path: path, as: .baseline)
    var entries: [WrittenFinding] = []
    var places: [Fingerprint: Int] = [:]
    var seen: Set<Fingerprint> = []
    for finding in try reader.report().findings {
      guard seen.insert(finding.fingerprint).inserted else { throw reader.repeated(finding) }
      if finding.isExempt { continue }
      places[finding.fingerprint] = entries.count
      entries.append(finding)
    }
    self.entries = entries
    self.places = places
  }

  /// The status of a finding.
  func status(of finding: Fingerprint, _ outcome: Outcome) -> Finding.Status {
    guard let entry = places[finding].map({ entries[$0] }), entry.outcome == outcome else {
      return .new
    }
    return .known(since: entry.since)
  }
}

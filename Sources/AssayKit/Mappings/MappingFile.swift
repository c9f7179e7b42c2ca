package import AssayInventory
public import AssayModel

/// A file that says what the objects of an export are, and where their fields stand.
public struct MappingFile: Hashable, Sendable {
  /// The path as the user gave it.
  public let path: String
  /// SHA-256 of the file's bytes, as lower-case hexadecimal digits.
  public let sha256: String
  package let mapping: Mapping

  /// Reads a file; throws every mistake in it.
  public init(at path: String) throws(InvalidCheck) {
    self.path = path
    (mapping, sha256) = try WrittenFile.read(path, as: .mapping, by: MappingReader.self)
  }

  /// Reads several files; throws every mistake in any of them.
  public static func all(at paths: [String]) throws(InvalidCheck) -> [MappingFile] {
    try WrittenFile.all(at: paths) { path throws(InvalidCheck) in try MappingFile(at: path) }
  }

  /// What reports say of the file.
  public var summary: MappingSummary {
    MappingSummary(path: path, name: mapping.name, sha256: sha256)
  }
}

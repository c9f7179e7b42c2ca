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
    let bytes: [UInt8]
    do throws(WrittenFile.Fault) {
      bytes = try WrittenFile.bytes { () throws(SystemError) in
        try FileDescriptor(opening: Array(path.utf8CString), followingLinks: true)
      }
    } catch {
      throw InvalidCheck([.mapping(path, error)])
    }
    let read = MappingReader.read(bytes, path: path)
    guard let mapping = read.mapping else { throw InvalidCheck(read.diagnostics) }
    self.path = path
    self.mapping = mapping
    sha256 = SHA256.hexDigest(of: bytes) ?? ""
  }

  /// Reads several files; throws every mistake in any of them.
  public static func all(at paths: [String]) throws(InvalidCheck) -> [MappingFile] {
    var files: [MappingFile] = []
    var mistakes: [Diagnostic] = []
    for path in paths {
      do throws(InvalidCheck) {
        files.append(try MappingFile(at: path))
      } catch {
        mistakes += error.diagnostics
      }
    }
    guard mistakes.isEmpty else { throw InvalidCheck(mistakes) }
    return files
  }

  /// What reports say of the file.
  public var summary: MappingSummary {
    MappingSummary(path: path, name: mapping.name, sha256: sha256)
  }
}

internal import AssayCompiler
internal import AssayInventory
internal import AssayModel

/// A file of a rule pack with its text in the canonical layout.
public struct FormattedFile: Hashable, Sendable {
  /// The path as the user gave it, or found below a folder that the user gave.
  public let path: String
  /// The canonical text.
  public let text: [UInt8]
  /// Whether the file has another text.
  public let isChanged: Bool

  /// Lays out a text; throws what is wrong with it, as a text of YAML.
  public init(_ text: [UInt8], path: String) throws(InvalidCheck) {
    switch CanonicalText.of(text, path: path, or: WrittenLayout.all) {
    case .success(let canonical):
      self.path = path
      self.text = canonical
      isChanged = canonical != text
    case .failure(let invalid): throw InvalidCheck([invalid.diagnostic])
    }
  }

  /// Lays out what standard input holds.
  public static func standardInput() throws(InvalidCheck) -> FormattedFile {
    let text = try PackFolder.content(of: "-") { () throws(SystemError) in
      try FileDescriptor.standardInput()
    }
    return try FormattedFile(text, path: "-")
  }

  /// Lays out files, and the YAML files below folders; throws everything that is wrong with any.
  public static func all(at paths: [String]) throws(InvalidCheck) -> [FormattedFile] {
    var files: [FormattedFile] = []
    var problems: [Diagnostic] = []
    for path in paths {
      do throws(InvalidCheck) {
        for file in try PackFolder.yamlFiles(at: path) {
          do throws(InvalidCheck) {
            files.append(try FormattedFile(file.bytes, path: file.path))
          } catch {
            problems += error.diagnostics
          }
        }
      } catch {
        problems += error.diagnostics
      }
    }
    guard problems.isEmpty else { throw InvalidCheck(problems) }
    return files
  }
}

package import AssayCompiler
public import AssayModel

/// A file with what holds for checks, unless the command line says otherwise.
public struct SettingsFile: Sendable {
  /// The name that the program looks for in the current folder.
  public static let usualName = "assay.yaml"

  /// The path as the user gave it.
  public let path: String
  /// SHA-256 of the file's bytes, as lower-case hexadecimal digits.
  public let sha256: String
  package let settings: FileSettings

  /// Reads a file; throws every mistake in it.
  public init(at path: String) throws(InvalidCheck) {
    self.path = path
    (settings, sha256) = try WrittenFile.read(path, as: .settings, by: SettingsReader.self)
  }

  /// The settings file of a folder, if it has one.
  ///
  /// - Parameter folder: A path that ends in a slash, or nothing for the current folder.
  public init?(in folder: String) throws(InvalidCheck) {
    let path = folder + Self.usualName
    guard try WrittenFile.isThere(path, as: .settings) else {
      let other = folder + "assay.yml"
      guard try !WrittenFile.isThere(other, as: .settings) else {
        throw InvalidCheck([.misnamedSettings(other)])
      }
      return nil
    }
    try self.init(at: path)
  }

  /// The packs' folders, seen from where `path` is; `nil` if the file doesn't name any.
  public var ruleFolders: [String]? { settings.rules?.map(seenFromFile) }

  /// The mappings' files, seen from where `path` is; empty if the file doesn't name any.
  public var mappingFiles: [String] { settings.mappings.map(seenFromFile) }

  /// The files of exemptions, seen from where `path` is; empty if the file doesn't name any.
  public var exemptionFiles: [String] { settings.exemptions.map(seenFromFile) }

  /// The baseline's file, seen from where `path` is; `nil` if the file doesn't name one.
  public var baselineFile: String? { settings.baseline.map(seenFromFile) }

  private func seenFromFile(_ path: String) -> String {
    let folder = self.path.lastIndex(of: "/").map { self.path[...$0] } ?? ""
    return path.hasPrefix("/") ? path : folder + path
  }

  /// What a run tolerates.
  public var tolerance: Tolerance {
    Tolerance(
      failOn: settings.failOn ?? .info, allowsUnknown: settings.allowsUnknown,
      allowsUnmatched: settings.allowsUnmatched, allowsEmpty: settings.allowsEmpty,
      allowsIncomplete: settings.allowsIncomplete)
  }

  /// What reports say of the file.
  public var summary: SettingsSummary { SettingsSummary(path: path, sha256: sha256) }
}

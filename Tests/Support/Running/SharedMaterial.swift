public import Foundation

/// Public test suites, schemas and tools that lie beside the package where it is developed.
///
/// Nothing of them is part of the package: tests that need them are skipped where they are absent.
public enum SharedMaterial {
  /// The folder `../shared`, as seen from the package.
  public static let folder = AssayProgram.package.deletingLastPathComponent()
    .appending(component: "shared")

  /// A file or folder of it.
  public static func url(_ path: String) -> URL { folder.appending(path: path) }

  /// Whether a file or folder of it is there.
  public static func has(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: url(path).path)
  }
}

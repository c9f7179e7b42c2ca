package import AssayEngine
internal import AssayModel
package import AssaySyntax

/// What somebody says of inventories beside them: of when and of what they are, and which types
/// they hold whole.
package struct Manifest: Sendable {
  /// A moment, as it is written and in a form that orders as moments do.
  package struct Capture: Hashable, Sendable {
    package var text: String
    package var form: [UInt8]
  }

  /// What is said of one file in particular.
  package struct File: Sendable {
    /// Seen from the manifest's folder.
    package var name: Located<String>
    package var captured: Capture?
    package var complete: [Located<ResourceType>] = []
  }

  /// The path as the user gave it, or as it was found.
  package var path: String
  /// SHA-256 of the file's bytes, as lower-case hexadecimal digits.
  package var sha256 = ""
  /// Who says it.
  package var by = ""
  package var captured: Capture?
  package var tenant: Located<String>?
  package var subscriptions: [Located<String>] = []
  package var complete: [Located<ResourceType>] = []
  package var files: [File] = []
  /// The paths, as given, of the files and folders that the manifest is about; `nil` for all.
  package var subjects: [String]?

  /// The name that is looked for beside inventories.
  package static let usualName = "assay-manifest.yaml"

  /// Whether the manifest is about a file.
  func covers(_ file: String) -> Bool {
    guard let subjects else { return true }
    return subjects.contains { subject in
      let folder = subject.hasSuffix("/") ? subject : subject + "/"
      return file == subject || file.hasPrefix(folder)
    }
  }

  /// What is said of a file in particular.
  func file(named name: String) -> File? {
    files.first { Self.plain(folder + $0.name.value) == Self.plain(name) }
  }

  /// When a file was made, as far as that is said.
  func capture(of file: String) -> Capture? { self.file(named: file)?.captured ?? captured }

  private var folder: String { path.lastIndex(of: "/").map { String(path[...$0]) } ?? "" }

  /// A path without the parts that lead nowhere.
  private static func plain(_ path: String) -> [Substring] {
    let parts = path.split(separator: "/").filter { $0 != "." }
    return path.hasPrefix("/") ? [""] + parts : parts
  }
}

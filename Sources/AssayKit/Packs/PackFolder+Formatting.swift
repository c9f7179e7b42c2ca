internal import AssayCompiler
internal import AssayInventory
internal import AssayModel

extension PackFolder {
  /// A file as it is, or every YAML file below a folder that isn't hidden.
  static func yamlFiles(at path: String) throws(InvalidCheck) -> [RulePackFiles.File] {
    switch try kind(of: path) {
    case .regular: return [RulePackFiles.File(path: path, bytes: try content(of: path))]
    case .directory:
      let folder = trimmed(path)
      let entries = try PackFolder(path: folder).entries().filter { $0.hasSuffix(".yaml") }
      guard !entries.isEmpty else { throw InvalidCheck([.noYAMLFiles(folder)]) }
      var files: [RulePackFiles.File] = []
      for entry in entries {
        let path = folder == "." ? entry : "\(folder)/\(entry)"
        files.append(RulePackFiles.File(path: path, bytes: try content(of: path)))
      }
      return files
    case .link, .other: throw InvalidCheck([.notAFile(path)])
    }
  }

  /// A folder's path without slashes at its end.
  static func trimmed(_ folder: String) -> String {
    var folder = folder
    while folder.utf8.count > 1, folder.utf8.last == UInt8(ascii: "/") { folder.removeLast() }
    return folder
  }
}

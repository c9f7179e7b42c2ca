package import AssayInventory
internal import AssayModel

/// A file in which somebody says of when and of what inventories are, and which types they hold
/// whole.
public struct ManifestFile: Sendable {
  /// The name that is looked for beside inventories.
  public static var usualName: String { Manifest.usualName }

  package private(set) var manifest: Manifest

  /// The path as the user gave it, or as it was found.
  public var path: String { manifest.path }

  /// Reads a file about all inventories; throws every mistake in it.
  public init(at path: String) throws(InvalidCheck) {
    let (manifest, sha256) = try WrittenFile.read(path, as: .manifest, by: ManifestReader.self)
    self.manifest = manifest
    self.manifest.sha256 = sha256
  }

  /// The manifests beside inventories, each about those that it is beside; throws every mistake in
  /// any of them.
  ///
  /// - Parameter inventories: Files, or folders, in which it is looked for.
  public static func beside(_ inventories: [String]) throws(InvalidCheck) -> [ManifestFile] {
    let subjects = try subjects(inventories)
    let files = try WrittenFile.all(at: subjects.map(\.path)) { path throws(InvalidCheck) in
      try ManifestFile(at: path)
    }
    return zip(files, subjects).map { file, beside in
      var file = file
      file.manifest.subjects = beside.subjects
      return file
    }
  }

  /// The paths of the manifests that are there, each with the inventories that it is beside.
  private static func subjects(
    _ inventories: [String]
  ) throws(InvalidCheck) -> [(path: String, subjects: [String])] {
    var found: [(path: String, subjects: [String])] = []
    for inventory in inventories where inventory != "-" {
      let path = folder(of: inventory) + usualName
      if let known = found.firstIndex(where: { $0.path == path }) {
        found[known].subjects.append(inventory)
      } else if try WrittenFile.isThere(path, as: .manifest) {
        found.append((path, [inventory]))
      } else if try WrittenFile.isThere(
        folder(of: inventory) + "assay-manifest.yml", as: .manifest)
      {
        throw InvalidCheck([.misnamedManifest(folder(of: inventory) + "assay-manifest.yml")])
      }
    }
    return found
  }

  /// The folder that an inventory is, or is in, with a slash; nothing for the current one.
  private static func folder(of inventory: String) -> String {
    let status = try? FileStatus(of: Array(inventory.utf8CString), followingLinks: true)
    if status?.kind == .directory { return inventory.hasSuffix("/") ? inventory : inventory + "/" }
    return inventory.lastIndex(of: "/").map { String(inventory[...$0]) } ?? ""
  }
}

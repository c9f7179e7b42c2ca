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
    let bytes: [UInt8]
    do throws(WrittenFile.Fault) {
      bytes = try WrittenFile.bytes { () throws(SystemError) in
        try FileDescriptor(opening: Array(path.utf8CString), followingLinks: true)
      }
    } catch {
      throw InvalidCheck([.manifest(path, error)])
    }
    let read = ManifestReader.read(bytes, path: path)
    guard let manifest = read.manifest else { throw InvalidCheck(read.diagnostics) }
    self.manifest = manifest
    self.manifest.sha256 = SHA256.hexDigest(of: bytes) ?? ""
  }

  /// The manifests beside inventories, each about those that it is beside; throws every mistake in
  /// any of them.
  ///
  /// - Parameter inventories: Files, or folders, in which it is looked for.
  public static func beside(_ inventories: [String]) throws(InvalidCheck) -> [ManifestFile] {
    var files: [ManifestFile] = []
    var mistakes: [Diagnostic] = []
    for (path, subjects) in try subjects(inventories) {
      do throws(InvalidCheck) {
        var file = try ManifestFile(at: path)
        file.manifest.subjects = subjects
        files.append(file)
      } catch {
        mistakes += error.diagnostics
      }
    }
    guard mistakes.isEmpty else { throw InvalidCheck(mistakes) }
    return files
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
      } else if try isThere(path) {
        found.append((path, [inventory]))
      } else if try isThere(folder(of: inventory) + "assay-manifest.yml") {
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

  private static func isThere(_ path: String) throws(InvalidCheck) -> Bool {
    do throws(SystemError) {
      return try WrittenFile.isThere(path)
    } catch {
      throw InvalidCheck([.manifest(path, .unreadable(error))])
    }
  }
}

internal import AssayModel

extension Report {
  /// The files beside inventories and packs that decided what was checked, with their digests.
  var writtenFiles: [(noun: String, path: String, sha256: String)] {
    [settings.map { ("settings", $0.path, $0.sha256) }].compactMap(\.self)
      + [baseline.map { ("baseline", $0.path, $0.sha256) }].compactMap(\.self)
      + mappings.map { ("mapping", $0.path, $0.sha256) }
      + manifests.map {
        ($0.role == .previous ? "previous manifest" : "manifest", $0.path, $0.sha256)
      }
  }
}

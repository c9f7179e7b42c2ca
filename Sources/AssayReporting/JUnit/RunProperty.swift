internal import AssayModel

/// What JUnit's first suite tells of the run: what was judged, against what, at which moment.
struct RunProperty {
  var name: String
  var value: String

  init(_ name: String, _ value: String) {
    self.name = name
    self.value = value
  }

  /// A file that was read.
  fileprivate init(_ name: String, _ path: String, _ sha256: String?) {
    self.init(name, path + (sha256.map { ", sha256 \($0)" } ?? ""))
  }
}

extension Report {
  var junitProperties: [RunProperty] {
    [RunProperty("tool", "\(tool.name) \(tool.version)")]
      + inventories.map {
        RunProperty(
          $0.role == .previous ? "previous inventory" : "inventory", $0.path, $0.sha256)
      }
      + writtenFiles.map { RunProperty($0.noun, $0.path, $0.sha256) }
      + exemptions.map { RunProperty("exemptions", $0.path, $0.sha256) }
      + packs.map { RunProperty("rules", "\($0.name) \($0.version)", $0.sha256) }
      + (moment.map { [RunProperty("now", $0)] } ?? [])
      + (shown?.filters ?? []).map { RunProperty("shown", $0.option) }
      + loosenings.map { RunProperty("loosened", $0) }
  }
}

internal import AssayModel

/// The inventories as the artifacts of a SARIF run, found by path.
struct SARIFArtifacts {
  /// What relative URIs are relative to.
  static let base: StaticString = "%SRCROOT%"

  private var inventories: [InventorySummary] = []
  private var uris: [String] = []
  private var indexes: [String: Int] = [:]

  /// A file given twice, as current and as previous inventory, is one artifact.
  init(_ all: [InventorySummary]) {
    for inventory in all where indexes[inventory.path] == nil {
      indexes[inventory.path] = inventories.count
      inventories.append(inventory)
      uris.append(SARIFURI.reference(to: inventory.path))
    }
  }

  private func index(of path: String) -> Int? {
    // A few are compared sooner than they are hashed.
    inventories.count <= 8 ? inventories.firstIndex { $0.path == path } : indexes[path]
  }

  /// The first inventory, which stands in where no better place is known.
  var first: String? { inventories.first?.path }

  func write(to json: inout JSONWriter) {
    json.array("artifacts", inventories) { json, inventory in
      json.object { json in
        writeLocation("location", of: inventory.path, to: &json)
        json.member("length", inventory.bytes)
        json.strings("roles", ["analysisTarget"])
        if let sha256 = inventory.sha256 {
          json.object("hashes", inline: true) { $0.member("sha-256", sha256) }
        }
        json.object("properties") { $0.writeProperties(of: inventory) }
      }
    }
  }

  /// Writes an artifactLocation.
  func writeLocation(_ key: StaticString, of path: String, to json: inout JSONWriter) {
    json.object(key, inline: true) { json in
      let index = index(of: path)
      json.member("uri", index.map { uris[$0] } ?? SARIFURI.reference(to: path))
      if path.utf8.first != UInt8(ascii: "/") { json.member("uriBaseId", own: Self.base) }
      if let index { json.member("index", index) }
    }
  }

  /// Whether byte offsets in the text are offsets in the file as it is stored.
  func hasBytesOfText(_ path: String) -> Bool {
    guard let index = index(of: path) else { return true }
    return inventories[index].encodings.allSatisfy { $0 == "utf-8-bom" }
  }
}

extension JSONWriter {
  fileprivate mutating func writeProperties(of inventory: InventorySummary) {
    member("role", inventory.role.rawValue)
    member("format", inventory.format)
    strings("encodings", inventory.encodings)
    member("resources", inventory.resources)
    writeRoutes(of: inventory)
    member("refused", inventory.refused)
    member("complete", inventory.isComplete)
  }
}

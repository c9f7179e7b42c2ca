internal import AssayModel

/// Where each key of an object is, the first of equal ones; a few are looked through, many are
/// looked up.
struct KeyPlaces {
  private static let few = 16

  private var keys: [String] = []
  private var places: [[UInt8]: Int] = [:]

  init(_ keys: [String] = []) {
    for key in keys { append(key) }
  }

  subscript(key: String) -> Int? {
    keys.count <= Self.few
      ? keys.firstIndex { $0.hasBytes(of: key) } : places[Array(key.utf8)]
  }

  /// Notes the key that comes next.
  mutating func append(_ key: String) {
    keys.append(key)
    guard keys.count > Self.few else { return }
    for index in places.isEmpty ? keys.indices : keys.endIndex - 1..<keys.endIndex {
      let bytes = Array(keys[index].utf8)
      if places[bytes] == nil { places[bytes] = index }
    }
  }
}

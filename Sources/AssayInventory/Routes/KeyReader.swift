internal import AssayEngine
internal import AssayModel
internal import AssaySyntax

/// Reads keys as a vault itself returns them, and as `az keyvault key` prints them.
///
/// A list has a key's address and attributes, but nothing of its material; a single key has that
/// in an object of its own:
///
///     { "key": { "kid": "https://kv.vault.azure.net/keys/cmk/1f2e", "kty": "RSA", "n": "…" },
///       "attributes": { "enabled": true, "exp": 1767225600 } }
///
/// Its id is its address, by which it is one with what Azure Resource Manager shows. A single key is
/// a version of the key, of which it doesn't tell whether it is the current one.
struct KeyReader: RouteReader {
  let filter = Self.makeFilter()

  func read(_ object: LocatedNode, into output: inout RouteOutput) {
    let id = object["key"]?["kid"] ?? object["kid"]
    guard let id, let address = KeyAddress(id.text ?? "") else {
      let range = id?.range ?? object.range
      return output.refuse(.keyID(id?.text, at: output.place(range)))
    }
    output.add(VaultKey(object, id, address).resource)
  }

  private static func makeFilter() -> TreeFilter {
    var filter = TreeFilter()
    for key in ["kid", "managed", "recoveryId", "deletedDate", "scheduledPurgeDate"] {
      filter.insert([.key(key)])
    }
    for key in ["attributes", "tags", "key"] { filter.insertWhole([.key(key)]) }
    return filter
  }
}

/// A key of a vault on its way to become a resource.
private struct VaultKey {
  private(set) var resource: CanonicalResource
  private let object: LocatedNode
  private let id: LocatedNode
  private let address: KeyAddress

  init(_ object: LocatedNode, _ id: LocatedNode, _ address: KeyAddress) {
    self.object = object
    self.id = id
    self.address = address
    resource = CanonicalResource(CanonicalValue(.mapping([]), at: object.range))
    setIdentity()
    setAttributes()
    setMaterial()
    set(["managed"], object["managed"])
    set(["tags"], object["tags"])
    resource.notExported += [["location"], ["properties", "rotationPolicy"]].map(FieldPath.init)
  }

  /// Deleted keys, and versions of keys, are resources of types of their own: they are no keys that
  /// anyone can use, or perhaps not the current ones.
  private mutating func setIdentity() {
    let host = address.normalizedHost
    let holder = "Microsoft.KeyVault/" + (address.isOfManagedHSM ? "managedHSMs" : "vaults")
    let key = "https://\(host)/keys/\(address.name.lowercased())"
    set(["name"], address.name)
    set(["properties", "keyUri"], "https://\(host)/keys/\(address.name)")
    if let version = address.version {
      set(["properties", "keyUriWithVersion"], "https://\(host)/keys/\(address.name)/\(version)")
    } else {
      resource.notExported.append(FieldPath(["properties", "keyUriWithVersion"]))
    }
    if isDeleted {
      set(["type"], "\(holder)/deletedKeys")
      set(["id"], "https://\(host)/deletedkeys/\(address.name.lowercased())")
    } else if let version = address.version {
      resource.isListedVersion = object["key"] == nil
      set(["type"], "\(holder)/keys/versions")
      set(["id"], "\(key)/\(version.lowercased())")
      set(["name"], version)
    } else {
      set(["type"], "\(holder)/keys")
      set(["id"], key)
    }
  }

  private var isDeleted: Bool {
    ["recoveryId", "scheduledPurgeDate", "deletedDate"].contains { key in
      object[key].map { $0.content != .null } ?? false
    }
  }

  /// What only a single key shows.
  private var material: LocatedNode? {
    object["key"].flatMap { key in key["kty"]?.text == nil ? nil : key }
  }

  private mutating func setAttributes() {
    let path = ["properties", "attributes"]
    guard let attributes = object["attributes"], case .mapping(let entries) = attributes.content
    else { return resource.notExported.append(FieldPath(path)) }
    resource.value.set(path[...], to: CanonicalValue(.mapping([]), at: attributes.range))
    let names = ["notBefore": "nbf", "expires": "exp"]
    for entry in entries where entry.key != "keySize" {
      set(path + [names[entry.key] ?? entry.key], entry.value)
    }
  }

  private mutating func setMaterial() {
    let size = object["attributes"]?["keySize"].flatMap { $0.content == .null ? nil : $0 }
    if let size { set(["properties", "keySize"], size) }
    guard let material else {
      return resource.notExported += ["kty", "keySize", "keyOps", "curveName"].map {
        FieldPath(["properties", $0])
      }
    }
    set(["properties", "kty"], material["kty"])
    set(["properties", "keyOps"], material["key_ops"] ?? material["keyOps"])
    set(["properties", "curveName"], material["crv"])
    if let modulus = material["n"], let text = modulus.text {
      setSize(Base64.bitLength(text), shown: size, at: modulus.range)
    } else if material["crv"]?.text == nil {
      resource.notExported.append(FieldPath(["properties", "keySize"]))
    }
  }

  /// - Parameter shown: The size that the export states, which has to be that of the modulus.
  private mutating func setSize(_ bits: Int?, shown: LocatedNode?, at range: Range<Int>) {
    var content = bits.map { CanonicalValue.Content.number("\($0)") } ?? .unknown(.wrongType)
    if let shown, let bits, shown.content != .number("\(bits)") { content = .unknown(.conflict) }
    resource.value.set(["properties", "keySize"], to: CanonicalValue(content, at: range))
  }

  private mutating func set(_ path: [String], _ node: LocatedNode?) {
    if let node { resource.value.set(path[...], to: CanonicalValue(node)) }
  }

  /// Sets what the key's address tells.
  private mutating func set(_ path: [String], _ text: String) {
    resource.value.set(path[...], to: CanonicalValue(.string(text), at: id.range))
  }
}

extension KeyAddress {
  /// The host in lower case, without the port that all have.
  fileprivate var normalizedHost: String {
    let host = host.lowercased()
    return host.hasSuffix(":443") ? String(host.dropLast(4)) : host
  }

  /// Whether the host is a managed HSM: `NAME.managedhsm.azure.net`, or that of another cloud.
  fileprivate var isOfManagedHSM: Bool {
    normalizedHost.split(separator: ".").dropFirst().first == "managedhsm"
  }
}
